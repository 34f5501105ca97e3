import type { PageArgs } from './connection.js';
import { commentsOn } from '../../world/issues/find-comment.js';
import type { Issue } from '../../world/entities.js';
import { labelOf } from '../../world/issues/find-label.js';
import type { Store } from '../../world/store.js';

interface IssueFilters {
  labels?: string[] | null;
  states?: string[] | null;
  since?: string | null;
  assignee?: string | null;
  createdBy?: string | null;
}

export interface IssuesArgs extends PageArgs {
  labels?: string[] | null;
  states?: string[] | null;
  filterBy?: IssueFilters | null;
  orderBy?: { field: 'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS'; direction: 'ASC' | 'DESC' } | null;
}

/** Filters and orders issues by the API's arguments (default: oldest first). */
export function selectIssues(store: Store, issues: readonly Issue[], args: IssuesArgs): Issue[] {
  const { since, assignee, createdBy } = args.filterBy ?? {};
  const chosen = issues.filter(
    (issue) =>
      // The argument asks for any of its labels, the filter for all of them.
      carries(store, issue, args.labels, 'any') &&
      carries(store, issue, args.filterBy?.labels, 'all') &&
      isIn(issue, args.states) &&
      isIn(issue, args.filterBy?.states) &&
      (!since || Date.parse(issue.updatedAt) >= Date.parse(since)) &&
      (!assignee || issue.assignees.includes(assignee)) &&
      (!createdBy || issue.author === createdBy),
  );
  return order(store, chosen, args.orderBy);
}

function carries(
  store: Store,
  issue: Issue,
  names: string[] | null | undefined,
  how: 'any' | 'all',
): boolean {
  if (!names || names.length === 0) return true;
  const present = issue.labels.map((id) => labelOf(store, id).name.toLowerCase());
  const has = (name: string) => present.includes(name.toLowerCase());
  return how === 'any' ? names.some(has) : names.every(has);
}

function isIn(issue: Issue, states: string[] | null | undefined): boolean {
  return !states || states.length === 0 || states.includes(issue.state);
}

function order(store: Store, issues: Issue[], by: IssuesArgs['orderBy']): Issue[] {
  const key = {
    CREATED_AT: (issue: Issue) => Date.parse(issue.createdAt),
    UPDATED_AT: (issue: Issue) => Date.parse(issue.updatedAt),
    COMMENTS: (issue: Issue) => commentsOn(store, issue).length,
  }[by?.field ?? 'CREATED_AT'];
  const sign = by?.direction === 'DESC' ? -1 : 1;
  return issues.sort((a, b) => sign * (key(a) - key(b) || a.databaseId - b.databaseId));
}
