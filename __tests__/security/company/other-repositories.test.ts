import { describe, expect, test } from '@jest/globals';
import type { FaultName } from '../../../sandbox/index.js';
import { bodyOf, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';
import { alert, body, currency, Room, setRoom, type Setting } from './room.js';

describe('a tracking issue in another repository', () => {
  test('is created there as a sub-issue, and the line gets the full link', async () => {
    const room = await setRoom();
    expect(room.in('acme/ops')).toMatchObject([
      { title: currency, parent: 'acme/shop#1', labels: ['postmortem task'], state: 'OPEN' },
    ]);
    expect(room.in('acme/shop').map(({ title }) => title)).toEqual(['Shop is down', alert]);
    expect(bodyOf(room.sandbox)).toContain(
      `- [ ] ${currency} (repo: acme/ops) ([acme/ops#1](https://github.com/acme/ops/issues/1))`,
    );
    expect(room.status).toContain('[acme/ops#1](https://github.com/acme/ops/issues/1)');
  });

  test('a run on an unchanged incident sends one request', async () => {
    const room = await setRoom();
    room.sandbox.as('ana').label(1, 'nudge');
    const [run] = await room.settle();
    expect([run?.requests, run?.outcomes[0]?.applied]).toEqual([1, []]);
  });

  test('takes at most seven requests the first time', async () => {
    const room = new Room({});
    const [first] = await room.settle();
    expect(first?.requests).toBeLessThanOrEqual(7);
  });

  test('is kept in sync, both ways', async () => {
    const room = await setRoom();
    const ana = room.sandbox.as('ana');
    room.sandbox.as('ana', 'acme/ops').close(1);
    await room.sweep();
    expect(bodyOf(room.sandbox)).toContain(`- [x] ${currency}`);
    ana.untick(1, currency);
    await room.settle();
    expect(room.in('acme/ops')[0]).toMatchObject({ state: 'OPEN' });
    ana.edit(1, bodyOf(room.sandbox).replace('Put the currency', 'Always put the currency'));
    await room.settle();
    expect(room.in('acme/ops')[0]?.title).toBe(`Always p${currency.slice(1)}`);
    ana.tick(1, 'Always');
    ana.tick(1, alert);
    await room.settle();
    expect(room.sandbox.state().map(({ state }) => state)).toEqual(['CLOSED', 'CLOSED', 'CLOSED']);
  });

  test('is created there for every task if the configuration says so, with labels and people of that repository', async () => {
    const room = await setRoom({
      config: 'tracking: { repository: acme/ops, labels: [sre] }\n',
      body: writePostmortem(`- [ ] ${currency} (owner: @ben)\n- [ ] ${alert} (repo: acme/shop)`),
    });
    expect(room.in('acme/ops')).toMatchObject([
      { title: currency, labels: ['postmortem task', 'sre'], assignees: ['ben'] },
    ]);
    expect(room.in('acme/shop')[1]).toMatchObject({ title: alert });
  });

  test('that a person created there is tracked, and never written to', async () => {
    const room = await setRoom({
      body: writePostmortem(`- [ ] ${currency} (acme/ops#1)`),
      before: (sandbox) => void sandbox.as('ana', 'acme/ops').openIssue({ title: 'Theirs' }),
    });
    room.sandbox.as('ana').tick(1, currency);
    await room.settle();
    expect(room.in('acme/ops')).toMatchObject([{ title: 'Theirs', state: 'OPEN', labels: [] }]);
  });
});

test('the title of a sub-issue elsewhere isn’t shown: not everyone who can read the incident can read it there', async () => {
  const room = await setRoom({
    there: { name: 'acme/vault', private: true },
    granted: ['acme/vault'],
    body: writePostmortem(`- [ ] ${alert}`),
  });
  const ana = room.sandbox.as('ana');
  const opened = ana.openIssue({ title: 'Check the vault' });
  ana.addSubIssue(1, opened);
  await room.sweep();
  expect(room.status).toContain('(“Check the vault”) was added as a sub-issue by hand');
  const there = ana.transferIssue(opened, 'acme/vault');
  room.sandbox.as('ana', 'acme/vault').retitle(there, 'The vault’s lock is open');
  await room.sweep();
  expect(room.status).toMatch(/- \[acme\/vault#1\]\(\S+\) was added as a sub-issue by hand/u);
  expect(room.status).not.toContain('lock is open');
});

describe('an issue that can’t be created there is reported, keeps the incident open, and doesn’t stop other tasks', () => {
  test.each<readonly [string, Setting, string]>([
    [
      'the token can’t see the repository',
      { there: { private: true }, granted: [] },
      "the token can't see the repository",
    ],
    [
      'the token may not write to the repository',
      { granted: [] },
      'GitHub refused to create the labels "postmortem task" in acme/ops (createLabel',
    ],
    [
      'the repository has another owner and isn’t in the configuration',
      {
        there: { name: 'other/ops' },
        granted: ['other/ops'],
        body: body.replace('acme/ops', 'other/ops'),
      },
      "isn't allowed",
    ],
    [
      'the repository is public, and the incident is private',
      { private: true },
      'everyone can read',
    ],
  ])('%s', async (_, setting, says) => {
    const room = await setRoom(setting);
    expect(room.in(setting.there?.name ?? 'acme/ops')).toEqual([]);
    expect(room.in('acme/shop')[1]).toMatchObject({ title: alert, parent: '#1' });
    expect(room.status).toContain(says);
    expect(room.status).toContain('What blocks closing');
    expect(bodyOf(room.sandbox)).toContain(`${alert} ([#2]`);
    room.sandbox.as('ana').close(2);
    await room.settle();
    expect(room.sandbox.state()[0]?.state).toBe('OPEN');
    // Another run writes nothing.
    room.sandbox.as('ana').label(1, 'nudge');
    const status = room.status;
    const runs = await room.settle();
    expect(runs).toHaveLength(1);
    expect(room.status).toBe(status);
  });
});

describe('from a private incident to a public repository', () => {
  const secrets = [
    'A third of the orders failed',
    'without their currency',
    'Shop is down',
    'shop',
    '09:10',
  ];

  test('only the task’s own words are copied, if the configuration allows it', async () => {
    const room = await setRoom({
      private: true,
      config: 'tracking: { public: allow }\n',
      body: writePostmortem(
        `- [ ] ${currency} (repo: acme/ops, due: 2026-12-01)\n  - [ ] Agree on the format\n- [ ] ${alert}`,
      ),
    });
    const [there] = room.in('acme/ops');
    expect(there).toMatchObject({ title: currency, parent: 'acme/shop#1' });
    for (const words of [currency, '2026-12-01', 'Agree on the format']) {
      expect(there?.body).toContain(words);
    }
    for (const words of secrets) expect(there?.body).not.toContain(words);
    room.sandbox.as('ana', 'acme/ops').close(1);
    await room.sweep();
    expect(bodyOf(room.sandbox)).toContain(`- [x] ${currency}`);
  });

  test.each([
    ['private', 'private'],
    ['internal', 'private'],
    ['internal', 'internal'],
  ])('from %s to %s everything is copied, as in the same repository', async (home, there) => {
    const room = await setRoom({ [home]: true, there: { [there]: true } });
    expect(room.in('acme/ops')[0]?.body).toContain('A third of the orders failed');
  });

  test('to an internal one only the task’s own words are copied', async () => {
    const room = await setRoom({ private: true, there: { internal: true } });
    const [issue] = room.in('acme/ops');
    expect(issue?.title).toBe(currency);
    expect(issue?.body).not.toMatch(/orders failed|acme\/shop/u);
  });

  test('from an internal one to a public one nothing is copied unless the configuration allows it', async () => {
    const room = await setRoom({ internal: true });
    expect(room.in('acme/ops')).toEqual([]);
    expect(room.status).toContain('everyone can read');
  });
});

describe('one task gets one tracking issue, whatever fails', () => {
  const faults: readonly FaultName[] = [
    'request lost',
    'answer lost',
    '502 before',
    '502 after',
    'half done',
    'too quickly',
    'stale read after',
    'partial data',
  ];

  test.each(faults.flatMap((fault) => [1, 2, 3, 4, 5, 6].map((k) => [fault, k] as const)))(
    '%s at request %d',
    async (fault, k) => {
      const room = new Room({ private: true, there: { private: true } });
      const first = room.sandbox.takeDeliveries().at(-1);
      if (first === undefined) throw new Error('No delivery');
      room.sandbox.fault(k, fault);
      await runInProcess(room.sandbox, first, { token: room.token }).catch(() => undefined);
      room.sandbox.calm();
      room.sandbox.takeDeliveries();
      await room.sweep();
      room.sandbox.as('ana').label(1, 'nudge');
      await room.settle();
      expect(room.in('acme/ops').map(({ title, state }) => [title, state])).toEqual([
        [currency, 'OPEN'],
      ]);
      expect(room.in('acme/shop').map(({ title }) => title)).toEqual(['Shop is down', alert]);
      expect(bodyOf(room.sandbox)).toMatch(/ops\) \(\[acme\/ops#1\]\(https:\/\/\S+\)\)$/mu);
    },
  );
});

describe('the action in the other repository', () => {
  test('finds no incident there, and changes nothing', async () => {
    const room = await setRoom();
    room.sandbox.takeDeliveries();
    room.sandbox.as('ana', 'acme/ops').close(1);
    const [delivery] = room.sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    const before = room.sandbox.state();
    const { outcomes } = await runInProcess(room.sandbox, delivery, {
      token: room.token,
      repository: 'acme/ops',
    });
    expect(outcomes).toEqual([]);
    expect(room.sandbox.state()).toEqual(before);
  });

  test('a dispatch from there starts the incident’s own workflow', async () => {
    const room = await setRoom();
    room.sandbox.as('ana', 'acme/ops').close(1);
    const [delivery] = room.sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    const dispatch = { ...delivery, name: 'repository_dispatch' as never };
    await runInProcess(room.sandbox, dispatch, { token: room.token });
    expect(bodyOf(room.sandbox)).toContain(`- [x] ${currency}`);
  });
});
