import { identityOf, type Linked } from '../../incident/index.js';
import type { PullRequestAnswer, TrackingAnswer } from './answers.js';
import { type AnswerError, type Client, Unread } from '../client/index.js';
import { type UnparentedSearch, readUnparented, type TrackedAnswer } from './observe-unparented.js';
import { readLinked } from './queries-elsewhere.js';
import { readLinkedAnswer } from './read-incident.js';

interface Wanted {
  readonly repository: string;
  readonly number: number;
}

/** What is looked for beside that: the newest issues of some repositories that the loop may have made there. */
export interface Beside {
  readonly repositories: readonly string[];
  readonly search: UnparentedSearch;
}

type LinkedAnswer = Record<
  string,
  {
    readonly issueOrPullRequest?: TrackingAnswer | PullRequestAnswer | null;
    readonly issues?: TrackedAnswer;
  } | null
>;

/** Adds what the lines link to beyond the sub-issues; what can't be read is said to be unreadable. */
export async function observeLinked(
  client: Client,
  wanted: readonly Wanted[],
  beside: Beside | null = null,
): Promise<ReadonlyMap<string, Linked>> {
  const linked = new Map<string, Linked>();
  for (let from = 0; from < wanted.length; from += 50) {
    const page = wanted.slice(from, from + 50);
    const also = from === 0 ? beside : null;
    const { data, errors } = await client.read<LinkedAnswer>(
      readLinked(page.length, also?.repositories.length ?? 0),
      { ...nameLinks(page), ...nameRepositories(also) },
    );
    // Anything but a plain no may pass: taken for an issue that is gone, it would ask for a new one.
    const isGone = ({ type }: AnswerError): boolean => type === 'NOT_FOUND' || type === 'FORBIDDEN';
    if (data === null || !errors.every(isGone)) {
      throw new Unread('The linked issues could not be read. Nothing was changed.');
    }
    also?.repositories.forEach((_, index) => {
      const found = readUnparented(data[`own${String(index)}`]?.issues, also.search);
      for (const [identity, issue] of found) linked.set(identity, issue);
    });
    page.forEach(({ repository, number }, index) => {
      const found = data[`linked${String(index)}`]?.issueOrPullRequest;
      linked.set(identityOf(repository, number), readLinkedAnswer(found));
    });
  }
  return linked;
}

function nameLinks(page: readonly Wanted[]): Readonly<Record<string, string | number>> {
  const variables: Record<string, string | number> = {};
  page.forEach(({ repository, number }, index) => {
    const [owner = '', name = ''] = repository.split('/');
    variables[`owner${String(index)}`] = owner;
    variables[`name${String(index)}`] = name;
    variables[`number${String(index)}`] = number;
  });
  return variables;
}

function nameRepositories(beside: Beside | null): Readonly<Record<string, string>> {
  if (beside === null || beside.repositories.length === 0) return {};
  const { label, since } = beside.search;
  const variables: Record<string, string> = { label, since };
  beside.repositories.forEach((repository, index) => {
    const [owner = '', name = ''] = repository.split('/');
    variables[`ownOwner${String(index)}`] = owner;
    variables[`ownName${String(index)}`] = name;
  });
  return variables;
}
