import { isCreation, type Observed, type RepositoryLabels, type Step } from '../incident/index.js';
import type { Plan } from '../loop/index.js';

/** The steps to take in one round: creations first, those of one repository at a time; without any, all other steps. */
export function nextBatch({ steps }: Plan): readonly Step[] {
  const creations = steps.filter(isCreation);
  const [first] = creations;
  if (first === undefined) return steps;
  // The sweep finds a tracked incident by its sub-issues or its status comment; here there may be no sub-issues.
  const comment = steps.find((step) => step.do === 'add status comment');
  if (first.unparented && comment !== undefined) return [comment];
  const name = first.repository?.toLowerCase();
  return creations.filter(({ repository }) => repository?.toLowerCase() === name);
}

/** The other repository that these steps create issues in; null if it is the incident's own. */
export function findTargetRepository(steps: readonly Step[]): string | null {
  return steps.find(isCreation)?.repository ?? null;
}

/** The other repository that these steps create issues without a parent in; null if they have one. */
export function findUnparentedTarget(steps: readonly Step[]): string | null {
  const first = steps.find(isCreation);
  return first?.unparented === true ? first.repository : null;
}

/** The repository of that name and its labels; the incident's own for null. */
export function findRepository(observed: Observed, target: string | null): RepositoryLabels {
  if (target === null) return observed;
  const found = observed.memory.targets.get(target.toLowerCase());
  if (found?.kind !== 'open') throw new Error(`The repository ${target} was not observed.`);
  return found;
}
