import type { Comment, Observed, TrackingIssue } from '../loop/observed.js';
import type { CreateStep, WriteStep } from '../loop/step.js';
import {
  type EditAnswer,
  type IncidentAnswer,
  listNodes,
  type Nodes,
  type TrackingAnswer,
} from './answers.js';
import type { Answer, Client } from './client.js';
import { type AnswerError, Limited } from './errors.js';
import { type Mutation, writeMutation } from './mutations.js';
import type { Observation } from './observe.js';
import type { Prepared } from './prepare.js';
import { fragments } from './queries.js';
import { readComment, readIncident, readTracking } from './read-incident.js';

/** What came of some steps. */
export interface Applied {
  /** The state behind them; null where the answer didn't bring it, so that it must be observed again. */
  readonly observed: Observed | null;
  readonly created: readonly TrackingIssue[];
  readonly failures: readonly AnswerError[];
  /** Of the incident's text, newest first; null where nobody may read it, undefined where it wasn't asked for. */
  readonly history: Nodes<EditAnswer> | null | undefined;
}

const creationsPerRequest = 10;

/** Creates tracking issues as sub-issues, ten to a request; the last answer brings the incident back. */
export async function applyCreations(
  client: Client,
  { observed, surroundings }: Observation,
  steps: readonly CreateStep[],
  prepared: Prepared,
): Promise<Applied> {
  const created: TrackingIssue[] = [];
  const failures: AnswerError[] = [];
  let incident: IncidentAnswer | null = null;
  for (let from = 0; from < steps.length && failures.length === 0; from += creationsPerRequest) {
    const batch = steps.slice(from, from + creationsPerRequest);
    const isLast = from + creationsPerRequest >= steps.length;
    if (!(await client.pace.reserve(batch.length, observed.incident.author)))
      throw new Limited(3600);
    const inputs = batch.map((step) => ({
      repositoryId: surroundings.repository.id,
      parentIssueId: observed.incident.id,
      title: step.title,
      body: step.body,
      labelIds: idsOf(step.labels, prepared.labels),
      assigneeIds: idsOf(step.assignees, prepared.people).slice(0, 10),
      ...(prepared.milestone === null ? {} : { milestoneId: prepared.milestone }),
    }));
    const answer = await sendCreations(client, inputs, isLast);
    const issues = batch.map((_, index) => answer.data?.[`issue${String(index)}`]?.issue ?? null);
    created.push(...issues.filter((issue) => issue !== null).map(readTracking));
    failures.push(...answer.errors);
    incident = issues.at(-1)?.parent ?? null;
  }
  const history = undefined;
  if (incident === null || failures.length > 0) {
    return { observed: null, created, failures, history };
  }
  const fresh = refresh(observed, incident, observed.incident.comments);
  return { observed: fresh, created, failures, history };
}

function idsOf(names: readonly string[], ids: ReadonlyMap<string, string>): readonly string[] {
  return names.flatMap((name) => ids.get(name.toLowerCase()) ?? []);
}

type CreationAnswer = Record<
  string,
  { readonly issue: (Omit<TrackingAnswer, 'parent'> & { parent: IncidentParent }) | null } | null
>;

type IncidentParent = (TrackingAnswer['parent'] & IncidentAnswer) | null;

function sendCreations(
  client: Client,
  inputs: readonly unknown[],
  withIncident: boolean,
): Promise<Answer<CreationAnswer>> {
  const aliases = inputs.map((_, index) => {
    const parent = withIncident && index === inputs.length - 1 ? 'parent { ...Incident }' : '';
    const name = String(index);
    return `issue${name}: createIssue(input: $input${name}) { issue { ...Tracking ${parent} } }`;
  });
  const declarations = inputs.map((_, index) => `$input${String(index)}: CreateIssueInput!`);
  const used = withIncident ? `${fragments.incident}\n` : '';
  return client.write(
    `mutation CreateIssues(${declarations.join(', ')}) {\n${aliases.join('\n')}\n}\n${used}${fragments.trackingIssue}`,
    Object.fromEntries(inputs.map((input, index) => [`input${String(index)}`, input])),
  );
}

function refresh(
  observed: Observed,
  incident: IncidentAnswer,
  comments: readonly Comment[],
): Observed {
  return {
    ...observed,
    incident: readIncident(incident, comments),
    subIssues: listNodes(incident.subIssues).map(readTracking),
    base: null,
  };
}

// An error on the alias itself: that field was not carried out. Deeper ones are holes in the answer.
function isRefusal({ path }: AnswerError): boolean {
  return path.length <= 1;
}

// A mutation runs its fields one after another, and GitHub cuts a request at 10 seconds.
const writesPerRequest = 20;

/**
 * Applies the writing steps in one mutation, and where they are many, those on tracking issues in
 * some before it; the last answer brings the incident and the history of its text.
 */
export async function applyWrites(
  client: Client,
  { observed }: Observation,
  all: readonly WriteStep[],
  prepared: Prepared,
): Promise<Applied> {
  const early: readonly WriteStep[] =
    all.length <= writesPerRequest ? [] : all.filter((step) => 'target' in step);
  const failures: AnswerError[] = [];
  const linked = new Map(observed.linked);
  const keep = (issues: ReadonlyMap<string, TrackingAnswer>): void => {
    for (const [identity, issue] of issues) {
      if (linked.has(identity)) linked.set(identity, readTracking(issue));
    }
  };
  for (let from = 0; from < early.length; from += writesPerRequest) {
    const batch = early.slice(from, from + writesPerRequest);
    const some = writeMutation(batch, observed, prepared);
    const answer: Answer<WriteAnswer> = await client.write(some.document, some.variables);
    failures.push(...answer.errors);
    keep(some.issuesIn(answer.data));
  }
  const steps = all.filter((step) => !early.includes(step));
  const mutation = writeMutation(steps, observed, prepared);
  const { data, errors }: Answer<WriteAnswer> = await client.write(
    mutation.document,
    mutation.variables,
  );
  failures.push(...errors.filter(isRefusal));
  // An answer in part counts as unread.
  const incident = errors.every(isRefusal) ? mutation.incidentIn(data) : null;
  if (incident === null) {
    return { observed: null, created: [], failures, history: undefined };
  }
  const comments = updateComments(observed.incident.comments, steps, mutation, data);
  const fresh = refresh(observed, incident, comments);
  keep(mutation.issuesIn(data));
  return { observed: { ...fresh, linked }, created: [], failures, history: incident.history };
}

export type WriteAnswer = Record<string, Record<string, unknown> | null>;

function updateComments(
  comments: readonly Comment[],
  steps: readonly WriteStep[],
  mutation: Mutation,
  data: WriteAnswer | null,
): readonly Comment[] {
  const all = new Map(comments.map((comment) => [comment.id, comment]));
  steps.forEach((step, index) => {
    const answer = data?.[mutation.aliases[index] ?? ''];
    if (answer === null || answer === undefined) return;
    if (step.do === 'delete status comment') all.delete(step.comment);
    const written = mutation.commentIn(answer);
    if (written !== null) all.set(written.id, readComment(written));
  });
  return [...all.values()];
}
