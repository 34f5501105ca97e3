import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../../sandbox/index.js';
import { bodyOf, type InProcess, issueOf, runInProcess } from '../../harness/run-in-process.js';
import { twoTasks } from '../../harness/postmortems.js';

/** Runs for every delivery, including those that the runs cause, until none is left. */
async function runUntilQuiet(sandbox: Sandbox, token: string): Promise<readonly InProcess[]> {
  const runs: InProcess[] = [];
  for (let waiting = sandbox.takeDeliveries(); waiting.length > 0;) {
    for (const delivery of waiting) runs.push(await runInProcess(sandbox, delivery, { token }));
    // Runs that start each other would never end.
    expect(runs.length).toBeLessThan(100);
    waiting = sandbox.takeDeliveries();
  }
  return runs;
}

function countWriting(runs: readonly InProcess[]): number {
  return runs.filter(({ outcomes }) => outcomes.some(({ applied }) => applied.length > 0)).length;
}

describe('the token of a GitHub App, whose writes start runs', () => {
  test('each change from start to end takes one run that writes', async () => {
    const sandbox = createSandbox();
    const token = sandbox.token('app');
    const ana = sandbox.as('ana');
    const number = ana.openIssue({ title: 'Shop is down', body: twoTasks, labels: ['incident'] });
    const changes: readonly (readonly [string, () => void, number])[] = [
      ['opened', () => undefined, 1],
      ['a task closed', () => ana.close(2), 1],
      ['the last task ticked', () => ana.edit(1, bodyOf(sandbox).replace('- [ ]', '- [x]')), 1],
      ['a task reopened', () => ana.reopen(3), 1],
      ['a title changed', () => ana.retitle(2, 'Key the cache by currency'), 1],
    ];
    for (const [name, act, writes] of changes) {
      act();
      const runs = await runUntilQuiet(sandbox, token);
      expect([name, countWriting(runs)]).toEqual([name, writes]);
      // Each run that is caused by the writes of another sends one request and writes nothing.
      const own = runs.slice(runs.findIndex((run) => countWriting([run]) === 1) + 1);
      expect(own.every(({ requests }) => requests <= 1)).toBe(true);
    }
    expect(issueOf(sandbox, number)).toMatchObject({ state: 'OPEN' });
    expect(issueOf(sandbox, number).comments).toHaveLength(1);
    expect(sandbox.state()).toHaveLength(3);
  });
});
