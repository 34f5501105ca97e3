import { describe, expect, test } from '@jest/globals';
import { bodyOf, runInProcess } from '../harness.js';
import { alert, body, currency, foreign, Room, setRoom, type Setting } from './room.js';

/** Why GitHub will have no sub-issue there, with what the status comment says of it. */
const reasons: readonly (readonly [string, Setting, string])[] = [
  ['GitHub refuses it', { linksAcross: 'refused' }, 'for GitHub refused to link one there'],
  ['the token may not link', { linksAcross: 'forbidden' }, 'for GitHub refused to link one there'],
  ['another owner', foreign, 'for GitHub links those within one owner only'],
];

const there = ({ there: place }: Setting): string => place?.name ?? 'acme/ops';

describe.each(reasons)(
  'an issue in another repository that can be no sub-issue: %s',
  (_, setting, why) => {
    const repository = there(setting);
    const link = `([${repository}#1](https://github.com/${repository}/issues/1))`;
    const lineOf = (room: Room, words: string): string =>
      bodyOf(room.sandbox)
        .split('\n')
        .find((line) => line.includes(words)) ?? '';

    test('is made without a parent, and both texts name each other', async () => {
      const room = await setRoom(setting);
      const issues = room.in(repository);
      expect(issues).toMatchObject([
        { title: currency, parent: null, labels: ['postmortem task'], state: 'OPEN' },
      ]);
      expect(issues[0]?.body).toContain('[acme/shop#1](https://github.com/acme/shop/issues/1)');
      expect(lineOf(room, currency)).toBe(`- [ ] ${currency} (repo: ${repository}) ${link}`);
      expect(room.status.split(why)).toHaveLength(2);
      expect(room.status).not.toContain('is no longer a sub-issue');
      expect(room.status).not.toContain('What keeps this incident open');
    });

    test('costs at most eleven requests the first time, and settles at two', async () => {
      const room = new Room(setting);
      const [first] = await room.settle();
      expect(first?.requests).toBeLessThanOrEqual(11);
      room.sandbox.as('ana').label(1, 'nudge');
      const [run] = await room.settle();
      expect([run?.requests, run?.outcomes[0]?.applied]).toEqual([2, []]);
    });

    test('is kept in step, both ways', async () => {
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
        'its label is taken off',
        (room: Room) => room.sandbox.as('ana', repository).unlabel(1, 'postmortem task'),
      ],
    ])('whose line is gone holds and is named, until it is %s', async (_way, letGo) => {
      const room = await setRoom(setting);
      const ana = room.sandbox.as('ana');
      ana.edit(1, bodyOf(room.sandbox).replace(/- \[ \] Put[^\n]*\n/u, ''));
      ana.close(2);
      await room.settle();
      expect(room.status).toContain(
        `${repository}#1](https://github.com/${repository}/issues/1) (“${currency}”) is open, but its line is gone`,
      );
      expect(room.status).toContain('take its tracking label off');
      expect(room.in('acme/shop')[0]).toMatchObject({ state: 'OPEN' });
      await expectSettled(room);
      letGo(room);
      await room.sweep();
      expect(room.in('acme/shop')[0]).toMatchObject({ state: 'CLOSED' });
    });

    test('is found again by its line that comes back, by key or by title', async () => {
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

    test('is not made again where the status comment is lost, or its link', async () => {
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

    test('two that racing runs made become one', async () => {
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

async function expectSettled(room: Room): Promise<void> {
  const before = JSON.stringify(room.sandbox.state());
  room.sandbox.schedule();
  const runs = await room.settle();
  expect(runs.flatMap(({ outcomes }) => outcomes).flatMap(({ applied }) => applied)).toEqual([]);
  expect(JSON.stringify(room.sandbox.state())).toBe(before);
  expect(room.sandbox.refusals).toEqual([]);
}
