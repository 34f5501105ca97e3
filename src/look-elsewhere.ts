import type { Ready } from './apply-plan.js';
import { checkIncident } from './check.js';
import { observeTargets } from './github/observe-targets.js';
import { planIncident } from './loop/plan.js';
import { findUnknownTargets } from './loop/target.js';
import { texts } from './render/texts.js';
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
  const { inputs, mayStart } = context;
  return {
    ...(await checkIncident(complete, inputs, texts, reading, mayStart)),
    observation: complete,
  };
}
