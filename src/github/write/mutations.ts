import type { Observed, WriteStep } from '../../incident/index.js';
import {
  type CommentAnswer,
  type EditAnswer,
  fragments,
  type IncidentAnswer,
  type Nodes,
  type TrackingAnswer,
} from '../observe/index.js';
import { describeCall } from './calls.js';
import type { Prepared } from './prepare.js';

/** What a mutation brings, by the alias of each step. */
export type WriteAnswer = Record<string, Record<string, unknown> | null>;

/** One mutation for several steps, each under an alias of its own, and how to read its answer. */
export interface Mutation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The alias of each step. */
  readonly aliases: readonly string[];
  readonly incidentIn: (
    data: WriteAnswer | null,
  ) => (IncidentAnswer & { readonly history?: Nodes<EditAnswer> | null }) | null;
  /** The tracking issues that steps changed, by identity. */
  readonly issuesIn: (data: WriteAnswer | null) => ReadonlyMap<string, TrackingAnswer>;
  readonly commentIn: (answer: Readonly<Record<string, unknown>>) => CommentAnswer | null;
}

export function writeMutation(
  steps: readonly WriteStep[],
  observed: Observed,
  prepared: Prepared,
): Mutation {
  const calls = steps.map((step) => describeCall(step, observed, prepared));
  const aliases = calls.map((_, index) => `step${String(index)}`);
  const bringing = calls.findLastIndex((call) => call.bringsIncident);
  const edited = steps.some((step) => step.do === 'edit body');
  const incident = `...Incident ${edited ? 'history: userContentEdits(first: 10) { nodes { id editedAt editor { __typename login } diff } }' : ''}`;
  const fields = calls.map(({ field, select }, index) => {
    const selection = select(index === bringing ? incident : 'id');
    return `${aliases[index] ?? ''}: ${field}(input: $input${String(index)}) { ${selection} }`;
  });
  const declarations = calls.map(({ field }, index) => `$input${String(index)}: ${typeOf(field)}!`);
  const body = fields.join('\n');
  const used = [
    ...(bringing >= 0 ? [fragments.incident] : []),
    ...(bringing >= 0 || body.includes('...Tracking') ? [fragments.trackingIssue] : []),
  ];
  return {
    document: `mutation Write(${declarations.join(', ')}) {\n${body}\n}\n${used.join('\n')}`,
    variables: Object.fromEntries(
      calls.map(({ input }, index) => [`input${String(index)}`, input]),
    ),
    aliases,
    incidentIn: (data) => findIncident(data?.[aliases[bringing] ?? '']),
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

/** The incident stands in one of a few places of an answer, by the field that was called. */
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

function isTracking(value: unknown): value is TrackingAnswer {
  return within(value, '__typename') === 'Issue' && within(value, 'turns') !== undefined;
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
