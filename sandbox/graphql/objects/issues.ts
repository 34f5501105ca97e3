import type { Comment, Edit, Issue, Written } from '../../world/entities.js';
import type { GraphQLResolveInfo } from 'graphql';
import { type PageArgs, paginate } from './connection.js';
import { type Context, type Fields, disturb } from '../context.js';
import { listTimeline } from './events.js';
import { actorOf } from './people.js';
import { commentUrl, commentsOn } from '../../world/issues/find-comment.js';
import { readHistory } from '../../world/edits.js';
import { issueOf, issueUrl } from '../../world/issues/find-issue.js';
import { canSee } from '../../world/accounts/identity.js';
import { labelOf } from '../../world/issues/find-label.js';
import { repositoryOf } from '../../world/repositories.js';
import { ensureUser } from '../../world/accounts/users.js';

const writtenFields: Fields = {
  body: (text: Written) => text.body,
  bodyText: (text: Written) => text.body,
  author: (text: Written, _: unknown, { world }) => actorOf(world.store, text.author),
  authorAssociation: (text: Written, _: unknown, { world }) =>
    ensureUser(world.store, text.author).association,
  viewerDidAuthor: (text: Written, _: unknown, { who }) => text.author === who.login,
  editor: (text: Written, _: unknown, { world }) => actorOf(world.store, text.editor),
  createdAt: (text: Written) => text.createdAt,
  publishedAt: (text: Written) => text.createdAt,
  updatedAt: (text: Written) => text.updatedAt,
  lastEditedAt: (text: Written) => text.lastEditedAt,
  includesCreatedEdit: (text: Written) => text.edits.length > 0,
  userContentEdits(text: Written, args: PageArgs, context, info) {
    const history = readHistory(context.world, text);
    return history && paginate(history, args, context, info);
  },
};

const numberedFields: Fields = {
  ...writtenFields,
  id: (issue: Issue) => issue.id,
  databaseId: (issue: Issue) => issue.databaseId,
  fullDatabaseId: (issue: Issue) => String(issue.databaseId),
  number: (issue: Issue) => issue.number,
  title: (issue: Issue) => issue.title,
  state: (issue: Issue) => issue.state,
  closed: (issue: Issue) => issue.state !== 'OPEN',
  closedAt: (issue: Issue) => issue.closedAt,
  locked: (issue: Issue) => issue.locked,
  url: (issue: Issue, _: unknown, { world }) => issueUrl(world.store, issue),
  resourcePath: (issue: Issue, _: unknown, { world }) =>
    new URL(issueUrl(world.store, issue)).pathname,
  repository: (issue: Issue, _: unknown, { world }) => repositoryOf(world.store, issue.repository),
  milestone: (issue: Issue, _: unknown, { world }) =>
    world.store.milestones.find((each) => each.id === issue.milestone) ?? null,
  labels: (issue: Issue, args: PageArgs, context, info) =>
    paginate(
      issue.labels.map((id) => labelOf(context.world.store, id)),
      args,
      context,
      info,
    ),
  assignees: (issue: Issue, args: PageArgs, context, info) =>
    paginate(
      issue.assignees.map((login) => ensureUser(context.world.store, login)),
      args,
      context,
      info,
    ),
  comments: listComments,
};

export const issueFields: Record<string, Fields> = {
  Issue: {
    ...numberedFields,
    stateReason: (issue: Issue, { enableDuplicate }: { enableDuplicate?: boolean | null }) =>
      issue.stateReason === 'DUPLICATE' && !enableDuplicate ? 'NOT_PLANNED' : issue.stateReason,
    parent(issue: Issue, _: unknown, context, info) {
      disturb(context, info);
      return issue.parent === null ? null : (seenIssues(context, [issue.parent])[0] ?? null);
    },
    subIssues: (issue: Issue, args: PageArgs, context, info) =>
      paginate(seenIssues(context, issue.subIssues), args, context, info),
    subIssuesSummary: summarize,
    timelineItems: listTimeline,
  },
  SubIssuesSummary: {
    total: (summary: Summary) => summary.total,
    completed: (summary: Summary) => summary.completed,
    percentCompleted: ({ total, completed }: Summary) =>
      total === 0 ? 0 : Math.floor((completed / total) * 100),
  },
  PullRequest: {
    ...numberedFields,
    merged: (issue: Issue) => issue.state === 'MERGED',
    mergedAt: (issue: Issue) => (issue.state === 'MERGED' ? issue.closedAt : null),
    isDraft: () => false,
  },
  IssueComment: {
    ...writtenFields,
    id: (comment: Comment) => comment.id,
    databaseId: (comment: Comment) => comment.databaseId,
    fullDatabaseId: (comment: Comment) => String(comment.databaseId),
    url: (comment: Comment, _: unknown, { world }) => commentUrl(world.store, comment),
    issue: (comment: Comment, _: unknown, { world }) => issueOf(world.store, comment.issue),
    repository: (comment: Comment, _: unknown, { world }) =>
      repositoryOf(world.store, issueOf(world.store, comment.issue).repository),
    isMinimized: (comment: Comment) => comment.minimized !== null,
    minimizedReason: (comment: Comment) => comment.minimized,
  },
  UserContentEdit: {
    id: (edit: Edit) => edit.id,
    diff: (edit: Edit) => edit.diff,
    editor: (edit: Edit, _: unknown, { world }) => actorOf(world.store, edit.editor),
    createdAt: (edit: Edit) => edit.createdAt,
    editedAt: (edit: Edit) => edit.createdAt,
    updatedAt: (edit: Edit) => edit.deletedAt ?? edit.createdAt,
    deletedAt: (edit: Edit) => edit.deletedAt,
    deletedBy: (edit: Edit, _: unknown, { world }) => actorOf(world.store, edit.deletedBy),
  },
};

// Issues of repositories that the viewer can't see are left out.
function seenIssues({ world: { store }, who }: Context, ids: readonly string[]): Issue[] {
  return ids
    .map((id) => issueOf(store, id))
    .filter((issue) => canSee(store, who, repositoryOf(store, issue.repository)));
}

interface Summary {
  total: number;
  completed: number;
}

function summarize(issue: Issue, _: unknown, { world }: Context): Summary {
  const closed = issue.subIssues.filter((id) => issueOf(world.store, id).state === 'CLOSED');
  return { total: issue.subIssues.length, completed: closed.length };
}

function listComments(
  issue: Issue,
  args: PageArgs & { orderBy?: { direction: 'ASC' | 'DESC' } | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const comments = commentsOn(context.world.store, issue);
  if (args.orderBy?.direction === 'DESC') comments.reverse();
  return paginate(comments, args, context, info);
}
