import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/index.js';
import { formatTaskMarker } from '../../../src/incident/marker.js';
import { hashWords } from '../../../src/incident/identity.js';
import { bodyOf, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';
import { alert, body, currency, foreign, Room, setRoom, type Setting } from './room.js';

/** Why GitHub allows no sub-issue there, and what the status comment says about it. */
const reasons: readonly (readonly [string, Setting, string])[] = [
  ['GitHub refuses it', { linksAcross: 'refused' }, 'because GitHub refused to link one'],
  ['the token may not link it', { linksAcross: 'forbidden' }, 'because GitHub refused to link one'],
  ['another owner', foreign, 'because GitHub links sub-issues only within one owner'],
];

const there = ({ there: place }: Setting): string => place?.name ?? 'acme/ops';

describe.each(reasons)(
  'an issue in another repository that can’t be a sub-issue: %s',
  (_, setting, why) => {
    const repository = there(setting);
    const link = `([${repository}#1](https://github.com/${repository}/issues/1))`;
    const lineOf = (room: Room, words: string): string =>
      bodyOf(room.sandbox)
        .split('\n')
        .find((line) => line.includes(words)) ?? '';

    test('is created without a parent, and both texts link to each other', async () => {
      const room = await setRoom(setting);
      const issues = room.in(repository);
      expect(issues).toMatchObject([
        { title: currency, parent: null, labels: ['postmortem task'], state: 'OPEN' },
      ]);
      expect(issues[0]?.body).toContain('[acme/shop#1](https://github.com/acme/shop/issues/1)');
      expect(lineOf(room, currency)).toBe(`- [ ] ${currency} (repo: ${repository}) ${link}`);
      expect(room.status.split(why)).toHaveLength(2);
      expect(room.status).not.toContain("isn't a sub-issue");
      expect(room.status).not.toContain('What blocks closing');
    });

    test('takes at most eleven requests the first time, and two after that', async () => {
      const room = new Room(setting);
      const [first] = await room.settle();
      expect(first?.requests).toBeLessThanOrEqual(11);
      room.sandbox.as('ana').label(1, 'nudge');
      const [run] = await room.settle();
      expect([run?.requests, run?.outcomes[0]?.applied]).toEqual([2, []]);
    });

    test('is kept in sync, both ways', async () => {
      const room = await setRoom(setting);
      const ana = room.sandbox.as('ana');
      room.sandbox.as('ana', repository).close(1);
      await room.sweep();
      expect(lineOf(room, currency)).toMatch(/^- \[x\]/u);
      ana.untick(1, currency);
      await room.settle();
      expect(room.in(repository)[0]).toMatchObject({ state: 'OPEN' });
      ana.edit(1, bodyOf(room.sandbox).replace('Put the currency', 'Always put the currency'));
      await room.settle();
      expect(room.in(repository)[0]?.title).toBe(`Always p${currency.slice(1)}`);
      ana.tick(1, 'Always');
      ana.tick(1, alert);
      await room.settle();
      expect(room.sandbox.state().map(({ state }) => state)).toEqual([
        'CLOSED',
        'CLOSED',
        'CLOSED',
      ]);
      room.sandbox.as('ana', repository).reopen(1);
      await room.sweep();
      expect(room.in('acme/shop')[0]).toMatchObject({ state: 'OPEN' });
      expect(lineOf(room, 'Always')).toMatch(/^- \[ \]/u);
    });

    test.each([
      [
        'closed as not planned',
        (room: Room) => room.sandbox.as('ana', repository).close(1, 'not planned'),
      ],
      [
        'its label is removed',
        (room: Room) => room.sandbox.as('ana', repository).unlabel(1, 'postmortem task'),
      ],
    ])(
      'whose line is gone keeps the incident open and is reported, until it is %s',
      async (_way, letGo) => {
        const room = await setRoom(setting);
        const ana = room.sandbox.as('ana');
        ana.edit(1, bodyOf(room.sandbox).replace(/- \[ \] Put[^\n]*\n/u, ''));
        ana.close(2);
        await room.settle();
        expect(room.status).toContain(
          `${repository}#1](https://github.com/${repository}/issues/1) (“${currency}”) is open, but its task was removed`,
        );
        expect(room.status).toContain('remove its tracking label');
        expect(room.in('acme/shop')[0]).toMatchObject({ state: 'OPEN' });
        await expectSettled(room);
        letGo(room);
        await room.sweep();
        expect(room.in('acme/shop')[0]).toMatchObject({ state: 'CLOSED' });
      },
    );

    test('is found again when its line comes back, by key or by title', async () => {
      const room = await setRoom(setting);
      const ana = room.sandbox.as('ana');
      const original = setting.body ?? body;
      ana.edit(1, original.replace(/- \[ \] Put[^\n]*\n/u, ''));
      await room.settle();
      ana.edit(1, original);
      await room.settle();
      expect(lineOf(room, currency)).toContain(link);
      ana.edit(1, bodyOf(room.sandbox).replace('Put the currency', 'Always put the currency'));
      await room.settle();
      ana.edit(1, original.replace('Put the currency', 'Always put the currency'));
      await room.settle();
      expect(lineOf(room, 'Always')).toContain(link);
      expect(room.in(repository)).toHaveLength(1);
    });

    test('is not created again if the status comment and its link are lost', async () => {
      const room = await setRoom(setting);
      const ana = room.sandbox.as('ana');
      const [comment] = room.sandbox.store.comments;
      ana.deleteComment(comment?.databaseId ?? 0);
      ana.edit(1, setting.body ?? body);
      await room.settle();
      expect(room.in(repository)).toHaveLength(1);
      expect(lineOf(room, currency)).toContain(link);
      await expectSettled(room);
    });

    test('created twice by racing runs becomes one', async () => {
      const room = new Room(setting);
      const first = room.sandbox.takeDeliveries().at(-1);
      if (first === undefined) throw new Error('No delivery');
      const run = () => runInProcess(room.sandbox, first, { token: room.token });
      await Promise.all([run(), run()]);
      room.sandbox.takeDeliveries();
      expect(room.in(repository)).toHaveLength(2);
      await room.sweep();
      expect(
        room.in(repository).map(({ number, state, stateReason }) => [number, state, stateReason]),
      ).toEqual([
        [1, 'OPEN', null],
        [2, 'CLOSED', 'DUPLICATE'],
      ]);
      expect(lineOf(room, currency)).toContain(link);
      await expectSettled(room);
    });
  },
);

describe('an issue without a parent in the repository of another owner', () => {
  const at = 'other/ops';
  const linkTo = (number: number): string =>
    `[${at}#${number}](https://github.com/${at}/issues/${number})`;
  const there = (room: Room) => room.sandbox.as('ana', at);

  test('that is deleted keeps the incident open, and is created again after its link is removed', async () => {
    const room = await setRoom(foreign);
    room.sandbox.as('other', at);
    room.sandbox.store.issues = room.sandbox.store.issues.filter(({ title }) => title !== currency);
    await room.sweep();
    expect(room.status).toContain(
      "which the action can't read. Give the token access, or remove the link",
    );
    expect(room.in(at)).toEqual([]);
    room.sandbox.as('ana').edit(1, bodyOf(room.sandbox).replace(` (${linkTo(1)})`, ''));
    await room.settle();
    expect(room.in(at)).toMatchObject([{ number: 2, title: currency }]);
    await expectSettled(room);
  });

  test('gets no link if the text is too long for it, and is not created again', async () => {
    const long =
      foreign.body?.replace('Caches get a review', 'Caches get a review. '.repeat(3000)) ?? '';
    const filler = '.'.repeat(65_536 - long.length - 20);
    const room = await setRoom({ ...foreign, body: `${long}${filler}` });
    expect(room.in(at)).toHaveLength(1);
    expect(room.status).toContain("don't fit into the description");
    await expectSettled(room);
    there(room).close(1);
    room.sandbox.as('ana').close(2);
    await room.sweep();
    expect(room.in('acme/shop')[0]?.state).toBe('CLOSED');
  });

  test('gets a second one if its line is copied', async () => {
    const room = await setRoom(foreign);
    const line = `- [ ] ${currency} (repo: ${at})`;
    room.sandbox.as('ana').edit(1, bodyOf(room.sandbox).replace(line, `${line}\n${line}`));
    await room.settle();
    expect(room.in(at).map(({ title, state }) => [title, state])).toEqual([
      [currency, 'OPEN'],
      [currency, 'OPEN'],
    ]);
    await expectSettled(room);
  });

  test('keeps a parent that someone gives it', async () => {
    const room = await setRoom(foreign);
    const epic = there(room).openIssue({ title: 'Reliability' });
    there(room).addSubIssue(epic, 1);
    await room.sweep();
    expect(room.in(at)[0]).toMatchObject({ parent: `#${epic}` });
    room.sandbox.as('ana').tick(1, currency);
    await room.settle();
    expect(room.in(at)[0]).toMatchObject({ state: 'CLOSED', parent: `#${epic}` });
    await expectSettled(room);
  });

  test('that was closed as a duplicate and reopened keeps the incident open, and is reported', async () => {
    const room = new Room(foreign);
    const first = room.sandbox.takeDeliveries().at(-1);
    if (first === undefined) throw new Error('No delivery');
    const run = () => runInProcess(room.sandbox, first, { token: room.token });
    await Promise.all([run(), run()]);
    await room.sweep();
    there(room).reopen(2);
    await room.sweep();
    expect(room.in(at)[1]?.state).toBe('OPEN');
    expect(room.status).toContain(`${linkTo(2)} (“${currency}”) is open, but its task was removed`);
    await expectSettled(room);
  });

  test('doesn’t count towards the 100 sub-issues', async () => {
    const room = new Room({ ...foreign, body: writePostmortem(`- [ ] ${alert} (repo: ${at})`) });
    const ana = room.sandbox.as('ana');
    for (let count = 0; count < 100; count++) ana.openIssue({ title: 'Sub', parent: 1 });
    await room.settle();
    expect(room.in(at)).toMatchObject([{ title: alert }]);
  });

  test('is not changed while the incident is on hold', async () => {
    const room = await setRoom(foreign);
    const ana = room.sandbox.as('ana');
    ana.label(1, 'postmortem: hold');
    await room.settle();
    there(room).close(1);
    await room.sweep();
    expect(bodyOf(room.sandbox)).toContain(`- [ ] ${currency}`);
    ana.unlabel(1, 'postmortem: hold');
    await room.settle();
    expect(bodyOf(room.sandbox)).toContain(`- [x] ${currency}`);
  });

  test('is created once, even if many others have the label there', async () => {
    const room = new Room(foreign);
    const first = room.sandbox.takeDeliveries().at(-1);
    if (first === undefined) throw new Error('No delivery');
    room.sandbox.fault(7, 'answer lost');
    for (let later = 8; later < 70; later++) room.sandbox.fault(later, 'request lost');
    await runInProcess(room.sandbox, first, { token: room.token }).catch(() => undefined);
    room.sandbox.calm();
    expect(room.in(at)).toHaveLength(1);
    expect(bodyOf(room.sandbox)).not.toContain(linkTo(1));
    for (let count = 0; count < 250; count++) {
      there(room).openIssue({ title: 'Another', labels: ['postmortem task'] });
    }
    await room.sweep();
    expect(bodyOf(room.sandbox)).toContain(linkTo(1));
    expect(room.in(at)).toHaveLength(251);
  });
});

describe('a forged issue in the other repository', () => {
  const marker = formatTaskMarker({
    ...{ incident: 'acme/shop#1', key: `${hashWords(currency)}-1`, unparented: true },
  });
  const forge = (sandbox: Sandbox, login: string): void => {
    const labels = ['postmortem task'];
    const forged = { title: currency, body: `As it was.\n\n${marker}`, labels };
    sandbox.as(login, 'other/ops').openIssue(forged);
  };

  test.each(['zoe', 'ana', 'github-actions[bot]'])('tracks no task, by %s', async (login) => {
    const room = await setRoom({ ...foreign, before: (sandbox) => forge(sandbox, login) });
    expect(room.in('other/ops').map(({ author }) => author)).toEqual([
      login.replace('[bot]', ''),
      'incident-helper',
    ]);
    expect(bodyOf(room.sandbox)).toContain('([other/ops#2]');
    expect(room.status).not.toContain('other/ops#1');
  });

  test.each(['ana', 'github-actions[bot]'])(
    'that a line links to is tracked, and never written to, by %s',
    async (login) => {
      const linked = foreign.body?.replace('(repo: other/ops)', '(other/ops#1)') ?? '';
      const room = await setRoom({
        ...{ ...foreign, body: linked },
        before: (sandbox) => forge(sandbox, login),
      });
      const [before] = room.in('other/ops');
      const ana = room.sandbox.as('ana');
      ana.tick(1, currency);
      ana.edit(1, bodyOf(room.sandbox).replace('Put the currency', 'Always put the currency'));
      await room.settle();
      expect(room.in('other/ops')).toEqual([before]);
    },
  );
});

describe('from a private incident to another owner’s repository', () => {
  test.each([
    ['private, the task’s own words are copied', true, foreign.config, 1],
    ['public, nothing is copied', false, foreign.config, 0],
    [
      'public and allowed, the task’s own words are copied',
      false,
      'tracking: { repositories: [other/*], public: allow }\n',
      1,
    ],
  ])('%s', async (_, isPrivate, config = '', count) => {
    const room = await setRoom({
      ...{ ...foreign, private: true, config },
      there: { name: 'other/ops', private: isPrivate },
    });
    const issues = room.in('other/ops');
    expect(issues).toHaveLength(count);
    for (const { body: text } of issues) {
      expect(text).toContain(currency);
      expect(text).not.toMatch(/shop|third of the orders|09:10|acme/iu);
    }
    await expectSettled(room);
  });
});

async function expectSettled(room: Room): Promise<void> {
  const before = JSON.stringify(room.sandbox.state());
  room.sandbox.schedule();
  const runs = await room.settle();
  expect(runs.flatMap(({ outcomes }) => outcomes).flatMap(({ applied }) => applied)).toEqual([]);
  expect(JSON.stringify(room.sandbox.state())).toBe(before);
  expect(room.sandbox.refusals).toEqual([]);
}
