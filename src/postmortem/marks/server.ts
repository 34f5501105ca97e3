import type { Postmortem, Reference, Task } from '../postmortem.js';

/**
 * The same postmortem where only references to issues of one server are links: an address of
 * another tracker stays a part of the line. `serverUrl` is any address of the server.
 */
export function dropOtherServers(postmortem: Postmortem, serverUrl: string): Postmortem {
  const host = parseHost(serverUrl);
  if (host === null) return postmortem;
  const isHere = (reference: Reference): boolean =>
    reference.host === null || parseHost(`https://${reference.host}`) === host;
  if (postmortem.tasks.every((task) => linksOf(task).every(isHere))) return postmortem;
  return {
    ...postmortem,
    tasks: postmortem.tasks.map((task) => {
      const all = linksOf(task);
      const [link = null, ...furtherLinks] = all.filter(isHere);
      // A line that is nothing but an address elsewhere has that for its words.
      const [first] = all;
      const bare = link === null && task.text === '' && first !== undefined;
      const text = bare ? sliceAddress(postmortem.source, first) : task.text;
      return { ...task, text, link, furtherLinks };
    }),
  };
}

function sliceAddress(source: string, { span }: Reference): string {
  return source.slice(span.start, span.end).replace(/^[\s([<]+|[\s)\]>]+$/gu, '');
}

function linksOf({ link, furtherLinks }: Task): readonly Reference[] {
  return link === null ? furtherLinks : [link, ...furtherLinks];
}

function parseHost(address: string): string | null {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(address) ?? [];
  return host?.toLowerCase().replace(/:(?:80|443)$/u, '') ?? null;
}
