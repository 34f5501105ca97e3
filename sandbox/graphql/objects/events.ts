import type { Comment, Issue, StateReason, TimelineEvent } from '../../world/entities.js';
import type { GraphQLResolveInfo } from 'graphql';
import { type PageArgs, paginate } from './connection.js';
import type { Context, Fields } from '../context.js';
import { actorOf } from './people.js';
import { commentsOn } from '../../world/issues/find-comment.js';
import { issueOf, issueUrl } from '../../world/issues/find-issue.js';
import { labelOf } from '../../world/issues/find-label.js';
import { repositoryOf } from '../../world/repositories.js';
import { ensureUser } from '../../world/accounts/users.js';

const commonFields: Fields = {
  id: (event: TimelineEvent) => event.id,
  actor: (event: TimelineEvent, _: unknown, { world }) => actorOf(world.store, event.actor),
  createdAt: (event: TimelineEvent) => event.createdAt,
};

const labelFields: Fields = {
  ...commonFields,
  label: (event: { label: string }, _: unknown, { world }) => labelOf(world.store, event.label),
  labelable: subject,
};
const assigneeFields: Fields = {
  ...commonFields,
  assignable: subject,
  assignee: (event: { assignee: string }, _: unknown, { world }) =>
    ensureUser(world.store, event.assignee),
};
const subIssueFields: Fields = {
  ...commonFields,
  subIssue: (event: { subIssue: string }, _: unknown, context) =>
    stillThere(event.subIssue, context),
};
const parentFields: Fields = {
  ...commonFields,
  parent: (event: { parent: string }, _: unknown, context) => stillThere(event.parent, context),
};
const duplicateFields: Fields = {
  ...commonFields,
  canonical: (event: { canonical: string }, _: unknown, context) =>
    stillThere(event.canonical, context),
  duplicate: subject,
  isCrossRepository: () => false,
};
const stateReasonOf = (event: { stateReason: StateReason | null }) => event.stateReason;

export const eventFields: Record<string, Fields> = {
  LabeledEvent: labelFields,
  UnlabeledEvent: labelFields,
  ClosedEvent: {
    ...commonFields,
    stateReason: stateReasonOf,
    closable: subject,
    closer: (event: { closer: string | null }, _: unknown, context) =>
      stillThere(event.closer, context),
    url: (event: TimelineEvent, _: unknown, context) =>
      `${issueUrl(context.world.store, subject(event, _, context))}#event-${event.databaseId}`,
  },
  ReopenedEvent: { ...commonFields, stateReason: stateReasonOf, closable: subject },
  RenamedTitleEvent: {
    ...commonFields,
    previousTitle: (event: { previousTitle: string }) => event.previousTitle,
    currentTitle: (event: { currentTitle: string }) => event.currentTitle,
    subject,
  },
  AssignedEvent: assigneeFields,
  UnassignedEvent: assigneeFields,
  SubIssueAddedEvent: subIssueFields,
  SubIssueRemovedEvent: subIssueFields,
  ParentIssueAddedEvent: parentFields,
  ParentIssueRemovedEvent: parentFields,
  MarkedAsDuplicateEvent: duplicateFields,
  UnmarkedAsDuplicateEvent: duplicateFields,
  TransferredEvent: {
    ...commonFields,
    issue: subject,
    fromRepository: (event: { fromRepository: string }, _: unknown, { world }) =>
      repositoryOf(world.store, event.fromRepository),
  },
  CommentDeletedEvent: {
    ...commonFields,
    databaseId: (event: TimelineEvent) => event.databaseId,
    deletedCommentAuthor: (event: { author: string }, _: unknown, { world }) =>
      actorOf(world.store, event.author),
  },
  IssueTimelineItemsConnection: {
    filteredCount: (page: { totalCount: number }) => page.totalCount,
    pageCount: (page: { nodes: unknown[] }) => page.nodes.length,
    updatedAt: (page: { nodes: (TimelineEvent | Comment)[] }) =>
      page.nodes.at(-1)?.createdAt ?? '1970-01-01T00:00:00Z',
  },
};

interface TimelineArgs extends PageArgs {
  itemTypes?: string[] | null;
  since?: string | null;
}

/** Comments and events in the order in which they happened. */
export function listTimeline(
  issue: Issue,
  args: TimelineArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store } = context.world;
  const items = [
    ...store.events.filter((event) => event.issue === issue.id),
    ...commentsOn(store, issue),
  ]
    .filter((item) => !args.itemTypes || args.itemTypes.includes(typeName(item.kind)))
    .filter((item) => !args.since || Date.parse(item.createdAt) >= Date.parse(args.since))
    .sort((a, b) => a.databaseId - b.databaseId);
  return paginate(items, args, context, info);
}

/** `LabeledEvent` is asked for as `LABELED_EVENT`. */
function typeName(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function subject(event: { issue?: string }, _: unknown, { world }: Context): Issue {
  return issueOf(world.store, event.issue ?? '');
}

function stillThere(id: string | null, { world }: Context): Issue | null {
  return world.store.issues.find((issue) => issue.id === id) ?? null;
}
