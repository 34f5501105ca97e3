import type { IssueTarget, Observed, WriteStep } from '../../incident/index.js';
import type { Prepared } from './prepare.js';

/** How a step is called: the field, its input, and where its answer holds the incident or an issue. */
export interface Call {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The selection, with these fields of the incident where the answer reaches it. */
  readonly select: (incident: string) => string;
  readonly bringsIncident: boolean;
  /** The tracking issue that the answer brings. */
  readonly target: IssueTarget | null;
}

type StepOf<Name extends WriteStep['do']> = Extract<WriteStep, { readonly do: Name }>;

type Calls = {
  readonly [Name in WriteStep['do']]: (
    step: StepOf<Name>,
    observed: Observed,
    prepared: Prepared,
  ) => Call;
};

const calls: Calls = {
  'add tracking label': ({ target, label }, _observed, prepared) => ({
    field: 'addLabelsToLabelable',
    input: { labelableId: target.id, labelIds: [idOf(label, prepared)] },
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
  'add phase label': ({ label }, { incident }, prepared) =>
    onLabels('addLabelsToLabelable', incident.id, idOf(label, prepared)),
  'remove phase label': ({ label }, { incident }) => {
    const worn = incident.labels.find(({ name }) => name.toLowerCase() === label.toLowerCase());
    return onLabels('removeLabelsFromLabelable', incident.id, worn?.id ?? '');
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

/** The call of a step, https://docs.github.com/graphql/reference/mutations. */
export function describeCall<Name extends WriteStep['do']>(
  step: StepOf<Name> & { readonly do: Name },
  observed: Observed,
  prepared: Prepared,
): Call {
  return calls[step.do](step, observed, prepared);
}

function idOf(label: string, { labels }: Prepared): string {
  const id = labels.get(label.toLowerCase());
  if (id === undefined) throw new Error(`The label "${label}" was not made ready.`);
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
