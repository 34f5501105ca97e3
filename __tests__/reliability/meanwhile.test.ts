import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Person, type Sandbox } from '../../sandbox/index.js';
import { hashWords } from '../../src/incident/identity.js';
import { formatTaskMarker } from '../../src/incident/marker.js';
import {
  bodyOf,
  issueOf,
  lastStatus,
  runInProcess,
  settle,
  startIncident,
} from '../harness/run-in-process.js';
import { twoTasks, writePostmortem } from '../harness/postmortems.js';

const currency = 'Put the currency into the key of the price cache.';

/** A run that would close the incident, while someone acts just before its writing request. */
async function closeWhile(act: (ben: Person, body: string) => void) {
  const { sandbox } = await startIncident(twoTasks);
  const ana = sandbox.as('ana');
  ana.close(2);
  await settle(sandbox);
  ana.close(3);
  sandbox.onRequest(2, (github) => act(github.as('ben'), bodyOf(github)));
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  const run = await runInProcess(sandbox, delivery);
  return { sandbox, run };
}

describe('someone acts while a run closes the incident', () => {
  test('a task reopens: the same run reopens the incident', async () => {
    const { sandbox, run } = await closeWhile((ben) => ben.reopen(2));
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    expect(bodyOf(sandbox)).toContain(`- [ ] ${currency}`);
    expect(run.requests).toBe(3);
  });

  test('a task is added: the same run reopens the incident and creates its issue', async () => {
    const { sandbox } = await closeWhile((ben, body) =>
      ben.edit(1, body.replace('## Conclusion', '- [ ] Review the other caches.\n\n## Conclusion')),
    );
    expect(bodyOf(sandbox)).toContain('Review the other caches. ([#4]');
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    expect(issueOf(sandbox, 4).title).toBe('Review the other caches.');
  });

  test('a checkbox is unticked: its issue and the incident reopen', async () => {
    const { sandbox } = await closeWhile((ben) => ben.untick(1, currency));
    await settle(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('OPEN');
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
  });

  test('the hold label is added: the run finishes, and the next one writes nothing', async () => {
    const { sandbox } = await closeWhile((ben) => ben.label(1, 'postmortem: hold'));
    const before = JSON.stringify(sandbox.state());
    await settle(sandbox);
    expect(JSON.stringify(sandbox.state())).toBe(before);
  });
});

describe('an edit that a run overwrote', () => {
  test('is merged back with one more request', async () => {
    const { sandbox, run } = await closeWhile((ben, body) =>
      ben.edit(1, body.replace('A third of the orders', 'Two thirds of the orders')),
    );
    expect(bodyOf(sandbox)).toContain('Two thirds of the orders');
    expect(bodyOf(sandbox).match(/- \[x\]/gu)).toHaveLength(2);
    expect(run.requests).toBe(3);
  });

  test('is merged back after a lost answer too', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(2);
    const theirs = bodyOf(sandbox).replace('A third of the orders', 'Two thirds of the orders');
    sandbox.onRequest(2, (github) => github.as('ben').edit(1, theirs));
    sandbox.fault(2, 'answer lost');
    await settle(sandbox);
    await settle(sandbox);
    expect(bodyOf(sandbox)).toContain('Two thirds of the orders');
    expect(bodyOf(sandbox)).toContain(`- [x] ${currency}`);
  });

  test('a task reworded while it was ticked: their words, our tick, and a new title', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(2);
    const theirs = bodyOf(sandbox).replace(currency, 'Key the price cache by currency.');
    sandbox.onRequest(2, (github) => github.as('ben').edit(1, theirs));
    await settle(sandbox);
    expect(bodyOf(sandbox)).toContain('- [x] Key the price cache by currency. ([#2]');
    expect(issueOf(sandbox, 2).title).toBe('Key the price cache by currency.');
  });

  /** A run that ends with its writing request, whose answer is lost. */
  async function interruptAfterWrite() {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(2);
    const theirs = bodyOf(sandbox)
      .replace('A third of the orders', 'Two thirds of the orders')
      .replace('- [ ] Alert', '- [x] Alert');
    sandbox.onRequest(2, (github) => github.as('ben').edit(1, theirs));
    sandbox.fault(2, 'answer lost');
    for (let k = 3; k < 40; k++) sandbox.fault(k, 'request lost');
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/could not be read/u);
    sandbox.calm();
    return { sandbox, delivery };
  }

  test('is merged back once by the next run if the run was interrupted', async () => {
    const { sandbox, delivery } = await interruptAfterWrite();
    expect(bodyOf(sandbox)).toContain('A third of the orders');
    const { requests } = await runInProcess(sandbox, delivery);
    expect(requests).toBe(3);
    expect(bodyOf(sandbox)).toContain('Two thirds of the orders');
    expect(bodyOf(sandbox).match(/- \[x\]/gu)).toHaveLength(2);
    expect(issueOf(sandbox, 3).state).toBe('CLOSED');
    const again = await runInProcess(sandbox, delivery);
    expect(again.requests).toBe(1);
    expect(again.outcomes.flatMap(({ applied }) => applied)).toEqual([]);
  });

  test('is put back on hold too, and nothing else is written', async () => {
    const { sandbox, delivery } = await interruptAfterWrite();
    sandbox.as('ana').label(1, 'postmortem: hold');
    const { comments } = issueOf(sandbox, 1);
    await runInProcess(sandbox, delivery);
    expect(bodyOf(sandbox)).toContain('Two thirds of the orders');
    expect(bodyOf(sandbox)).toContain('- [x] Alert');
    expect(issueOf(sandbox, 3).state).toBe('OPEN');
    expect(issueOf(sandbox, 1).comments).toEqual(comments);
  });

  test('is not merged back if the history is unreadable, and the status comment says so', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.switches.historyReadable = false;
    sandbox.as('ana').close(2);
    const runs = await settle(sandbox);
    expect(runs.at(-1)?.requests).toBe(2);
    expect(bodyOf(sandbox)).toContain(`- [x] ${currency}`);
    expect(lastStatus(sandbox)).toContain('If words are missing, open “edited”');
  });
});

