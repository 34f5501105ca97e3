import { identityOf } from '../loop/identity.js';
import type { Linked } from '../loop/observed.js';
import type { PullRequestAnswer, TrackingAnswer } from './answers.js';
import type { Client } from './client.js';
import { type AnswerError, Unread } from './errors.js';
import { readLinked } from './queries.js';
import { readLinkedAnswer } from './read-incident.js';

/** Adds what the lines link to beyond the sub-issues; what can't be read is said to be unreadable. */
export async function observeLinked(
  client: Client,
  wanted: readonly { readonly repository: string; readonly number: number }[],
): Promise<ReadonlyMap<string, Linked>> {
  const linked = new Map<string, Linked>();
  for (let from = 0; from < wanted.length; from += 50) {
    const page = wanted.slice(from, from + 50);
    const variables: Record<string, string | number> = {};
    page.forEach(({ repository, number }, index) => {
      const [owner = '', name = ''] = repository.split('/');
      variables[`owner${String(index)}`] = owner;
      variables[`name${String(index)}`] = name;
      variables[`number${String(index)}`] = number;
    });
    const { data, errors } = await client.read<
      Record<string, { issueOrPullRequest: TrackingAnswer | PullRequestAnswer | null } | null>
    >(readLinked(page.length), variables);
    // Anything but a plain no may pass: taken for an issue that is gone, it would ask for a new one.
    const isGone = ({ type }: AnswerError): boolean => type === 'NOT_FOUND' || type === 'FORBIDDEN';
    if (data === null || !errors.every(isGone)) {
      throw new Unread('The linked issues could not be read. Nothing was changed.');
    }
    page.forEach(({ repository, number }, index) => {
      const found = data[`linked${String(index)}`]?.issueOrPullRequest;
      linked.set(identityOf(repository, number), readLinkedAnswer(found));
    });
  }
  return linked;
}
