import { type Delivery, type Sandbox, createSandbox, runAction } from '../../sandbox/index.js';

export const scenarioNames = [
  'irrelevant issue',
  'unchanged incident',
  'first run, 5 tasks',
  'first run, 50 tasks',
] as const;

export type ScenarioName = (typeof scenarioNames)[number];

/** A state of GitHub, to be cloned for each run, and the event that starts the run. */
export interface Scenario {
  readonly sandbox: Sandbox;
  readonly delivery: Delivery;
}

/** Sets up all scenarios; `dist` is the bundle that makes the incident which then stays unchanged. */
export async function setScenarios(dist: string): Promise<Record<ScenarioName, Scenario>> {
  const unchanged = openIncident(5);
  await runAction({ ...unchanged, dist });
  return {
    'irrelevant issue': openIssue(5),
    'unchanged incident': unchanged,
    'first run, 5 tasks': openIncident(5),
    'first run, 50 tasks': openIncident(50),
  };
}

function openIssue(tasks: number): Scenario {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'The shop was down', body: writePostmortem(tasks) });
  return { sandbox, delivery: lastDelivery(sandbox) };
}

function openIncident(tasks: number): Scenario {
  const { sandbox } = openIssue(tasks);
  sandbox.as('ana').label(1, 'incident');
  return { sandbox, delivery: lastDelivery(sandbox) };
}

function lastDelivery(sandbox: Sandbox): Delivery {
  const delivery = sandbox.takeDeliveries().at(-1);
  if (delivery === undefined) throw new Error('nothing was delivered');
  return delivery;
}

function writePostmortem(tasks: number): string {
  const measures = Array.from(
    { length: tasks },
    (_, index) => `- [ ] Watch server number ${index + 1} for memory and disk.`,
  );
  return `## Issue Summary
- **Duration**: 45 minutes, from 14:00 to 14:45 UTC on March 2, 2026.
- **Impact**: Nobody could pay.
- **Root Cause**: The database ran out of memory.

## Timeline
- 14:00 UTC: The alert on failed payments fires.
- 14:10 UTC: The log of the database shows that it was killed.
- 14:45 UTC: The limit is raised, and payments succeed again.

## Root Cause and Resolution
A new report read whole tables. It was stopped, and the limit was raised.

## Corrective and Preventative Measures
${measures.join('\n')}

## Conclusion
We watch memory from now on.
`;
}
