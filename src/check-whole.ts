import type { Ready } from './apply-plan.js';
import { checkIncident, type Reading } from './check.js';
import { giveContext } from './check-context.js';
import type { Observation } from './github/observe.js';
import { searchFor } from './github/observe-apart.js';
import { observeLinked } from './github/observe-linked.js';
import { findElsewhere } from './loop/elsewhere.js';
import type { Linked } from './loop/observed.js';
import { judgeTrust } from './loop/trust.js';
import type { RunContext } from './run.js';

/** Checks the text, and reads what its lines link to, and the loop made for them, beyond the sub-issues. */
export async function checkWhole(
  observation: Observation,
  runContext: RunContext,
  before: Reading | null,
): Promise<Ready> {
  const { client, inputs } = runContext;
  const { observed } = observation;
  const context = giveContext(observation, runContext);
  const checked = await checkIncident(observation, before, context);
  // What a stranger's text links to isn't even looked at: no request, and no title of what is elsewhere.
  if (!judgeTrust(observed, inputs.incidentLabel, checked.situation.config).trusted) {
    return { ...checked, observation };
  }
  const { issues, repositories } = findElsewhere(checked.situation);
  if (issues.length === 0) return { ...checked, observation };
  const search = searchFor(observed, inputs.trackingLabel);
  const found = await observeLinked(client, issues, { repositories, search });
  const linked = new Map([...observed.linked, ...keepMade(found, observation)]);
  const complete = { ...observation, observed: { ...observed, linked } };
  return {
    ...(await checkIncident(complete, checked.reading, context)),
    observation: complete,
  };
}

// A read may lag behind what this run made: then what was seen of it before counts.
function keepMade(
  found: ReadonlyMap<string, Linked>,
  { observed: { memory } }: Observation,
): readonly (readonly [string, Linked])[] {
  return [...found].map(([identity, issue]) => {
    const before = issue.kind === 'unreadable' ? memory.apart.get(identity) : undefined;
    return [identity, before ?? issue] as const;
  });
}
