import type { Reference, Task } from '../postmortem.js';

/**
 * Tasks with links to issues of one server only: the address of another tracker stays part of the line. `serverUrl` is
 * any address of the server, `source` the text of the postmortem.
 */
export function dropOtherServers(
  tasks: readonly Task[],
  serverUrl: string,
  source: string,
): readonly Task[] {
  const host = parseHost(serverUrl);
  if (host === null) return tasks;
  const isHere = (reference: Reference): boolean =>
    reference.host === null || parseHost(`https://${reference.host}`) === host;
  return tasks.map((task) => {
    const all = listLinks(task);
    if (all.every(isHere)) return task;
    const [link = null, ...furtherLinks] = all.filter(isHere);
    // A line that is only an address of another server has the address as its text.
    const [first] = all;
    const isBare = link === null && task.text === '' && first !== undefined;
    return { ...task, text: isBare ? sliceAddress(source, first) : task.text, link, furtherLinks };
  });
}

function sliceAddress(source: string, { span }: Reference): string {
  return source.slice(span.start, span.end).replace(/^[\s([<]+|[\s)\]>]+$/gu, '');
}

function listLinks({ link, furtherLinks }: Task): readonly Reference[] {
  return link === null ? furtherLinks : [link, ...furtherLinks];
}

function parseHost(address: string): string | null {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(address) ?? [];
  return host?.toLowerCase().replace(/:(?:80|443)$/u, '') ?? null;
}
