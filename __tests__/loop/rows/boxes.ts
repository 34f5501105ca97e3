import { expect } from '@jest/globals';
import { writePostmortem } from '../../harness/postmortems.js';
import { runInProcess } from '../../harness/run-in-process.js';
import type { Histories } from './histories.js';
import { alert, currency, type Stage } from './stage.js';

/** Expects the first task's checkbox and the state of its issue; the other task and the incident stay open. */
function expectSides(stage: Stage, box: 'open' | 'ticked', issue: string): void {
  const found = /^- \[(.)\]/u.exec(stage.line(currency))?.[1];
  expect({ box: found === ' ' ? 'open' : 'ticked', issue: stage.state(2) }).toEqual({ box, issue });
  expect(stage.state(3)).toBe('OPEN');
  expect(stage.state(1)).toBe('OPEN');
}

const rowsOfTable = `| Action | Tracking |\n| --- | --- |\n| ${currency} | |\n| ${alert} | |`;

/** The first table: a task's box and its tracking issue. */
export const boxes: Histories = {
  'none · any · any': [
    {
      name: 'a table row: only the issue counts, and the text stays',
      body: writePostmortem(rowsOfTable),
      async play(stage) {
        const before = stage.body;
        await stage.close([2]);
        expect(stage.shown(currency)).toContain('✅ done');
        await stage.close([3], 'not planned');
        expect(stage.body).toBe(before);
        expect(stage.state(1)).toBe('COMPLETED');
        stage.ana.reopen(2);
        await stage.settle();
        expect(stage.body).toBe(before);
        expect(stage.state(1)).toBe('OPEN');
      },
    },
  ],
  'open · open · any': [
    {
      name: 'nothing happens',
      async play(stage) {
        const before = JSON.stringify(stage.sandbox.state());
        await stage.run();
        expect(JSON.stringify(stage.sandbox.state())).toBe(before);
        expectSides(stage, 'open', 'OPEN');
      },
    },
    {
      name: 'ticked and unticked, closed and reopened between two runs',
      async play(stage) {
        stage.ana.tick(1, currency);
        stage.ana.untick(1, currency);
        stage.ana.close(2);
        stage.ana.reopen(2);
        await stage.settle();
        expectSides(stage, 'open', 'OPEN');
      },
    },
  ],
  'open · closed · box': [
    {
      name: 'ticked, then unticked: the issue is reopened',
      async play(stage) {
        stage.ana.tick(1, currency);
        await stage.settle();
        stage.ana.untick(1, currency);
        await stage.settle();
        expectSides(stage, 'open', 'OPEN');
        expect(stage.events(2).slice(-2)).toEqual([
          'ClosedEvent by github-actions',
          'ReopenedEvent by github-actions',
        ]);
      },
    },
    {
      name: 'not planned, then ticked and unticked: the issue is reopened',
      async play(stage) {
        await stage.close([2], 'not planned');
        stage.ana.tick(1, currency);
        await stage.settle();
        stage.ana.untick(1, currency);
        await stage.settle();
        expectSides(stage, 'open', 'OPEN');
      },
    },
  ],
  'any · dropped · any': [
    {
      name: 'closed as not planned: the box stays, and it counts as done',
      async play(stage) {
        await stage.close([2], 'not planned');
        expectSides(stage, 'open', 'NOT_PLANNED');
        expect(stage.shown(currency)).toContain('not planned');
        expect(stage.status).toContain('1 of 2 tasks done');
      },
    },
    {
      name: 'closed as not planned, and the configuration says `hold`',
      async play(stage) {
        stage.configure('loop: { not-planned: hold }\n');
        await stage.close([2], 'not planned');
        expectSides(stage, 'open', 'NOT_PLANNED');
        expect(stage.status).toContain('0 of 2 tasks done');
        expect(stage.status).toContain('was closed as not planned');
      },
    },
    {
      name: 'a ticked box stays ticked',
      async play(stage) {
        stage.ana.tick(1, currency);
        await stage.close([2], 'not planned');
        expectSides(stage, 'ticked', 'NOT_PLANNED');
      },
    },
    {
      name: 'closed as a duplicate: the original is named',
      async play(stage) {
        const other = stage.ana.openIssue({ title: 'Cache keys' });
        await stage.close([2], { duplicateOf: other });
        expectSides(stage, 'open', 'DUPLICATE');
        expect(stage.shown(currency)).toContain(`duplicate of [#${String(other)}](https://`);
      },
    },
    {
      name: 'closed as a duplicate, and the configuration says `hold`: the note names the original',
      async play(stage) {
        stage.configure('loop: { not-planned: hold }\n');
        await stage.close([2], { duplicateOf: 3 });
        expectSides(stage, 'open', 'DUPLICATE');
        expect(stage.status).toContain('was closed as a duplicate of [#3](https://');
      },
    },
  ],
  'open · completed · both': [
    {
      name: 'unticked while the issue is reopened and closed: ticked again, and a note says so',
      async play(stage) {
        await stage.close([2]);
        stage.ana.untick(1, currency);
        stage.ana.reopen(2);
        await stage.close([2]);
        expectSides(stage, 'ticked', 'COMPLETED');
        expect(stage.status).toContain('were both changed');
      },
    },
  ],
  'open · completed · any': [
    {
      name: 'the issue is closed',
      async play(stage) {
        await stage.close([2]);
        expectSides(stage, 'ticked', 'COMPLETED');
        expect(stage.events(2).at(-1)).toBe('ClosedEvent by ana');
      },
    },
    {
      name: 'closed, and the record is lost',
      async play(stage) {
        stage.deleteStatus();
        await stage.close([2]);
        expectSides(stage, 'ticked', 'COMPLETED');
      },
    },
    {
      name: 'a closed issue is adopted',
      async play(stage) {
        const done = stage.ana.openIssue({ title: 'Cache keys' });
        stage.ana.close(done);
        stage.replace('## Conclusion', `- [ ] Review the keys (#${String(done)})\n\n## Conclusion`);
        await stage.settle();
        expect(stage.line('Review the keys')).toMatch(/^- \[x\]/u);
        expect(stage.state(done)).toBe('COMPLETED');
      },
    },
  ],
  'ticked · completed · any': [
    {
      name: 'the box is ticked and the issue closed at the same time',
      async play(stage) {
        stage.ana.tick(1, currency);
        await stage.close([2]);
        expectSides(stage, 'ticked', 'COMPLETED');
        expect(stage.events(2).filter((event) => event.startsWith('ClosedEvent'))).toEqual([
          'ClosedEvent by ana',
        ]);
      },
    },
  ],
  'ticked · open · issue': [
    {
      name: 'closed, then reopened',
      async play(stage) {
        await stage.close([2]);
        stage.ana.reopen(2);
        await stage.settle();
        expectSides(stage, 'open', 'OPEN');
      },
    },
  ],
  'ticked · open · link restored': [
    {
      name: 'pasted back with a ticked box and without its link: unticked, and the issue stays open',
      async play(stage) {
        const linked = stage.line(currency);
        await stage.rewrite(linked, `- [x] ${currency}`);
        expect(stage.line(currency)).toBe(linked);
        expectSides(stage, 'open', 'OPEN');
      },
    },
  ],
  'ticked · open · box': [
    {
      name: 'the box is ticked',
      async play(stage) {
        stage.ana.tick(1, currency);
        await stage.settle();
        expectSides(stage, 'ticked', 'COMPLETED');
        expect(stage.events(2).at(-1)).toBe('ClosedEvent by github-actions');
      },
    },
  ],
  'ticked · open · interrupted run': [
    {
      name: 'the run that created it is cut off before it wrote the link, then the box is ticked',
      body: '',
      async play(stage) {
        const { ana, sandbox } = stage;
        ana.edit(1, writePostmortem(`- [ ] ${currency}\n- [ ] ${alert}`));
        const [delivery] = sandbox.takeDeliveries();
        if (delivery === undefined) throw new Error('No delivery');
        for (let k = 4; k < 40; k++) sandbox.fault(k, 'request lost');
        await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/could not be read/u);
        sandbox.calm();
        expect(stage.count).toBe(3);
        expect(stage.body).not.toContain('[#2]');
        ana.tick(1, currency);
        await stage.settle();
        expect(stage.count).toBe(3);
        expect(stage.line(currency)).toContain('([#2]');
        expectSides(stage, 'ticked', 'COMPLETED');
      },
    },
  ],
  'ticked · open · both': [
    {
      name: 'ticked while the issue is closed and reopened',
      async play(stage) {
        stage.ana.tick(1, currency);
        stage.ana.close(2);
        stage.ana.reopen(2);
        await stage.settle();
        expectSides(stage, 'open', 'OPEN');
        expect(stage.status).toContain('were both changed');
      },
    },
    {
      name: 'ticked by GitHub itself on closing, then reopened',
      options: { githubTicksBoxes: true },
      async play(stage) {
        stage.ana.close(2);
        stage.ana.reopen(2);
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        await stage.settle();
        expectSides(stage, 'open', 'OPEN');
      },
    },
  ],
  'ticked · open · any': [
    {
      name: 'ticked, and the record is lost: neither is changed, and the incident stays open',
      async play(stage) {
        stage.deleteStatus();
        stage.ana.tick(1, currency);
        await stage.settle();
        expectSides(stage, 'ticked', 'OPEN');
        expect(stage.status).toContain('is checked, but');
        expect(stage.status).toContain('What blocks closing');
      },
    },
  ],
};
