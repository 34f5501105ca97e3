import type { IssueTarget, Observed, WriteStep } from '../../incident/index.js';
import type { ResolvedIds } from './resolve-ids.js';

/** The mutation for a step: its name, its input, and where its answer holds the incident or an issue. */
export interface Call {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The selection, with these fields of the incident if the answer reaches it. */
  readonly select: (incident: string) => string;
  readonly bringsIncident: boolean;
  /** The tracking issue in the answer. */
  readonly target: IssueTarget | null;
}

type StepOf<Name extends WriteStep['do']> = Extract<WriteStep, { readonly do: Name }>;

type Calls = {
  readonly [Name in WriteStep['do']]: (
    step: StepOf<Name>,
    observed: Observed,
    ids: ResolvedIds,
  ) => Call;
};

const calls: Calls = {
  'add tracking label': ({ target, label }, _observed, ids) => ({
    field: 'addLabelsToLabelable',
    input: { labelableId: target.id, labelIds: [idOf(label, ids)] },
    select: () => 'labelable { ... on Issue { id } }',
    bringsIncident: false,
    target: null,
  }),
  'add sub-issue': ({ target }, { incident }) =>
    onIncident('addSubIssue', { issueId: incident.id, subIssueId: target.id }),
  'remove sub-issue': ({ target }, { incident }) =>
    onIncident('removeSubIssue', { issueId: incident.id, subIssueId: target.id }),
  'retitle issue': ({ target, title }) => onIssue('updateIssue', { id: target.id, title }, target),
  'close issue': ({ target }) =>
    onIssue('closeIssue', { issueId: target.id, stateReason: 'COMPLETED' }, target),
  'close duplicate': ({ target, of }) =>
    onIssue(
      'closeIssue',
      { issueId: target.id, stateReason: 'DUPLICATE', duplicateIssueId: of.id },
      target,
    ),
  'reopen issue': ({ target }) => onIssue('reopenIssue', { issueId: target.id }, target),
  'edit body': ({ body }, { incident }) => onIncident('updateIssue', { id: incident.id, body }),
  'add phase label': ({ label }, { incident }, ids) =>
    onLabels('addLabelsToLabelable', incident.id, idOf(label, ids)),
  'remove phase label': ({ label }, { incident }) => {
    const found = incident.labels.find(({ name }) => name.toLowerCase() === label.toLowerCase());
    return onLabels('removeLabelsFromLabelable', incident.id, found?.id ?? '');
  },
  'close incident': (_step, { incident }) =>
    onIncident('closeIssue', { issueId: incident.id, stateReason: 'COMPLETED' }),
  'reopen incident': (_step, { incident }) => onIncident('reopenIssue', { issueId: incident.id }),
  'add status comment': ({ body }, { incident }) => ({
    field: 'addComment',
    input: { subjectId: incident.id, body },
    select: (fields) =>
      `commentEdge { node { ${comment} } } subject { ... on Issue { ${fields} } }`,
    bringsIncident: true,
    target: null,
  }),
  'edit status comment': ({ comment: id, body }) => ({
    field: 'updateIssueComment',
    input: { id, body },
    select: (fields) => `issueComment { ${comment} issue { ${fields} } }`,
    bringsIncident: true,
    target: null,
  }),
  'delete status comment': ({ comment: id }) => ({
    field: 'deleteIssueComment',
    input: { id },
    select: () => 'clientMutationId',
    bringsIncident: false,
    target: null,
  }),
};

const comment =
  'id body createdAt lastEditedAt author { __typename login } editor { __typename login }';

/** The mutation for a step, https://docs.github.com/graphql/reference/mutations. */
export function findCall<Name extends WriteStep['do']>(
  step: StepOf<Name> & { readonly do: Name },
  observed: Observed,
  ids: ResolvedIds,
): Call {
  return calls[step.do](step, observed, ids);
}

function idOf(label: string, { labels }: ResolvedIds): string {
  const id = labels.get(label.toLowerCase());
  if (id === undefined) throw new Error(`The label "${label}" has no id.`);
  return id;
}

function onIssue(field: string, input: Call['input'], target: IssueTarget): Call {
  return { field, input, select: () => 'issue { ...Tracking }', bringsIncident: false, target };
}

function onIncident(field: string, input: Call['input']): Call {
  const select = (fields: string): string => `issue { ${fields} }`;
  return { field, input, select, bringsIncident: true, target: null };
}

function onLabels(field: string, labelableId: string, labelId: string): Call {
  return {
    field,
    input: { labelableId, labelIds: [labelId] },
    select: (fields) => `labelable { ... on Issue { ${fields} } }`,
    bringsIncident: true,
    target: null,
  };
}
