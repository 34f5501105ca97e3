import { buildSearch, observeTargets } from '../github/observe/index.js';
import { findUnknownTargets, type Plan, planIncident, type Situation } from '../loop/index.js';
import { checkText } from './check-incident.js';
import type { IncidentContext } from './run-context.js';

/** Plans a round. First observes other repositories that it would create issues in: their visibility decides what goes there. */
export async function planRound(
  situation: Situation,
  context: IncidentContext,
): Promise<{ readonly situation: Situation; readonly plan: Plan }> {
  const { observed } = situation;
  const plan = planIncident(situation);
  const unknown = findUnknownTargets(plan.steps, observed);
  if (unknown.length === 0) return { situation, plan };
  const search = buildSearch(observed, context.inputs.trackingLabel);
  const found = await observeTargets(context.client, unknown, search);
  const targets = new Map([...observed.memory.targets, ...found.targets]);
  // A run that was interrupted may have created issues there without linking them.
  const linked = new Map([...observed.linked, ...found.unparented]);
  const complete = { ...observed, linked, memory: { ...observed.memory, targets } };
  const checked = await checkText(complete, situation, context);
  return { situation: checked, plan: planIncident(checked) };
}
