import { observeLinked, observeTargets, searchFor } from '../github/observe/index.js';
import type { Linked, Observed } from '../incident/index.js';
import {
  findElsewhere,
  findUnknownTargets,
  judgeTrust,
  type Plan,
  planIncident,
  type Reading,
  type Situation,
} from '../loop/index.js';
import { checkIncident } from './check.js';
import type { RunContext } from './run-context.js';

/** Checks the text, and reads what its lines link to, and the loop made for them, beyond the sub-issues. */
export async function checkWhole(
  observed: Observed,
  before: Reading | null,
  context: RunContext,
): Promise<Situation> {
  const { client, inputs } = context;
  const situation = await checkIncident(observed, before, context);
  // What a stranger's text links to isn't even looked at: no request, and no title of what is elsewhere.
  if (!judgeTrust(observed, inputs.incidentLabel, situation.config).trusted) return situation;
  const { issues, repositories } = findElsewhere(situation);
  if (issues.length === 0) return situation;
  const search = searchFor(observed, inputs.trackingLabel);
  const found = await observeLinked(client, issues, { repositories, search });
  const linked = new Map([...observed.linked, ...keepMade(found, observed)]);
  return checkIncident({ ...observed, linked }, situation, context);
}

/** Plans a round; looks first at other repositories that it would write to, since who may read there decides what is written. */
export async function planRound(
  situation: Situation,
  context: RunContext,
): Promise<{ readonly situation: Situation; readonly plan: Plan }> {
  const { observed } = situation;
  const plan = planIncident(situation);
  const unknown = findUnknownTargets(plan.steps, observed);
  if (unknown.length === 0) return { situation, plan };
  const search = searchFor(observed, context.inputs.trackingLabel);
  const found = await observeTargets(context.client, unknown, search);
  const targets = new Map([...observed.memory.targets, ...found.targets]);
  // What a run made that was cut off before it could tie it to its line.
  const linked = new Map([...observed.linked, ...found.apart]);
  const complete = { ...observed, linked, memory: { ...observed.memory, targets } };
  const again = await checkIncident(complete, situation, context);
  return { situation: again, plan: planIncident(again) };
}

// A read may lag behind what this run made: then what was seen of it before counts.
function keepMade(
  found: ReadonlyMap<string, Linked>,
  { memory }: Observed,
): readonly (readonly [string, Linked])[] {
  return [...found].map(([identity, issue]) => {
    const before = issue.kind === 'unreadable' ? memory.unparented.get(identity) : undefined;
    return [identity, before ?? issue] as const;
  });
}
