import type { Comment, Issue, Milestone } from '../world/entities.js';
import type { components } from '@octokit/openapi-types';
import { apiOf, formatAuthor, formatLabel, formatUser } from './format.js';
import { commentUrl, commentsOn } from '../world/issues/find-comment.js';
import { issueOf, issueUrl } from '../world/issues/find-issue.js';
import { labelOf } from '../world/issues/find-label.js';
import { repositoryOf, repositoryUrl } from '../world/repositories.js';
import type { Store } from '../world/store.js';
import { ensureUser } from '../world/accounts/users.js';

type Schemas = components['schemas'];
export type FormattedIssue = Schemas['issue'];
export type FormattedComment = Schemas['issue-comment'];

/** An issue or pull request as REST and webhooks show it. */
export function formatIssue(store: Store, issue: Issue): FormattedIssue {
  const repository = repositoryOf(store, issue.repository);
  const url = `${apiOf(repository)}/issues/${issue.number}`;
  const assignees = issue.assignees.map((login) => formatUser(ensureUser(store, login)));
  const milestone = store.milestones.find((each) => each.id === issue.milestone);
  return {
    url,
    repository_url: apiOf(repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: issueUrl(store, issue),
    id: issue.databaseId,
    node_id: issue.id,
    number: issue.number,
    title: issue.title,
    // An empty body is null in REST and in payloads, and "" in GraphQL.
    body: issue.body === '' ? null : issue.body,
    state: issue.state === 'OPEN' ? 'open' : 'closed',
    state_reason: formatReason(issue),
    user: formatAuthor(store, issue.author),
    author_association: ensureUser(store, issue.author).association,
    labels: issue.labels.map((id) => formatLabel(store, labelOf(store, id))),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: milestone ? formatMilestone(store, milestone) : null,
    locked: issue.locked,
    active_lock_reason: null,
    comments: commentsOn(store, issue).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : formatAuthor(store, issue.closedBy),
    sub_issues_summary: formatSummary(store, issue),
    ...(issue.parent !== null && {
      parent_issue_url: apiOfIssue(store, issueOf(store, issue.parent)),
    }),
    ...(issue.kind === 'PullRequest' && { pull_request: formatPullRequest(store, issue) }),
  };
}

/** A comment as REST and webhooks show it. */
export function formatComment(store: Store, comment: Comment): FormattedComment {
  const issue = issueOf(store, comment.issue);
  return {
    id: comment.databaseId,
    node_id: comment.id,
    url: `${apiOf(repositoryOf(store, issue.repository))}/issues/comments/${comment.databaseId}`,
    html_url: commentUrl(store, comment),
    issue_url: apiOfIssue(store, issue),
    body: comment.body,
    user: formatAuthor(store, comment.author),
    author_association: ensureUser(store, comment.author).association,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  };
}

function formatReason(issue: Issue): NonNullable<FormattedIssue['state_reason']> | null {
  switch (issue.stateReason) {
    case 'COMPLETED':
      return 'completed';
    case 'NOT_PLANNED':
      return 'not_planned';
    case 'DUPLICATE':
      return 'duplicate';
    case 'REOPENED':
      return 'reopened';
    case null:
      return null;
  }
}

function formatSummary(store: Store, issue: Issue): Schemas['sub-issues-summary'] {
  const total = issue.subIssues.length;
  const completed = issue.subIssues.filter((id) => issueOf(store, id).state === 'CLOSED').length;
  return {
    total,
    completed,
    percent_completed: total === 0 ? 0 : Math.floor((completed / total) * 100),
  };
}

function formatPullRequest(
  store: Store,
  issue: Issue,
): NonNullable<FormattedIssue['pull_request']> {
  const page = issueUrl(store, issue);
  const url = `${apiOf(repositoryOf(store, issue.repository))}/pulls/${issue.number}`;
  const mergedAt = issue.state === 'MERGED' ? issue.closedAt : null;
  return {
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: mergedAt,
  };
}

function formatMilestone(
  store: Store,
  milestone: Milestone,
): NonNullable<FormattedIssue['milestone']> {
  const repository = repositoryOf(store, milestone.repository);
  const url = `${apiOf(repository)}/milestones/${milestone.number}`;
  const count = (state: Issue['state']) =>
    store.issues.filter((each) => each.milestone === milestone.id && each.state === state).length;
  return {
    url,
    html_url: `${repositoryUrl(repository)}/milestone/${milestone.number}`,
    labels_url: `${url}/labels`,
    id: milestone.databaseId,
    node_id: milestone.id,
    number: milestone.number,
    state: milestone.state === 'OPEN' ? 'open' : 'closed',
    title: milestone.title,
    description: milestone.description,
    creator: formatAuthor(store, milestone.creator),
    open_issues: count('OPEN'),
    closed_issues: count('CLOSED'),
    created_at: milestone.createdAt,
    updated_at: milestone.updatedAt,
    closed_at: null,
    due_on: null,
  };
}

function apiOfIssue(store: Store, issue: Issue): string {
  return `${apiOf(repositoryOf(store, issue.repository))}/issues/${issue.number}`;
}
