import type { Observed, WriteStep } from '../../incident/index.js';
import {
  type CommentAnswer,
  type EditAnswer,
  fragments,
  type IncidentAnswer,
  type Nodes,
  type TrackingIssueAnswer,
} from '../observe/index.js';
import { findCall } from './calls.js';
import type { ResolvedIds } from './resolve-ids.js';

/** The answer to a mutation, by the alias of each step. */
export type WriteAnswer = Record<string, Record<string, unknown> | null>;

/** One mutation for several steps, each under its own alias, and how to read its answer. */
export interface Mutation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The alias of each step. */
  readonly aliases: readonly string[];
  readonly incidentIn: (
    data: WriteAnswer | null,
  ) => (IncidentAnswer & { readonly history?: Nodes<EditAnswer> | null }) | null;
  /** The tracking issues that steps changed, by identity. */
  readonly issuesIn: (data: WriteAnswer | null) => ReadonlyMap<string, TrackingIssueAnswer>;
  readonly commentIn: (answer: Readonly<Record<string, unknown>>) => CommentAnswer | null;
}

/** One mutation for these steps; the last call whose answer reaches the incident brings it back. */
export function buildMutation(
  steps: readonly WriteStep[],
  observed: Observed,
  ids: ResolvedIds,
): Mutation {
  const calls = steps.map((step) => findCall(step, observed, ids));
  const aliases = calls.map((_, index) => `step${String(index)}`);
  const last = calls.findLastIndex((call) => call.bringsIncident);
  const editsBody = steps.some((step) => step.do === 'edit body');
  const incident = `...Incident ${editsBody ? 'history: userContentEdits(first: 10) { nodes { id editedAt editor { __typename login } diff } }' : ''}`;
  const fields = calls.map(({ field, select }, index) => {
    const selection = select(index === last ? incident : 'id');
    return `${aliases[index] ?? ''}: ${field}(input: $input${String(index)}) { ${selection} }`;
  });
  const declarations = calls.map(({ field }, index) => `$input${String(index)}: ${typeOf(field)}!`);
  const body = fields.join('\n');
  const used = [
    ...(last >= 0 ? [fragments.incident] : []),
    ...(last >= 0 || body.includes('...Tracking') ? [fragments.trackingIssue] : []),
  ];
  return {
    document: `mutation Write(${declarations.join(', ')}) {\n${body}\n}\n${used.join('\n')}`,
    variables: Object.fromEntries(
      calls.map(({ input }, index) => [`input${String(index)}`, input]),
    ),
    aliases,
    incidentIn: (data) => findIncident(data?.[aliases[last] ?? '']),
    issuesIn: (data) =>
      new Map(
        calls.flatMap(({ target }, index) => {
          const answer = data?.[aliases[index] ?? '']?.['issue'];
          return target === null || !isTracking(answer) ? [] : [[target.issue, answer] as const];
        }),
      ),
    commentIn: findComment,
  };
}

function typeOf(field: string): string {
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
}

/** The incident in an answer; where it is depends on the mutation that was called. */
function findIncident(
  answer: Readonly<Record<string, unknown>> | null | undefined,
): (IncidentAnswer & { readonly history?: Nodes<EditAnswer> | null }) | null {
  if (answer === null || answer === undefined) return null;
  const { issue, labelable, subject, issueComment } = answer;
  const candidates = [issue, labelable, subject, within(issueComment, 'issue')];
  return candidates.find(isIncident) ?? null;
}

function isIncident(value: unknown): value is IncidentAnswer {
  return within(value, 'subIssues') !== undefined;
}

function isTracking(value: unknown): value is TrackingIssueAnswer {
  return within(value, '__typename') === 'Issue' && within(value, 'stateEvents') !== undefined;
}

function findComment(answer: Readonly<Record<string, unknown>>): CommentAnswer | null {
  const edge = within(answer['commentEdge'], 'node');
  const found = answer['issueComment'] ?? edge;
  return isComment(found) ? found : null;
}

function isComment(value: unknown): value is CommentAnswer {
  return typeof within(value, 'id') === 'string' && typeof within(value, 'body') === 'string';
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
