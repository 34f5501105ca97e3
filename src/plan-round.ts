import type { Ready } from './apply-plan.js';
import { checkIncident } from './check.js';
import { giveContext } from './check-context.js';
import { searchFor } from './github/observe-apart.js';
import { observeTargets } from './github/observe-targets.js';
import { type Plan, planIncident } from './loop/plan.js';
import { findUnknownTargets } from './loop/target.js';
import type { RunContext } from './run.js';

/** Plans a round; looks first at other repositories that it would write to, since who may read there decides what is written. */
export async function planRound(
  checked: Ready,
  context: RunContext,
): Promise<{ readonly checked: Ready; readonly plan: Plan }> {
  const { observation, situation, reading } = checked;
  const plan = planIncident(situation);
  const unknown = findUnknownTargets(plan, situation.observed);
  if (unknown.length === 0) return { checked, plan };
  const { observed } = observation;
  const search = searchFor(observed, context.inputs.trackingLabel);
  const found = await observeTargets(context.client, unknown, search);
  const targets = new Map([...observed.memory.targets, ...found.targets]);
  // What a run made that was cut off before it could tie it to its line.
  const linked = new Map([...observed.linked, ...found.apart]);
  const complete = {
    ...observation,
    observed: { ...observed, linked, memory: { ...observed.memory, targets } },
  };
  const again = await checkIncident(complete, reading, giveContext(complete, context));
  return { checked: { ...again, observation: complete }, plan: planIncident(again.situation) };
}
