import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../../sandbox/index.js';
import { CreationLimiter } from '../../../src/github/client/creation-limiter.js';
import { issueOf, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';

const fifty = writePostmortem(
  Array.from({ length: 50 }, (_, index) => `- [ ] Mend part ${String(index + 1)}.`).join('\n'),
);

/** Starts every incident by hand, in one run. */
async function startAll(sandbox: Sandbox): Promise<void> {
  sandbox.takeDeliveries();
  sandbox.as('ana').dispatch();
  for (const delivery of sandbox.takeDeliveries()) {
    await runInProcess(sandbox, delivery, { incident: 'all', dryRun: false });
  }
  sandbox.clock.advance(61);
}

function childrenOf(sandbox: Sandbox, incident: number): number {
  return sandbox.state().filter(({ parent }) => parent === `#${String(incident)}`).length;
}

describe('what one author and one run may create', () => {
  test('200 for one author in a run: the rest is said, holds, and follows in the next run', async () => {
    const sandbox = createSandbox();
    for (const by of ['ben', 'ben', 'ben', 'ben', 'ben', 'cleo']) {
      sandbox.as(by).openIssue({ title: 'Down', body: fifty, labels: ['incident'] });
    }
    await startAll(sandbox);
    expect([1, 2, 3, 4, 5, 6].map((number) => childrenOf(sandbox, number))).toEqual([
      50, 50, 50, 50, 0, 50,
    ]);
    expect(issueOf(sandbox, 5).comments.at(-1)?.body).toContain(
      '**What blocks closing**\n\n- Tasks still waiting for a tracking issue: 50. One run',
    );
    sandbox.schedule();
    for (const delivery of sandbox.takeDeliveries()) await runInProcess(sandbox, delivery);
    expect(childrenOf(sandbox, 5)).toBe(50);
    expect(issueOf(sandbox, 5).comments).toHaveLength(1);
    expect(issueOf(sandbox, 5).comments.at(-1)?.body).not.toContain('still waiting');
  });

  test('a whole run has 400, whoever the authors are', async () => {
    const pace = new CreationLimiter(() => Promise.resolve());
    for (const author of ['ana', 'ben']) {
      for (let batch = 0; batch < 20; batch++) await pace.reserve(10, author);
    }
    expect([pace.remaining('ana'), pace.remaining('cleo')]).toEqual([0, 0]);
  });
});
