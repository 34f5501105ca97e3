import type { Label, User } from '../../world/entities.js';
import type { Context } from '../context.js';
import type { CloseIssueInput, CreateIssueInput, UpdateIssueInput } from './inputs.js';
import { toKind } from '../objects/nodes.js';
import { actorOf } from '../objects/people.js';
import { closeIssue } from '../../world/issues/issue-state.js';
import { type IssueChanges, createIssue, updateIssue } from '../../world/issues/issues.js';

/** `createIssue`, with everything that goes into one step. */
export function runCreateIssue(input: CreateIssueInput, context: Context): object {
  const repository = toKind(context, input.repositoryId, 'Repository');
  const issue = createIssue(context.world, context.who, repository, {
    title: input.title,
    body: input.body ?? '',
    labels: labelsOf(context, input.labelIds ?? []),
    assignees: usersOf(context, input.assigneeIds ?? []),
    milestone: input.milestoneId == null ? null : toKind(context, input.milestoneId, 'Milestone'),
    parent: input.parentIssueId == null ? null : toKind(context, input.parentIssueId, 'Issue'),
  });
  return { issue };
}

/** `updateIssue`: lists replace what was there. */
export function runUpdateIssue(input: UpdateIssueInput, context: Context): object {
  const issue = toKind(context, input.id, 'Issue');
  const changes: IssueChanges = {
    ...given({ title: input.title, body: input.body, state: input.state }),
    ...(input.labelIds && { labels: labelsOf(context, input.labelIds) }),
    ...(input.assigneeIds && { assignees: usersOf(context, input.assigneeIds) }),
    ...(input.milestoneId && { milestone: toKind(context, input.milestoneId, 'Milestone') }),
    ...(input.milestoneId === null && { milestone: null }),
  };
  updateIssue(context.world, context.who, issue, changes);
  return { issue, actor: actorOf(context.world.store, context.who.login) };
}

/** `closeIssue`. */
export function runCloseIssue(input: CloseIssueInput, context: Context): object {
  const issue = toKind(context, input.issueId, 'Issue');
  closeIssue(context.world, context.who, issue, {
    ...given({ reason: input.stateReason }),
    ...(input.duplicateIssueId && {
      duplicateOf: toKind(context, input.duplicateIssueId, 'Issue'),
    }),
  });
  return { issue };
}

/** Labels by node id. */
export function labelsOf(context: Context, ids: readonly string[]): Label[] {
  return ids.map((id) => toKind(context, id, 'Label'));
}

/** Users and bots by node id. */
export function usersOf(context: Context, ids: readonly string[]): User[] {
  return ids.map((id) => toKind(context, id, 'User', 'Bot'));
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Leaves out what is null or undefined: in an input both mean "not given". */
export function given<T extends object>(input: T): Given<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as Given<T>;
}
