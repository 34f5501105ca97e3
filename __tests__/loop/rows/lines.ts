import { expect } from '@jest/globals';
import { twoTasks, writePostmortem } from '../../harness/postmortems.js';
import { runInProcess } from '../../harness/run-in-process.js';
import type { Histories } from './histories.js';
import { alert, currency, type Stage } from './stage.js';

const reworded = 'Alert on failed orders.';
const lineOfAlert = /- \[ \] Alert.*\n/u;

/** Expects that these issues are linked, each once, and are sub-issues. */
function expectLinked(stage: Stage, issues: readonly number[]): void {
  const linked = [...stage.body.matchAll(/\(\[#(\d+)\]\(\S+\/issues\/\1\)\)/gu)];
  expect(linked.map(([, number]) => Number(number)).sort()).toEqual([...issues]);
  expect(stage.issue(1).subIssues).toEqual(expect.arrayContaining(issues.map((n) => `#${n}`)));
}

/** Removes the line of the second task, and closes the other one. */
async function takeOut(stage: Stage): Promise<void> {
  stage.replace(lineOfAlert, '');
  await stage.close([2]);
  expect(stage.state(1)).toBe('OPEN');
  expect(stage.status).toContain(
    'Close it as not planned, remove it from the sub-issues, or put the task back.',
  );
  expect(stage.status).toContain('[#3](https://');
}

/** The rows of the third table about lines. */
export const lines: Histories = {
  'An open checkbox without a link': [
    {
      name: 'an issue is created, as a sub-issue with the words as its title, and linked',
      async play(stage) {
        expect(stage.issue(2)).toMatchObject({
          title: currency,
          author: 'github-actions',
          labels: ['postmortem task'],
          parent: '#1',
        });
        expectLinked(stage, [2, 3]);
        expect(stage.events(1)).toContain('SubIssueAddedEvent by github-actions');
        expect(stage.count).toBe(3);
      },
    },
    {
      name: 'created, but the link was never written: found by its key, and no duplicate',
      body: '',
      async play(stage) {
        const { ana, sandbox } = stage;
        ana.edit(1, twoTasks);
        const [delivery] = sandbox.takeDeliveries();
        if (delivery === undefined) throw new Error('No delivery');
        for (let k = 4; k < 40; k++) sandbox.fault(k, 'request lost');
        await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/could not be read/u);
        sandbox.calm();
        ana.retitle(2, 'Cache keys');
        await stage.run();
        expect(stage.count).toBe(3);
        expectLinked(stage, [2, 3]);
      },
    },
    {
      name: 'a person’s sub-issue with the same words as its title: the task takes it',
      async play(stage) {
        const added = stage.ana.openIssue({ title: 'Review the other caches', parent: 1 });
        await stage.rewrite('## Conclusion', '- [ ] Review the other caches.\n\n## Conclusion');
        expect(stage.count).toBe(4);
        expectLinked(stage, [2, 3, added]);
        expect(stage.issue(added)).toMatchObject({
          author: 'ana',
          title: 'Review the other caches',
        });
      },
    },
  ],
  'A ticked checkbox that never had a link': [
    {
      name: 'no issue is created; unticked later, it is a new task',
      body: twoTasks.replace('- [ ] Alert', '- [x] Alert'),
      async play(stage) {
        expect(stage.count).toBe(2);
        expect(stage.shown(alert)).toContain('✅ done');
        expect(stage.line(alert)).toBe(`- [x] ${alert}`);
        stage.ana.untick(1, alert);
        await stage.settle();
        expect(stage.issue(3)).toMatchObject({ title: alert, parent: '#1', state: 'OPEN' });
      },
    },
  ],
  '`(no issue)` in the line': [
    {
      name: 'nothing is created, and ticking it closes the incident',
      body: writePostmortem(`- [ ] ${currency}\n- [ ] Thank the on-call engineer. (no issue)`),
      async play(stage) {
        expect(stage.count).toBe(2);
        await stage.close([2]);
        expect(stage.state(1)).toBe('OPEN');
        stage.ana.tick(1, 'Thank the on-call');
        await stage.settle();
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.count).toBe(2);
      },
    },
  ],
  'The owner, due date or effort is changed later': [
    {
      name: 'both are shown, with a note that the new owner isn’t assigned; the issue stays as it was',
      body: writePostmortem(`- [ ] ${currency} (owner: @ana, due: 2026-04-01)\n- [ ] ${alert}`),
      async play(stage) {
        const before = stage.issue(2);
        expect(before.assignees).toEqual(['ana']);
        await stage.rewrite('owner: @ana, due: 2026-04-01', 'owner: @ben, due: 2026-05-01');
        expect(stage.issue(2)).toEqual(before);
        expect(stage.shown(currency)).toContain('ben');
        expect(stage.shown(currency)).toContain('2026-05-01');
        expect(stage.status).toContain("GitHub didn't assign ben to [#2]");
      },
    },
    {
      name: 'added marks are shown, and don’t change the title',
      async play(stage) {
        const before = stage.issue(2);
        await stage.rewrite(
          currency,
          `${currency} (owner: Ana Ruiz, due: Q1 2027, effort: 3 days)`,
        );
        expect(stage.issue(2)).toEqual(before);
        for (const shown of ['Ana Ruiz', 'Q1 2027', '3 days'])
          expect(stage.shown(currency)).toContain(shown);
      },
    },
    {
      name: 'labels, milestone and owners that people change on the issue stay',
      async play(stage) {
        stage.sandbox.addMilestone('Spring');
        stage.ana.label(2, 'security');
        stage.ana.unlabel(2, 'postmortem task');
        stage.ana.assign(2, 'ben');
        const before = stage.issue(2);
        await stage.run();
        await stage.rewrite(currency, 'Key the price cache by currency.');
        expect(stage.issue(2)).toEqual({ ...before, title: 'Key the price cache by currency.' });
      },
    },
  ],
  'The line is removed, and its issue is open': [
    {
      name: 'closed as not planned: the incident closes',
      async play(stage) {
        await takeOut(stage);
        await stage.close([3], 'not planned');
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    {
      name: 'removed as a sub-issue: the incident closes',
      async play(stage) {
        await takeOut(stage);
        stage.ana.removeSubIssue(1, 3);
        await stage.run();
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.issue(3)).toMatchObject({ state: 'OPEN', parent: null });
      },
    },
    {
      name: 'put back without its link: it finds its issue again',
      async play(stage) {
        await takeOut(stage);
        await stage.rewrite('## Conclusion', `- [ ] ${alert}\n\n## Conclusion`);
        expectLinked(stage, [2, 3]);
        expect(stage.count).toBe(3);
        expect(stage.status).not.toContain('its task was removed');
      },
    },
  ],
  'The line is removed, and its issue is closed': [
    {
      name: 'the issue no longer counts, whether it was closed before or after',
      async play(stage) {
        await stage.close([3]);
        await stage.rewrite(/- \[x\] Alert.*\n/u, '');
        expect(stage.status).not.toContain('#3');
        expect(stage.status).toContain('0 of 1 task done');
        await stage.close([2]);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
  ],
  'The line is removed, and its adopted issue was removed as a sub-issue': [
    {
      name: 'the issue no longer counts, and stays as it is',
      async play(stage) {
        const adopted = stage.ana.openIssue({ title: 'Old plan' });
        await stage.rewrite('## Conclusion', `- [ ] Old plan (#${adopted})\n\n## Conclusion`);
        expect(stage.issue(adopted).parent).toBe('#1');
        stage.ana.removeSubIssue(1, adopted);
        const before = stage.issue(adopted);
        await stage.rewrite(/- \[ \] Old plan.*\n/u, '');
        expect(stage.status).not.toContain(`#${adopted}`);
        await stage.close([2, 3]);
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.issue(adopted)).toEqual(before);
      },
    },
  ],
  'The whole text is replaced, without links': [
    {
      name: 'links come back, the issues’ states win, and there are no duplicates',
      async play(stage) {
        await stage.close([2]);
        const linked = stage.body;
        stage.ana.edit(1, twoTasks.replace('- [ ] Alert', '- [x] Alert'));
        await stage.settle();
        expect(stage.body).toBe(linked);
        expect(stage.state(2)).toBe('COMPLETED');
        expect(stage.state(3)).toBe('OPEN');
        expect(stage.count).toBe(3);
      },
    },
    {
      name: 'a reworded task is matched by title',
      async play(stage) {
        await stage.rewrite(alert, reworded);
        stage.ana.edit(1, twoTasks.replace(alert, reworded));
        await stage.settle();
        expect(stage.count).toBe(3);
        expect(stage.line(reworded)).toContain('([#3]');
      },
    },
  ],
  'The text is emptied': [
    {
      name: 'no task changes, the comment says so, and an earlier text finds its issues again',
      async play(stage) {
        const linked = stage.body;
        stage.ana.edit(1, '');
        await stage.settle();
        expect(stage.status).toContain('The postmortem is gone');
        expect([stage.state(1), stage.state(2), stage.state(3)]).toEqual(['OPEN', 'OPEN', 'OPEN']);
        expect(stage.body).toBe('');
        stage.ana.edit(1, twoTasks);
        await stage.settle();
        expect(stage.body).toBe(linked);
        expect(stage.count).toBe(3);
      },
    },
    {
      name: 'the remaining text has no tasks: no issue changes, and the incident stays open',
      async play(stage) {
        await stage.close([2]);
        stage.ana.edit(1, 'We will write this up in the wiki.');
        await stage.settle();
        expect([stage.state(1), stage.state(2), stage.state(3)]).toEqual([
          'OPEN',
          'COMPLETED',
          'OPEN',
        ]);
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.issue(1).labels).toContain('postmortem: incomplete');
      },
    },
  ],
  'A copy of a task’s text, anywhere in the postmortem': (
    [
      ['above it', `- [ ] ${currency}`, `- [ ] ${alert}\n- [ ] ${currency}`],
      ['below it', /(- \[ \] Alert.*\n)/u, `$1- [ ] ${alert}\n`],
      [
        'in another list of the section',
        /(- \[ \] Alert.*\n)/u,
        `$1\n### Detection\n\n- [ ] ${alert}\n`,
      ],
    ] as const
  ).map(([place, part, to]) => ({
    name: `${place}: another task, with its own issue`,
    async play(stage: Stage) {
      await stage.rewrite(part, to);
      expect(stage.count).toBe(4);
      expect(stage.issue(4)).toMatchObject({ title: alert, state: 'OPEN', parent: '#1' });
      expectLinked(stage, [2, 3, 4]);
      stage.ana.close(4);
      await stage.settle();
      expect(stage.state(3)).toBe('OPEN');
    },
  })),
  'A line in which a link can’t be read back, for example after an unclosed bracket': [
    {
      name: 'an unfinished address: followed without a link, and a note says so',
      body: writePostmortem(`- [ ] See [the page](there\n- [ ] ${alert}`),
      play(stage) {
        expect(stage.count).toBe(3);
        expect(stage.line('See')).toBe('- [ ] See [the page](there');
        expect(stage.line(alert)).toContain('([#3]');
        expect(stage.status).toContain("can't be written into its line");
      },
    },
    ...['Rename the flag *', 'Fix `this', 'Close [the gap'].map((words) => ({
      name: `${words}: linked, because that can be read back`,
      body: writePostmortem(`- [ ] ${words}\n- [ ] ${alert}`),
      play: (stage: Stage) => expectLinked(stage, [2, 3]),
    })),
    {
      name: 'ticking it closes its issue',
      body: writePostmortem(`- [ ] Rename [the flag](there\n- [ ] ${alert}`),
      async play(stage) {
        stage.ana.tick(1, 'Rename [the flag]');
        await stage.settle();
        expect(stage.issue(2).title).toContain('Rename');
        expect(stage.state(2)).toBe('COMPLETED');
        expect(stage.line('Rename')).toBe('- [x] Rename [the flag](there');
        expect(stage.status).toContain("can't be written into its line");
      },
    },
  ],
};
