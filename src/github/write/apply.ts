import type { Comment, Observed, TrackingIssue, WriteStep } from '../../incident/index.js';
import {
  type EditAnswer,
  type IncidentAnswer,
  listNodes,
  type Nodes,
  readComment,
  readIncident,
  readTracking,
  type TrackingAnswer,
} from '../observe/index.js';
import type { Answer, AnswerError, Client } from '../client/index.js';
import { type Mutation, type WriteAnswer, writeMutation } from './mutations.js';
import type { Prepared } from './prepare.js';

/** What came of some steps. */
export interface Applied {
  /** The state behind them; null where the answer didn't bring it, so that it must be observed again. */
  readonly observed: Observed | null;
  readonly created: readonly TrackingIssue[];
  readonly failures: readonly AnswerError[];
  /** Of the incident's text, newest first; null where nobody may read it, undefined where it wasn't asked for. */
  readonly history: Nodes<EditAnswer> | null | undefined;
}

/** What an answer brought of the incident, in place of what was seen before. */
export function refresh(
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
  observed: Observed,
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
  const gone = findGone(steps, mutation, errors);
  failures.push(...errors.filter((error) => isRefusal(error) && !gone.has(String(error.path[0]))));
  // An answer in part counts as unread.
  const incident = errors.every(isRefusal) ? mutation.incidentIn(data) : null;
  if (incident === null) {
    return { observed: null, created: [], failures, history: undefined };
  }
  const comments = updateComments(observed.incident.comments, steps, mutation, data, gone);
  const fresh = refresh(observed, incident, comments);
  keep(mutation.issuesIn(data));
  return { observed: { ...fresh, linked }, created: [], failures, history: incident.history };
}

/** The aliases of removals that found nothing: what somebody else removed first is removed all the same. */
function findGone(
  steps: readonly WriteStep[],
  { aliases }: Mutation,
  errors: readonly AnswerError[],
): ReadonlySet<string> {
  const missing = errors.filter(({ type, path }) => type === 'NOT_FOUND' && path.length === 1);
  const names = new Set(missing.map(({ path }) => String(path[0])));
  const removals = steps.flatMap(({ do: name }, index) =>
    name === 'delete status comment' ? [aliases[index] ?? ''] : [],
  );
  return new Set(removals.filter((alias) => names.has(alias)));
}

function updateComments(
  comments: readonly Comment[],
  steps: readonly WriteStep[],
  mutation: Mutation,
  data: WriteAnswer | null,
  gone: ReadonlySet<string>,
): readonly Comment[] {
  const all = new Map(comments.map((comment) => [comment.id, comment]));
  steps.forEach((step, index) => {
    const alias = mutation.aliases[index] ?? '';
    const answer = gone.has(alias) ? {} : data?.[alias];
    if (answer === null || answer === undefined) return;
    if (step.do === 'delete status comment') all.delete(step.comment);
    const written = mutation.commentIn(answer);
    if (written !== null) all.set(written.id, readComment(written));
  });
  return [...all.values()];
}
