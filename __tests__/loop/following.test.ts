import { describe, expect, test } from '@jest/globals';
import type { Person, Sandbox } from '../../sandbox/index.js';
import { bodyOf, issueOf, lastStatus, runInProcess, settle, startIncident } from '../harness.js';
import { twoTasks } from '../postmortems.js';

const currency = 'Put the currency into the key of the price cache.';

/** One history: what people do to an incident with two tasks, #2 and #3, and what must stand afterwards. */
interface History {
  readonly case: string;
  readonly config?: string;
  readonly act: (ana: Person, sandbox: Sandbox) => void | Promise<void>;
  readonly box: 'open' | 'ticked';
  readonly issue: 'OPEN' | 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE';
  readonly says?: string;
}

const histories: readonly History[] = [
  { case: 'nothing happens', act: () => undefined, box: 'open', issue: 'OPEN' },
  {
    case: 'the issue is closed: tick',
    act: (ana) => ana.close(2),
    box: 'ticked',
    issue: 'COMPLETED',
  },
  {
    case: 'the box is ticked: close the issue',
    act: (ana) => ana.tick(1, currency),
    box: 'ticked',
    issue: 'COMPLETED',
  },
  {
    case: 'box and issue are closed at once: nothing',
    act: (ana) => {
      ana.tick(1, currency);
      ana.close(2);
    },
    box: 'ticked',
    issue: 'COMPLETED',
  },
  {
    case: 'closed, then reopened: untick',
    act: async (ana, sandbox) => {
      ana.close(2);
      await settle(sandbox);
      ana.reopen(2);
    },
    box: 'open',
    issue: 'OPEN',
  },
  {
    case: 'ticked, then unticked: reopen the issue',
    act: async (ana, sandbox) => {
      ana.tick(1, currency);
      await settle(sandbox);
      ana.untick(1, currency);
    },
    box: 'open',
    issue: 'OPEN',
  },
  {
    case: 'ticked while the issue is closed and reopened: the latest event wins',
    act: (ana) => {
      ana.tick(1, currency);
      ana.close(2);
      ana.reopen(2);
    },
    box: 'open',
    issue: 'OPEN',
    says: 'changed on both sides',
  },
  {
    case: 'ticked, and the record is lost: change neither, say, hold',
    act: (ana, sandbox) => {
      const [comment] = sandbox.store.comments;
      if (comment) ana.deleteComment(comment.databaseId);
      ana.tick(1, currency);
    },
    box: 'ticked',
    issue: 'OPEN',
    says: 'is ticked, but',
  },
  {
    case: 'closed, and the record is lost: tick',
    act: (ana, sandbox) => {
      const [comment] = sandbox.store.comments;
      if (comment) ana.deleteComment(comment.databaseId);
      ana.close(2);
    },
    box: 'ticked',
    issue: 'COMPLETED',
  },
  {
    case: 'closed as not planned: the box stays, and it counts as done',
    act: (ana) => ana.close(2, 'not planned'),
    box: 'open',
    issue: 'NOT_PLANNED',
    says: 'not planned',
  },
  {
    case: 'closed as not planned where that holds',
    config: 'loop: { not-planned: hold }\n',
    act: (ana) => ana.close(2, 'not planned'),
    box: 'open',
    issue: 'NOT_PLANNED',
    says: 'was closed without being done',
  },
  {
    case: 'closed as a duplicate: as not planned',
    act: (ana) => ana.close(2, { duplicateOf: 3 }),
    box: 'open',
    issue: 'DUPLICATE',
    says: 'duplicate',
  },
  {
    case: 'not planned, then its box ticked and unticked: reopen',
    act: async (ana, sandbox) => {
      ana.close(2, 'not planned');
      await settle(sandbox);
      ana.tick(1, currency);
      await settle(sandbox);
      ana.untick(1, currency);
    },
    box: 'open',
    issue: 'OPEN',
  },
];

describe('a task and its tracking issue', () => {
  test.each(histories.map((history) => [history.case, history] as const))(
    '%s',
    async (_, history) => {
      const { sandbox } = await startIncident(twoTasks);
      const ana = sandbox.as('ana');
      if (history.config !== undefined) ana.putFile('.github/postmortem.yml', history.config);
      await history.act(ana, sandbox);
      await settle(sandbox);
      const line =
        bodyOf(sandbox)
          .split(/\r?\n/u)
          .find((text) => text.includes(currency)) ?? '';
      const { state, stateReason } = issueOf(sandbox, 2);
      expect({
        box: /^- \[x\]/iu.test(line) ? 'ticked' : 'open',
        issue: state === 'OPEN' ? 'OPEN' : stateReason,
      }).toEqual({ box: history.box, issue: history.issue });
      if (history.says !== undefined) expect(lastStatus(sandbox)).toContain(history.says);
      await expectSettled(sandbox);
    },
  );
});

