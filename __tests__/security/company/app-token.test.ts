import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../../sandbox/index.js';
import { bodyOf, type InProcess, issueOf, runInProcess } from '../../harness/run-in-process.js';
import { twoTasks } from '../../harness/postmortems.js';

/** Runs for every delivery, those that the runs themselves cause too, until none is left. */
async function runUntilQuiet(sandbox: Sandbox, token: string): Promise<readonly InProcess[]> {
  const runs: InProcess[] = [];
  for (let waiting = sandbox.takeDeliveries(); waiting.length > 0;) {
    for (const delivery of waiting) runs.push(await runInProcess(sandbox, delivery, { token }));
    // A loop that feeds itself would never come to an end.
    expect(runs.length).toBeLessThan(100);
    waiting = sandbox.takeDeliveries();
  }
  return runs;
}

function writing(runs: readonly InProcess[]): number {
  return runs.filter(({ outcomes }) => outcomes.some(({ applied }) => applied.length > 0)).length;
}

describe('the token of a GitHub App, whose writes start runs', () => {
  test('from the label to the end and back, each deed settles', async () => {
    const sandbox = createSandbox();
    const token = sandbox.token('app');
    const ana = sandbox.as('ana');
    const number = ana.openIssue({ title: 'Shop is down', body: twoTasks, labels: ['incident'] });
    const deeds: readonly (readonly [string, () => void, number])[] = [
      ['opened', () => undefined, 1],
      ['a task closed', () => ana.close(2), 1],
      ['the last one ticked', () => ana.edit(1, bodyOf(sandbox).replace('- [ ]', '- [x]')), 1],
      ['a task reopened', () => ana.reopen(3), 1],
      ['a title changed', () => ana.retitle(2, 'Key the cache by currency'), 1],
    ];
    for (const [name, act, writes] of deeds) {
      act();
      const runs = await runUntilQuiet(sandbox, token);
      expect([name, writing(runs)]).toEqual([name, writes]);
      // Each that follows a run's own writes looks once, and leaves everything as it is.
      const own = runs.slice(runs.findIndex((run) => writing([run]) === 1) + 1);
      expect(own.every(({ requests }) => requests <= 1)).toBe(true);
    }
    expect(issueOf(sandbox, number)).toMatchObject({ state: 'OPEN' });
    expect(issueOf(sandbox, number).comments).toHaveLength(1);
    expect(sandbox.state()).toHaveLength(3);
  });
});
