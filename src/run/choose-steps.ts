import type { Attempt } from './run-context.js';
import { type AnswerError, explainErrors } from '../github/client/index.js';
import {
  isCreation,
  type Observed,
  type RepositoryLabels,
  type Step,
  type TargetRepository,
} from '../incident/index.js';
import type { Plan } from '../loop/index.js';

/** The creations first, those of one repository at a time; where there are none, the rest. */
export function chooseSteps({ steps }: Plan): readonly Step[] {
  const creations = steps.filter(isCreation);
  const [first] = creations;
  if (first === undefined) return steps;
  // No sub-issue tells the sweep that the incident was taken up, so the comment has to be there before.
  const comment = steps.find((step) => step.do === 'add status comment');
  if (first.unparented && comment !== undefined) return [comment];
  const name = first.repository?.toLowerCase();
  return creations.filter(({ repository }) => repository?.toLowerCase() === name);
}

/** What another repository answered to creations that it refused: it may have them without a parent, or not at all. */
export function findRefusal(
  { result: { failures }, refused, isSettled, labels }: Attempt,
  steps: readonly Step[],
  targets: ReadonlyMap<string, TargetRepository>,
): ReadonlyMap<string, TargetRepository> {
  const name = targetOf(steps);
  if (name === null) return new Map();
  const key = name.toLowerCase();
  if (refused !== null) return new Map([[key, { kind: 'refused', why: refused.message }]]);
  if (!isSettled || failures.length === 0 || !failures.every(isNo)) return new Map();
  const before = targets.get(key);
  // Nothing was made, so that asking for less is no second try of the same.
  if (before?.kind === 'open' && findUnparented(steps) === null) {
    return new Map([[key, { ...before, labels: labels ?? before.labels, refusedLink: true }]]);
  }
  const why = explainErrors(failures, 'make an issue', name).message;
  return new Map([[key, { kind: 'refused', why }]]);
}

const refusals = ['FORBIDDEN', 'UNPROCESSABLE', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];

/** A plain no to a creation itself: anything else may have happened all the same. */
function isNo({ type, path }: AnswerError): boolean {
  return path.length === 1 && type !== null && refusals.includes(type);
}

/** The other repository that steps make issues in; null where that is the incident's own. */
export function targetOf(steps: readonly Step[]): string | null {
  return steps.find(isCreation)?.repository ?? null;
}

/** The other repository that steps make issues in without a parent; null where they have one. */
export function findUnparented(steps: readonly Step[]): string | null {
  const first = steps.find(isCreation);
  return first?.unparented === true ? first.repository : null;
}

/** Where those steps make issues. */
export function findPlace(observed: Observed, target: string | null): RepositoryLabels {
  if (target === null) return observed;
  const place = observed.memory.targets.get(target.toLowerCase());
  if (place?.kind !== 'open') throw new Error(`Nobody looked at ${target} yet.`);
  return place;
}
