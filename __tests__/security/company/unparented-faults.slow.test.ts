import { describe, expect, test } from '@jest/globals';
import { type FaultName, faultNames } from '../../../sandbox/index.js';
import { bodyOf, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';
import { alert, currency, foreign, Room, type Setting } from './room.js';

const settings: readonly (readonly [string, Setting])[] = [
  ['GitHub refuses the sub-issue', { linksAcross: 'refused' }],
  ['another owner', foreign],
];

/** The requests of a first run, and one more for the fault. */
const requests = Array.from({ length: 12 }, (_, index) => index + 1);

/** A first run that is disturbed. */
async function runWith(room: Room, disturb: (room: Room) => void): Promise<void> {
  const first = room.sandbox.takeDeliveries().at(-1);
  if (first === undefined) throw new Error('No delivery');
  disturb(room);
  await runInProcess(room.sandbox, first, { token: room.token }).catch(() => undefined);
  room.sandbox.calm();
  room.sandbox.takeDeliveries();
}

/** The run ends with its k-th request, which GitHub may or may not carry out. */
function endAt(room: Room, k: number, fault: FaultName): void {
  room.sandbox.fault(k, fault);
  for (let later = k + 1; later < k + 60; later++) room.sandbox.fault(later, 'request lost');
}

describe.each(settings)(
  'one task gets one issue without a parent, whatever fails: %s',
  (_, setting) => {
    const repository = setting.there?.name ?? 'acme/ops';

    async function expectComplete(room: Room): Promise<void> {
      room.sandbox.as('ana').label(1, 'nudge');
      await room.settle();
      expect(room.in(repository).map(({ title, state }) => [title, state])).toEqual([
        [currency, 'OPEN'],
      ]);
      expect(room.in('acme/shop').map(({ title }) => title)).toEqual(['Shop is down', alert]);
      expect(bodyOf(room.sandbox)).toMatch(/ops\) \(\[\w+\/ops#1\]\(https:\/\/\S+\)\)$/mu);
      const before = JSON.stringify(room.sandbox.state());
      await room.sweep();
      expect(JSON.stringify(room.sandbox.state())).toBe(before);
      expect(room.sandbox.refusals).toEqual([]);
    }

    test.each(faultNames)('%s at each request', async (fault) => {
      for (const k of requests) {
        const room = new Room(setting);
        await runWith(room, ({ sandbox }) => sandbox.fault(k, { name: fault, milliseconds: 5 }));
        await room.sweep();
        await expectComplete(room);
      }
    });

    test.each(['request lost', 'answer lost'] as const)(
      'the run ends with each request (%s), and the next run continues',
      async (fault) => {
        for (const k of requests) {
          const room = new Room(setting);
          await runWith(room, () => endAt(room, k, fault));
          await expectComplete(room);
        }
      },
    );

    test('the run ends with a request, and the sweep continues if there is a status comment', async () => {
      for (const k of requests) {
        const room = new Room(setting);
        await runWith(room, () => endAt(room, k, 'answer lost'));
        const isStarted = room.in(repository).length > 0;
        await room.sweep();
        expect(bodyOf(room.sandbox).includes(`[${repository}#1]`)).toBe(
          isStarted || (room.sandbox.state()[0]?.comments.length ?? 0) > 0,
        );
        await expectComplete(room);
      }
    });

    test('an error without a type doesn’t count as a refusal, even if reads are outdated', async () => {
      const room = new Room(setting);
      const first = room.sandbox.takeDeliveries().at(-1);
      if (first === undefined) throw new Error('No delivery');
      const swallow = swallowCreation(room, repository);
      const sandbox = Object.create(room.sandbox, { fetch: { value: swallow } }) as Room['sandbox'];
      await runInProcess(sandbox, first, { token: room.token });
      room.sandbox.takeDeliveries();
      await expectComplete(room);
    });
  },
);

test('a failing second batch doesn’t affect the issues of the first one', async () => {
  const parts = Array.from({ length: 12 }, (_part, index) => `Replace part ${String(index)}.`);
  const lines = parts.map((part) => `- [ ] ${part} (repo: other/ops)`).join('\n');
  for (const fault of [
    'answer lost',
    'too quickly',
    '502 before',
    'secondary limit',
    'half done',
  ] as const) {
    for (const k of requests) {
      const room = new Room({ ...foreign, body: writePostmortem(lines) });
      await runWith(room, ({ sandbox }) => sandbox.fault(k, fault));
      room.sandbox.as('ana').label(1, 'nudge');
      await room.settle();
      expect(
        room
          .in('other/ops')
          .map(({ title }) => title)
          .sort(),
      ).toEqual([...parts].sort());
    }
  }
});

/** A fetch that replaces the answer to the first creation with an error without a type, and makes two reads outdated. */
function swallowCreation({ sandbox }: Room, repository: string): typeof fetch {
  let swallowed = false;
  const count = (): number =>
    sandbox.state().filter((issue) => issue.repository === repository).length;
  return async (input, init) => {
    const body = init?.body;
    const isCreation = typeof body === 'string' && body.includes('mutation CreateIssues');
    // Whether GitHub carries it out is only known afterwards.
    if (!swallowed && isCreation) sandbox.fault(1, { name: 'stale read after', reads: 2 });
    const before = count();
    const answer = await sandbox.fetch(input, init);
    if (swallowed || !isCreation) return answer;
    if (count() === before) {
      sandbox.calm();
      return answer;
    }
    swallowed = true;
    const message = 'Something went wrong while executing your query.';
    return Response.json({ data: { issue0: null }, errors: [{ message, path: ['issue0'] }] });
  };
}
