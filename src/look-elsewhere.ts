import type { Ready } from './apply-plan.js';
import { checkIncident } from './check.js';
import { giveContext } from './check-context.js';
import { observeTargets } from './github/observe-targets.js';
import { planIncident } from './loop/plan.js';
import { findUnknownTargets } from './loop/target.js';
import type { RunContext } from './run.js';

/** Looks at other repositories before anything is planned to be made there: who may read it decides what is written. */
export async function lookElsewhere(checked: Ready, context: RunContext): Promise<Ready> {
  const { observation, situation, reading } = checked;
  const unknown = findUnknownTargets(planIncident(situation), situation.observed);
  if (unknown.length === 0) return checked;
  const found = await observeTargets(context.client, unknown);
  const { observed } = observation;
  const targets = new Map([...observed.memory.targets, ...found]);
  const complete = {
    ...observation,
    observed: { ...observed, memory: { ...observed.memory, targets } },
  };
  return {
    ...(await checkIncident(complete, reading, giveContext(complete, context))),
    observation: complete,
  };
}