describe('two runs at the same time', () => {
  test.each([1, 2, 3, 4, 5])(
    'the second starts before request %i of the first: one issue per task, one comment',
    async (k) => {
      const { sandbox } = await startIncident('');
      sandbox.as('ana').edit(1, twoTasks);
      const [delivery] = sandbox.takeDeliveries();
      if (delivery === undefined) throw new Error('No delivery');
      let second: Promise<unknown> = Promise.resolve();
      sandbox.onRequest(k, () => {
        second = runInProcess(sandbox, delivery).catch((error: unknown) => error);
      });
      await runInProcess(sandbox, delivery).catch(() => undefined);
      await second;
      sandbox.calm();
      await runInProcess(sandbox, delivery);
      await runInProcess(sandbox, delivery);
      const live = sandbox.state().filter(({ parent }) => parent === '#1');
      expect(live).toHaveLength(2);
      expect(issueOf(sandbox, 1).comments).toHaveLength(1);
      for (const { number } of live) expect(bodyOf(sandbox)).toContain(`([#${String(number)}]`);
      const again = await runInProcess(sandbox, delivery);
      expect(again.outcomes.flatMap(({ applied }) => applied)).toEqual([]);
    },
  );

  test('create two issues for one task, and the other run’s link comes two rounds later: they become one', async () => {
    const sandbox = createSandbox();
    const tasks = `- [ ] ${currency}`;
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'Shop is down', body: writePostmortem(tasks), labels: ['incident'] });
    const [delivery] = sandbox.takeDeliveries().slice(-1);
    if (delivery === undefined) throw new Error('No delivery');
    // The other run read the line before someone reworded it, and is interrupted after its edit.
    const title = 'Key the cache by currency.';
    const marker = formatTaskMarker({ incident: 'acme/shop#1', key: `${hashWords(title)}-1` });
    sandbox.onRequest(3, (github) => {
      const bot = github.as('github-actions[bot]');
      bot.openIssue({ title, body: `As it was.\n\n${marker}`, parent: 1 });
    });
    sandbox.fault(4, 'answer lost');
    sandbox.onRequest(5, (github) => {
      const theirs = bodyOf(github).replace('[#3]', '[#2]').replace('issues/3', 'issues/2');
      github.as('github-actions[bot]').edit(1, theirs);
    });
    await runInProcess(sandbox, delivery);
    expect(bodyOf(sandbox)).toContain(`- [ ] ${currency} ([#2]`);
    expect(issueOf(sandbox, 2)).toMatchObject({ state: 'OPEN', parent: '#1' });
    expect(issueOf(sandbox, 3)).toMatchObject({
      title: currency,
      state: 'CLOSED',
      stateReason: 'DUPLICATE',
      parent: null,
    });
    expect(lastStatus(sandbox)).not.toContain('its task was removed');
  });

  test('a new token for a tracked incident creates nothing', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(2);
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    await runInProcess(sandbox, delivery, { token: sandbox.token('app') });
    expect(sandbox.state()).toHaveLength(3);
    expect(issueOf(sandbox, 1).comments).toHaveLength(1);
    expect(lastStatus(sandbox)).toContain('1 of 2 tasks done');
  });
});

