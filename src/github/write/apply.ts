import type { Comment, Observed, TrackingIssue, WriteStep } from '../../incident/index.js';
import {
  type EditAnswer,
  type IncidentAnswer,
  listNodes,
  type Nodes,
  fromComment,
  fromIncident,
  fromTrackingIssue,
  type TrackingIssueAnswer,
} from '../observe/index.js';
import type { Answer, AnswerError, Client } from '../client/index.js';
import { type Mutation, type WriteAnswer, buildMutation } from './mutations.js';
import type { ResolvedIds } from './resolve-ids.js';

/** The result of some steps. */
export interface Applied {
  /** The state after them; null if the answer didn't hold it, so that it must be observed again. */
  readonly observed: Observed | null;
  readonly created: readonly TrackingIssue[];
  readonly failures: readonly AnswerError[];
  /** The history of the incident's text, newest first; null if it's unreadable, undefined if it wasn't requested. */
  readonly history: Nodes<EditAnswer> | null | undefined;
}

/** The observation with the incident from an answer in place of the one before. */
export function updateIncident(
  observed: Observed,
  incident: IncidentAnswer,
  comments: readonly Comment[],
): Observed {
  return {
    ...observed,
    incident: fromIncident(incident, comments),
    subIssues: listNodes(incident.subIssues).map(fromTrackingIssue),
  };
}

// An error on the alias itself means that the mutation wasn't carried out; deeper ones are gaps in the answer.
function isRefusal({ path }: AnswerError): boolean {
  return path.length <= 1;
}

// GitHub runs the mutations of a request one after another, and stops a request after 10 seconds.
const writesPerRequest = 20;

/**
 * Applies the writing steps in one request, and if there are many, those on tracking issues in requests
 * before it; the last answer brings the incident and the history of its text.
 */
export async function applyWrites(
  client: Client,
  observed: Observed,
  all: readonly WriteStep[],
  ids: ResolvedIds,
): Promise<Applied> {
  const early: readonly WriteStep[] =
    all.length <= writesPerRequest ? [] : all.filter((step) => 'target' in step);
  const failures: AnswerError[] = [];
  const linked = new Map(observed.linked);
  const keep = (issues: ReadonlyMap<string, TrackingIssueAnswer>): void => {
    for (const [identity, issue] of issues) {
      if (linked.has(identity)) linked.set(identity, fromTrackingIssue(issue));
    }
  };
  for (let from = 0; from < early.length; from += writesPerRequest) {
    const batch = early.slice(from, from + writesPerRequest);
    const some = buildMutation(batch, observed, ids);
    const answer: Answer<WriteAnswer> = await client.write(some.document, some.variables);
    failures.push(...answer.errors);
    keep(some.issuesIn(answer.data));
  }
  const steps = all.filter((step) => !early.includes(step));
  const mutation = buildMutation(steps, observed, ids);
  const { data, errors }: Answer<WriteAnswer> = await client.write(
    mutation.document,
    mutation.variables,
  );
  const gone = findAlreadyDeleted(steps, mutation, errors);
  failures.push(...errors.filter((error) => isRefusal(error) && !gone.has(String(error.path[0]))));
  // A partial answer counts as none.
  const incident = errors.every(isRefusal) ? mutation.incidentIn(data) : null;
  if (incident === null) {
    return { observed: null, created: [], failures, history: undefined };
  }
  const comments = updateComments(observed.incident.comments, steps, mutation, data, gone);
  const fresh = updateIncident(observed, incident, comments);
  keep(mutation.issuesIn(data));
  return { observed: { ...fresh, linked }, created: [], failures, history: incident.history };
}

/** The aliases of deletions that failed because the comment was deleted already. */
function findAlreadyDeleted(
  steps: readonly WriteStep[],
  { aliases }: Mutation,
  errors: readonly AnswerError[],
): ReadonlySet<string> {
  const missing = errors.filter(({ type, path }) => type === 'NOT_FOUND' && path.length === 1);
  const names = new Set(missing.map(({ path }) => String(path[0])));
  const deletions = steps.flatMap(({ do: name }, index) =>
    name === 'delete status comment' ? [aliases[index] ?? ''] : [],
  );
  return new Set(deletions.filter((alias) => names.has(alias)));
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
    if (written !== null) all.set(written.id, fromComment(written));
  });
  return [...all.values()];
}
