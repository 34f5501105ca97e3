import { expect, test } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../sandbox/index.js';
import { type InProcess, runInProcess, settle } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';

const first = 'Put the currency into the key of the price cache.';
const second = 'Alert on the share of failed orders.';

async function runAgain(sandbox: Sandbox): Promise<InProcess> {
  sandbox.takeDeliveries();
  sandbox.as('ana').dispatch();
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  return runInProcess(sandbox, delivery, { incident: 1, dryRun: false });
}

/** The messages of the last plan of a run that are about owners. */
function listOwnerFindings(run: InProcess | undefined): readonly string[] {
  const findings = run?.outcomes.at(-1)?.plan.report.findings ?? [];
  return findings.filter(({ rule }) => rule === 'task-owner').map(({ message }) => message);
}

test.each([
  ['a checkbox', `- [ ] ${first}\n- [ ] ${second}`],
  ['a table row', `| Action | Tracking |\n| --- | --- |\n| ${first} | |\n| ${second} | |`],
])('a done task has no warnings, even in the run that ticks it: %s', async (_, tasks) => {
  const sandbox = createSandbox();
  const ana = sandbox.as('ana');
  ana.openIssue({ title: 'Down', body: writePostmortem(tasks), labels: ['incident'] });
  const [opened] = await settle(sandbox);
  expect(listOwnerFindings(opened)).toEqual([
    `"${first}" has no owner.`,
    `"${second}" has no owner.`,
  ]);
  ana.close(3);
  const [closed] = await settle(sandbox);
  expect(listOwnerFindings(closed)).toEqual([`"${first}" has no owner.`]);
  expect(closed?.requests).toBe(2);
  const again = await runAgain(sandbox);
  expect(listOwnerFindings(again)).toEqual([`"${first}" has no owner.`]);
  expect(again.requests).toBe(1);

  ana.reopen(3);
  const [reopened] = await settle(sandbox);
  expect(listOwnerFindings(reopened)).toHaveLength(2);
  expect((await runAgain(sandbox)).requests).toBe(1);
});