describe('a step that GitHub refuses', () => {
  /** Makes GitHub refuse one kind of mutation and carry out the others of the same request. */
  function refuse(sandbox: Sandbox, field: string): void {
    const { fetch } = sandbox;
    const refusing = async (...given: Parameters<typeof fetch>): Promise<Response> => {
      const body = given[1]?.body;
      if (typeof body !== 'string' || !body.includes(`: ${field}(`)) return fetch(...given);
      const { query, variables } = JSON.parse(body) as { query: string; variables: unknown };
      const broken = query.replaceAll(
        new RegExp(`(step\\d+): ${field}\\(input: (\\$input\\d+)\\)`, 'gu'),
        `$1: ${field}(input: { ${field === 'closeIssue' ? 'issueId' : 'id'}: "gone" })`,
      );
      const declared = broken
        .replace(/\$input\d+: \w+!,? ?/gu, (match) =>
          broken.includes(`input: ${match.split(':')[0] ?? ''})`) ? match : '',
        )
        .replace('Write()', 'Write');
      return fetch(given[0], { ...given[1], body: JSON.stringify({ query: declared, variables }) });
    };
    Object.defineProperty(sandbox, 'fetch', { value: refusing, configurable: true });
  }

  test('an edit of the text: the closed issue stays closed, the run fails, the comment says so', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const real = sandbox.fetch;
    sandbox.as('ana').close(2);
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    refuse(sandbox, 'updateIssue');
    await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/GitHub refused/u);
    expect(issueOf(sandbox, 2).state).toBe('CLOSED');
    expect(lastStatus(sandbox)).toContain('GitHub refused part of the work');
    Object.defineProperty(sandbox, 'fetch', { value: real, configurable: true });
    await runInProcess(sandbox, delivery);
    expect(issueOf(sandbox, 2).state).toBe('CLOSED');
    expect(bodyOf(sandbox)).toContain(`- [x] ${currency}`);
  });

  test('closing an issue: the person’s tick stays', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const real = sandbox.fetch;
    sandbox.as('ana').tick(1, currency);
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    refuse(sandbox, 'closeIssue');
    await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/GitHub refused/u);
    expect(bodyOf(sandbox)).toContain(`- [x] ${currency}`);
    Object.defineProperty(sandbox, 'fetch', { value: real, configurable: true });
    await runInProcess(sandbox, delivery);
    expect(issueOf(sandbox, 2).state).toBe('CLOSED');
  });
});
