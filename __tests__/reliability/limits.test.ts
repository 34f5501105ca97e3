import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Delivery, type Sandbox } from '../../sandbox/index.js';
import { CreationLimiter } from '../../src/github/client/creation-limiter.js';
import { bodyOf, issueOf, runInProcess, settle } from '../harness/run-in-process.js';
import { twoTasks, writePostmortem } from '../harness/postmortems.js';

function manyTasks(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `- [ ] Replace part ${String(index + 1)}.`,
  );
  return writePostmortem(lines.join('\n'));
}

function open(
  body: string,
  config = '',
): { readonly sandbox: Sandbox; readonly delivery: Delivery } {
  const sandbox = createSandbox();
  if (config !== '') sandbox.as('ana').putFile('.github/postmortem.yml', config);
  sandbox.as('ana').openIssue({ title: 'Shop is down', body, labels: ['incident'] });
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  return { sandbox, delivery };
}

describe('creations are slowed down before GitHub limits them', () => {
  test('60 a minute, 400 a run', async () => {
    const pauses: number[] = [];
    const limiter = new CreationLimiter((milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    });
    const taken: boolean[] = [];
    for (let batch = 0; batch < 42; batch++)
      taken.push(await limiter.reserve(10, `author ${String(batch)}`));
    expect(taken.filter(Boolean)).toHaveLength(40);
    expect(pauses).toEqual(Array.from({ length: 6 }, () => 60_000));
  });

  test('a lower limit of GitHub delays creations, and no task gets two issues', async () => {
    const { sandbox, delivery } = open(manyTasks(25));
    sandbox.switches.creationsPerMinute = 20;
    sandbox.onRequest(5, (github) => github.clock.advance(2));
    await runInProcess(sandbox, delivery).catch(() => undefined);
    sandbox.clock.advance(2);
    await runInProcess(sandbox, delivery);
    sandbox.clock.advance(2);
    await runInProcess(sandbox, delivery);
    const titles = sandbox
      .state()
      .filter(({ parent }) => parent === '#1')
      .map(({ title }) => title);
    expect(new Set(titles).size).toBe(25);
    expect(titles).toHaveLength(25);
    expect(bodyOf(sandbox).match(/\(\[#\d+\]/gu)).toHaveLength(25);
  });

  test('a limit of more than two minutes ends the run, and the next run continues', async () => {
    const { sandbox, delivery } = open(twoTasks);
    sandbox.fault(3, { name: 'secondary limit', seconds: 900 });
    await expect(runInProcess(sandbox, delivery)).rejects.toThrow(
      /rate limit .* 900 seconds. Nothing is lost/u,
    );
    expect(sandbox.state()).toHaveLength(1);
    await runInProcess(sandbox, delivery);
    expect(sandbox.state()).toHaveLength(3);
  });

  test('a shorter limit is waited for within the run', async () => {
    const { sandbox, delivery } = open(twoTasks);
    sandbox.fault(3, { name: 'secondary limit', seconds: 30 });
    const { log } = await runInProcess(sandbox, delivery);
    expect(log).toContain("Waited 30 seconds for GitHub's rate limit; reading again.");
    expect(sandbox.state()).toHaveLength(3);
  });
});

describe('GitHub’s 100 sub-issues', () => {
  test('include closed ones; beyond them nothing is created, and the status comment says so', async () => {
    const { sandbox } = open('', 'tasks: { max: 100 }\n');
    const ana = sandbox.as('ana');
    for (let count = 0; count < 99; count++) {
      const number = ana.openIssue({ title: `Before ${String(count)}`, parent: 1 });
      ana.close(number);
    }
    ana.edit(1, twoTasks);
    await settle(sandbox);
    expect(sandbox.state()).toHaveLength(101);
    const status = issueOf(sandbox, 1).comments[0]?.body ?? '';
    expect(status).toContain('GitHub allows 100 sub-issues');
    expect(status).toContain('Alert on the share of failed orders.');
    ana.close(101);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
  });
});

describe.each([120, 900])('links to %d issues', (count) => {
  test('are all tracked, those beyond 100 without a parent, in one status comment', async () => {
    const { sandbox } = open('');
    const ana = sandbox.as('ana');
    const lines = Array.from({ length: count }, (_, index) => {
      const number = ana.openIssue({ title: `Before ${String(index)}` });
      return `- [ ] Before ${String(index)}. (#${String(number)})`;
    });
    ana.edit(1, writePostmortem(lines.join('\n')));
    await settle(sandbox);
    ana.tick(1, 'Before 110.');
    await settle(sandbox);
    sandbox.schedule();
    const [sweep] = await settle(sandbox);
    expect(sweep?.outcomes[0]?.applied).toEqual([]);
    const all = sandbox.state();
    expect(all.filter(({ parent }) => parent === '#1')).toHaveLength(100);
    expect(all.filter(({ labels }) => labels.includes('postmortem task'))).toHaveLength(count);
    expect(issueOf(sandbox, 1).comments).toHaveLength(1);
    expect(issueOf(sandbox, 1).comments[0]?.body).toContain(`of ${String(count)} tasks done`);
  });
});

describe('a run whose answers are all lost', () => {
  test('ends with a clear message, and the next run continues', async () => {
    const { sandbox, delivery } = open(twoTasks);
    for (let k = 3; k < 60; k++) sandbox.fault(k, 'answer lost');
    await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/could not be read/u);
    sandbox.calm();
    await runInProcess(sandbox, delivery);
    expect(sandbox.state()).toHaveLength(3);
    expect(issueOf(sandbox, 1).comments).toHaveLength(1);
  });
});

describe('a creation whose answer was lost, with outdated reads after it', () => {
  test('is only repeated after two reads agree', async () => {
    const { sandbox, delivery } = open(twoTasks);
    const { fetch } = sandbox;
    let lost = false;
    const losing = async (...given: Parameters<typeof fetch>): Promise<Response> => {
      const answer = await fetch(...given);
      if (lost || !JSON.stringify(given[1]?.body).includes('createIssue(')) return answer;
      lost = true;
      throw new TypeError('socket hang up');
    };
    Object.defineProperty(sandbox, 'fetch', { value: losing });
    sandbox.fault(3, { name: 'stale read after', reads: 1 });
    await runInProcess(sandbox, delivery);
    expect(lost).toBe(true);
    expect(sandbox.state()).toHaveLength(3);
    expect(bodyOf(sandbox).match(/\(\[#\d+\]/gu)).toHaveLength(2);
  });
});

describe('many writes at once', () => {
  test('50 ticked checkboxes close their issues with at most 20 changes a request', async () => {
    const { sandbox } = open(manyTasks(50));
    await settle(sandbox);
    const ana = sandbox.as('ana');
    ana.label(1, 'nudge');
    await settle(sandbox);
    sandbox.takeRequests();
    ana.edit(1, bodyOf(sandbox).replaceAll('- [ ]', '- [x]'));
    const runs = await settle(sandbox);
    expect(runs[0]?.requests).toBe(5);
    const sizes = sandbox.requests.map(({ mutations }) => mutations.length);
    expect(Math.max(...sizes)).toBe(20);
    expect(sandbox.state().filter(({ state }) => state === 'OPEN')).toEqual([]);
  });
});
