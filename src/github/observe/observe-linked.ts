import { identityOf, type Linked } from '../../incident/index.js';
import type { PullRequestAnswer, TrackingIssueAnswer } from './answers.js';
import { type AnswerError, type Client, Unreadable } from '../client/index.js';
import { type UnparentedSearch, fromPage, type TrackedPage } from './observe-unparented.js';
import { linkedQuery } from './queries-elsewhere.js';
import { fromLinked } from './from-answers.js';

interface LinkTarget {
  readonly repository: string;
  readonly number: number;
}

/** Other repositories whose newest issues are searched for tracking issues of the incident. */
export interface RepositorySearch {
  readonly repositories: readonly string[];
  readonly search: UnparentedSearch;
}

type LinkedAnswer = Record<
  string,
  {
    readonly issueOrPullRequest?: TrackingIssueAnswer | PullRequestAnswer | null;
    readonly issues?: TrackedPage;
  } | null
>;

/** The issues that lines link to and that aren't sub-issues, by identity, with what `also` finds; what can't be read is marked as unreadable. */
export async function observeLinked(
  client: Client,
  wanted: readonly LinkTarget[],
  also: RepositorySearch | null = null,
): Promise<ReadonlyMap<string, Linked>> {
  const linked = new Map<string, Linked>();
  for (let from = 0; from < wanted.length; from += 50) {
    const page = wanted.slice(from, from + 50);
    const search = from === 0 ? also : null;
    const { data, errors } = await client.read<LinkedAnswer>(
      linkedQuery(page.length, search?.repositories.length ?? 0),
      { ...linkVariables(page), ...repositoryVariables(search) },
    );
    // Any other error may be temporary; if it counted as a missing issue, a new one would be created.
    const isMissing = ({ type }: AnswerError): boolean =>
      type === 'NOT_FOUND' || type === 'FORBIDDEN';
    if (data === null || !errors.every(isMissing)) {
      throw new Unreadable('The linked issues could not be read. Nothing was changed.');
    }
    search?.repositories.forEach((_, index) => {
      const found = fromPage(data[`own${String(index)}`]?.issues, search.search);
      for (const [identity, issue] of found) linked.set(identity, issue);
    });
    page.forEach(({ repository, number }, index) => {
      const found = data[`linked${String(index)}`]?.issueOrPullRequest;
      linked.set(identityOf(repository, number), fromLinked(found));
    });
  }
  return linked;
}

function linkVariables(page: readonly LinkTarget[]): Readonly<Record<string, string | number>> {
  const variables: Record<string, string | number> = {};
  page.forEach(({ repository, number }, index) => {
    const [owner = '', name = ''] = repository.split('/');
    variables[`owner${String(index)}`] = owner;
    variables[`name${String(index)}`] = name;
    variables[`number${String(index)}`] = number;
  });
  return variables;
}

function repositoryVariables(also: RepositorySearch | null): Readonly<Record<string, string>> {
  if (also === null || also.repositories.length === 0) return {};
  const { label, since } = also.search;
  const variables: Record<string, string> = { label, since };
  also.repositories.forEach((repository, index) => {
    const [owner = '', name = ''] = repository.split('/');
    variables[`ownOwner${String(index)}`] = owner;
    variables[`ownName${String(index)}`] = name;
  });
  return variables;
}
