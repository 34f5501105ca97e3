import type { Attempt } from './apply-plan.js';
import { explainErrors } from './github/errors.js';
import type { Observation } from './github/observe.js';
import type { Place, Target } from './loop/observed.js';
import type { Plan } from './loop/plan.js';
import { isCreation, type Step } from './loop/step.js';

/** The creations first, those of one repository at a time; where there are none, the rest. */
export function chooseSteps({ steps }: Plan): readonly Step[] {
  const creations = steps.filter(isCreation);
  const [first] = creations;
  if (first === undefined) return steps;
  const name = first.repository?.toLowerCase();
  return creations.filter(({ repository }) => repository?.toLowerCase() === name);
}

/** The other repository that refused a creation, with its reason. */
export function findRefusal(
  { result: { failures }, refused, isSettled }: Attempt,
  steps: readonly Step[],
): ReadonlyMap<string, Target> {
  const target = targetOf(steps);
  if (target === null) return new Map();
  const error =
    refused ??
    (isSettled && failures.length > 0 && failures.every(({ type }) => type !== null)
      ? explainErrors(failures, 'make an issue', target)
      : null);
  if (error === null) return new Map();
  return new Map([[target.toLowerCase(), { kind: 'refused', why: error.message }]]);
}

/** The other repository that steps make issues in; null where that is the incident's own. */
export function targetOf(steps: readonly Step[]): string | null {
  return steps.find(isCreation)?.repository ?? null;
}

/** Where those steps make issues. */
export function findPlace({ surroundings, observed }: Observation, target: string | null): Place {
  if (target === null) return surroundings;
  const place = observed.memory.targets.get(target.toLowerCase());
  if (place?.kind !== 'open') throw new Error(`Nobody looked at ${target} yet.`);
  return place;
}