/** I3: a run on what was settled costs one request and writes nothing. */
async function expectSettled(sandbox: Sandbox): Promise<void> {
  const before = JSON.stringify(sandbox.state());
  sandbox.takeDeliveries();
  sandbox.as('ana').label(1, 'seen');
  sandbox.as('ana').unlabel(1, 'seen');
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery to run on');
  const { outcomes, requests } = await runInProcess(sandbox, delivery);
  expect(outcomes.flatMap(({ applied }) => applied.map((step) => step.do))).toEqual([]);
  expect(requests).toBe(1);
  expect(JSON.stringify(sandbox.state())).toBe(before);
  expect(sandbox.refusals).toEqual([]);
}

interface Rewording {
  readonly case: string;
  readonly act: (ana: Person, sandbox: Sandbox) => void | Promise<void>;
  readonly title: string;
  readonly says?: string;
}

const reword = (ana: Person, sandbox: Sandbox, to: string): void =>
  ana.edit(1, bodyOf(sandbox).replace(currency, to));

const rewordings: readonly Rewording[] = [
  {
    case: 'the text is reworded: retitle',
    act: (ana, sandbox) => reword(ana, sandbox, 'Key the price cache by currency.'),
    title: 'Key the price cache by currency.',
  },
  {
    case: 'only case and blanks change: nothing',
    act: (ana, sandbox) => reword(ana, sandbox, currency.toUpperCase().replaceAll(' ', '  ')),
    title: currency,
  },
  {
    case: 'an owner and a due date are added: nothing',
    act: (ana, sandbox) => reword(ana, sandbox, `${currency} (owner: @ben, due: 2026-04-01)`),
    title: currency,
  },
  {
    case: 'the title is reworded: it stays',
    act: (ana) => ana.retitle(2, 'Cache keys'),
    title: 'Cache keys',
  },
  {
    case: 'both are reworded: both stay, and it is said',
    act: (ana, sandbox) => {
      reword(ana, sandbox, 'Key the price cache by currency.');
      ana.retitle(2, 'Cache keys');
    },
    title: 'Cache keys',
    says: 'were both reworded',
  },
  {
    case: 'the line becomes a bare link: no empty title',
    act: (ana, sandbox) => reword(ana, sandbox, ''),
    title: currency,
  },
  {
    case: 'the text is reworded after a new title was seen: retitle',
    act: async (ana, sandbox) => {
      ana.retitle(2, 'Cache keys');
      await settle(sandbox);
      reword(ana, sandbox, 'Key the price cache by currency.');
    },
    title: 'Key the price cache by currency.',
  },
];

describe('words and title', () => {
  test.each(rewordings.map((one) => [one.case, one] as const))('%s', async (_, rewording) => {
    const { sandbox } = await startIncident(twoTasks);
    await rewording.act(sandbox.as('ana'), sandbox);
    await settle(sandbox);
    expect(issueOf(sandbox, 2).title).toBe(rewording.title);
    expect(sandbox.state()).toHaveLength(3);
    if (rewording.says !== undefined) expect(lastStatus(sandbox)).toContain(rewording.says);
    await expectSettled(sandbox);
  });

  test('an adopted issue keeps its title, body, assignees and parent', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    const adopted = ana.openIssue({ title: 'Old plan', body: 'As it was.' });
    ana.edit(1, bodyOf(sandbox).replace(/\(\[#2\][^)]*\)\)/u, `(#${String(adopted)})`));
    ana.close(2, 'not planned');
    await settle(sandbox);
    expect(issueOf(sandbox, adopted)).toMatchObject({
      title: 'Old plan',
      body: 'As it was.',
      assignees: [],
      labels: ['postmortem task'],
      parent: '#1',
    });
    ana.edit(1, bodyOf(sandbox).replace(currency, 'Something else entirely.'));
    await settle(sandbox);
    expect(issueOf(sandbox, adopted).title).toBe('Old plan');
    await expectSettled(sandbox);
  });
});
