import type { GraphQLResolveInfo } from 'graphql';
import { type Context, type Fields, somethingWentWrong } from '../context.js';
import { countCreation } from './creation-limit.js';
import {
  given,
  labelsOf,
  runCloseIssue,
  runCreateIssue,
  runUpdateIssue,
  usersOf,
} from './issue-mutations.js';
import { toKind } from '../objects/nodes.js';
import { addAssignees, removeAssignees } from '../../world/issues/assignees.js';
import {
  addComment,
  deleteComment,
  minimizeComment,
  updateComment,
} from '../../world/issues/comments.js';
import { findIssue } from '../../world/issues/find-issue.js';
import { addLabels, removeLabels, replaceLabels } from '../../world/issues/issue-labels.js';
import { reopenIssue } from '../../world/issues/issue-state.js';
import type { Issue } from '../../world/entities.js';
import { type LabelTexts, createLabel, updateLabel } from '../../world/issues/labels.js';
import { noSuchNode } from '../../world/refusal.js';
import { deleteIssue, transferIssue } from '../../world/issues/removals.js';
import { findRepository, repositoryOf } from '../../world/repositories.js';
import { addSubIssue, removeSubIssue } from '../../world/issues/sub-issues.js';
import type { AddSubIssueInput, AssigneesInput, LabelsInput } from './inputs.js';

const numberedKinds = ['Issue', 'PullRequest'] as const;

export const mutationFields: Record<string, Fields> = {
  Mutation: {
    createLabel: creating((input: LabelTexts & { repositoryId: string }, context) => ({
      label: createLabel(
        context.world,
        context.who,
        toKind(context, input.repositoryId, 'Repository'),
        input,
      ),
    })),
    updateLabel: mutation((input: Nullable<LabelTexts> & { id: string }, context) => {
      const label = toKind(context, input.id, 'Label');
      updateLabel(context.world, context.who, label, given(input));
      return { label };
    }),
    createIssue: creating(runCreateIssue),
    updateIssue: mutation(runUpdateIssue),
    closeIssue: mutation(runCloseIssue),
    reopenIssue: mutation((input: { issueId: string }, context) => {
      const issue = toKind(context, input.issueId, 'Issue');
      reopenIssue(context.world, context.who, issue);
      return { issue };
    }),
    deleteIssue: mutation((input: { issueId: string }, context) => {
      const issue = toKind(context, input.issueId, 'Issue');
      deleteIssue(context.world, context.who, issue);
      return { repository: repositoryOf(context.world.store, issue.repository) };
    }),
    transferIssue: mutation((input: { issueId: string; repositoryId: string }, context) => {
      const target = toKind(context, input.repositoryId, 'Repository');
      return {
        issue: transferIssue(
          context.world,
          context.who,
          toKind(context, input.issueId, 'Issue'),
          target,
        ),
      };
    }),
    addLabelsToLabelable: mutation((input: LabelsInput, context) =>
      label(input, context, addLabels),
    ),
    removeLabelsFromLabelable: mutation((input: LabelsInput, context) =>
      label(input, context, removeLabels),
    ),
    clearLabelsFromLabelable: mutation((input: { labelableId: string }, context) =>
      label({ ...input, labelIds: [] }, context, replaceLabels),
    ),
    addAssigneesToAssignable: mutation((input: AssigneesInput, context) =>
      assign(input, context, addAssignees),
    ),
    removeAssigneesFromAssignable: mutation((input: AssigneesInput, context) =>
      assign(input, context, removeAssignees),
    ),
    addComment: creating((input: { subjectId: string; body: string }, context) => {
      const subject = toKind(context, input.subjectId, ...numberedKinds);
      const node = addComment(context.world, context.who, subject, input.body);
      const edge = {
        cursor: Buffer.from(`cursor:v2:0:${node.databaseId}`).toString('base64'),
        node,
      };
      return { subject, commentEdge: edge, timelineEdge: edge };
    }),
    updateIssueComment: mutation((input: { id: string; body: string }, context) => {
      const issueComment = toKind(context, input.id, 'IssueComment');
      updateComment(context.world, context.who, issueComment, input.body);
      return { issueComment };
    }),
    deleteIssueComment: mutation((input: { id: string }, context) => {
      deleteComment(context.world, context.who, toKind(context, input.id, 'IssueComment'));
      return {};
    }),
    minimizeComment: mutation((input: { subjectId: string; classifier: string }, context) => {
      const minimizedComment = toKind(context, input.subjectId, 'IssueComment');
      minimizeComment(context.world, context.who, minimizedComment, input.classifier);
      return { minimizedComment };
    }),
    addSubIssue: mutation(runAddSubIssue),
    removeSubIssue: mutation((input: { issueId: string; subIssueId: string }, context) => {
      const issue = toKind(context, input.issueId, 'Issue');
      const subIssue = toKind(context, input.subIssueId, 'Issue');
      removeSubIssue(context.world, context.who, issue, subIssue);
      return { issue, subIssue };
    }),
  },
};

type Nullable<T> = { [K in keyof T]?: T[K] | null };
type Mutate<I> = (input: I, context: Context) => object;

function mutation<I>(act: Mutate<I>) {
  return (
    _: unknown,
    { input }: { input: I & { clientMutationId?: string | null } },
    context: Context,
    __: GraphQLResolveInfo,
  ) => {
    const { mutations = Infinity } = context.disturbance;
    context.mutationsDone += 1;
    if (context.mutationsDone > mutations) throw somethingWentWrong();
    return { clientMutationId: input.clientMutationId ?? null, ...act(input, context) };
  };
}

function creating<I>(act: Mutate<I>) {
  return mutation((input: I, context) => {
    countCreation(context);
    return act(input, context);
  });
}

function runAddSubIssue(input: AddSubIssueInput, context: Context): object {
  const issue = toKind(context, input.issueId, 'Issue');
  const subIssue =
    input.subIssueId == null
      ? issueAt(context, input.subIssueUrl ?? '')
      : toKind(context, input.subIssueId, 'Issue');
  addSubIssue(context.world, context.who, issue, subIssue, input.replaceParent ?? false);
  return { issue, subIssue };
}

function label(input: LabelsInput, context: Context, act: typeof addLabels): object {
  const labelable = toKind(context, input.labelableId, ...numberedKinds);
  act(context.world, context.who, labelable, labelsOf(context, input.labelIds));
  return { labelable };
}

function assign(input: AssigneesInput, context: Context, act: typeof addAssignees): object {
  const assignable = toKind(context, input.assignableId, ...numberedKinds);
  act(context.world, context.who, assignable, usersOf(context, input.assigneeIds));
  return { assignable };
}

function issueAt(context: Context, url: string): Issue {
  const [, name = '', number] =
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(url) ?? [];
  const { store } = context.world;
  const found = findIssue(store, findRepository(store, name)?.id ?? '', Number(number));
  if (!found) throw noSuchNode(url);
  return found;
}
