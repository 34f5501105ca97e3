import { expect } from '@jest/globals';
import { twoTasks, writePostmortem } from '../../harness/postmortems.js';
import { runInProcess } from '../../harness/run-in-process.js';
import type { Histories } from './histories.js';
import { alert, currency, type Stage } from './stage.js';

const added = '- [ ] Review the other caches.\n\n## Conclusion';

/** Transfers the incident to a repository that has its labels, and runs the action there. */
async function transfer(stage: Stage): Promise<void> {
  const { ana, sandbox } = stage;
  sandbox.addRepository('acme/depot');
  const there = sandbox.as('ana', 'acme/depot');
  const first = there.openIssue({
    title: 'First',
    labels: ['incident', 'postmortem: tracking', 'postmortem task'],
  });
  there.unlabel(first, 'incident');
  const number = ana.transferIssue(1, 'acme/depot');
  stage.home = { repository: 'acme/depot', number };
  await stage.run();
}

/** Everything except the status comment: it must stay as it was. */
function restOf(stage: Stage): unknown {
  return stage.sandbox.state().map((issue) => ({
    ...issue,
    stateReason: null,
    comments: issue.comments.length,
  }));
}

function transferredIncident(stage: Stage) {
  const { repository, number } = stage.home;
  const found = stage.sandbox
    .state()
    .find((one) => one.repository === repository && one.number === number);
  if (found === undefined) throw new Error('The incident is gone');
  return { ...found, status: (found.comments.at(-1)?.body ?? '').replaceAll('\u00a0', ' ') };
}

/** The rows of the fourth table about transfers, configuration, races and limits. */
export const circumstances: Histories = {
  'Transferred from another repository': [
    {
      name: 'only the comment is updated, and still shows the sub-issues',
      async play(stage) {
        const { ana } = stage;
        await transfer(stage);
        const before = restOf(stage);
        const status = transferredIncident(stage).status;
        expect(status).toContain('Moved here from another repository');
        expect(status).toContain('[acme/shop#2](https://github.com/acme/shop/issues/2)');
        ana.close(2);
        ana.close(3);
        await stage.run();
        expect(transferredIncident(stage).status.match(/✅ done/gu)).toHaveLength(2);
        ana.reopen(2);
        ana.reopen(3);
        await stage.run();
        expect(restOf(stage)).toEqual(before);
        expect(transferredIncident(stage).comments).toHaveLength(1);
      },
    },
    {
      name: 'a bare number means the former repository, and counts only for a sub-issue',
      requests: 2,
      async play(stage) {
        stage.replace(/\[#2\]\([^)]*\)/u, '#2');
        stage.replace('## Conclusion', '- [ ] Ask the vendor. (no issue) (#1)\n\n## Conclusion');
        await stage.settle();
        await transfer(stage);
        const rows = transferredIncident(stage).status.split('\n');
        expect(rows.find((row) => row.includes(currency))).toContain('[acme/shop#2]');
        expect(rows.find((row) => row.startsWith('| Ask the vendor.'))).toContain('| – |');
      },
    },
    {
      name: 'a new task gets no issue; once the comment is deleted, tracking starts again',
      async play(stage) {
        const { ana, sandbox } = stage;
        await transfer(stage);
        const there = sandbox.as('ana', 'acme/depot');
        const { number } = stage.home;
        there.edit(number, transferredIncident(stage).body.replace('## Conclusion', added));
        await stage.run();
        expect(stage.count).toBe(4);
        stage.deleteStatus();
        await stage.run();
        expect(stage.count).toBe(5);
        expect(transferredIncident(stage).body).toContain('Review the other caches. ([#3]');
        expect(transferredIncident(stage).status).toContain('0 of 3 tasks done');
        ana.close(2);
        await stage.run();
        expect(transferredIncident(stage).body).toContain(`- [x] ${currency}`);
      },
    },
  ],
  'The configuration is changed later': [
    {
      name: 'labels, milestone, title and assignees count for new issues only',
      body: writePostmortem(`- [ ] ${currency} @ben\n- [ ] ${alert}`),
      async play(stage) {
        const { sandbox } = stage;
        const before = [stage.issue(2), stage.issue(3)];
        sandbox.addMilestone('Spring');
        stage.configure(
          'tracking: { title: "Incident: {task}", labels: [security], milestone: Spring, assign: false }\n',
        );
        await stage.run();
        await stage.rewrite(
          '## Conclusion',
          '- [ ] Review the other caches. @ben\n\n## Conclusion',
        );
        expect([stage.issue(2), stage.issue(3)]).toEqual(before);
        expect(stage.issue(4)).toMatchObject({
          title: 'Incident: Review the other caches.',
          labels: ['postmortem task', 'security'],
          milestone: 'Spring',
          assignees: [],
        });
        expect(stage.line(alert)).toContain('([#3]');
      },
    },
    {
      name: 'fewer forms are converted: tasks with an issue are still followed, new ones get none',
      body: writePostmortem(
        `| Action | Tracking |\n| --- | --- |\n| ${currency} | |\n\n- [ ] ${alert}`,
      ),
      async play(stage) {
        stage.configure('tasks: { convert: [checkbox] }\n');
        await stage.run();
        expect(stage.status).toContain('0 of 2 tasks done');
        expect(stage.status).not.toContain('its task was removed');
        await stage.rewrite(/(\| Put.*\n)/u, '$1| Review the other caches. | |\n');
        expect(stage.count).toBe(3);
        await stage.close([2, 3]);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    {
      name: 'a lower limit: tasks beyond it keep their issues',
      async play(stage) {
        stage.configure('tasks: { max: 1 }\n');
        await stage.rewrite('## Conclusion', added);
        expect(stage.count).toBe(3);
        expect(stage.status).toContain('No tracking issue for');
        expect(stage.line(alert)).toContain('([#3]');
      },
    },
  ],
  'Two status comments, or two issues for one task, because two runs raced': [
    {
      name: 'the next run leaves the older issue of each task and the older comment, and corrects the links',
      body: '',
      async play(stage) {
        const { ana, sandbox } = stage;
        ana.edit(1, twoTasks);
        const [delivery] = sandbox.takeDeliveries();
        if (delivery === undefined) throw new Error('No delivery');
        await Promise.all([runInProcess(sandbox, delivery), runInProcess(sandbox, delivery)]);
        const duplicates = sandbox.state().filter(({ parent }) => parent === '#1');
        const [oldest] = stage.issue(1).comments;
        await stage.run();
        const live = sandbox.state().filter(({ parent }) => parent === '#1');
        expect(live.map(({ title }) => title).sort()).toEqual([alert, currency]);
        for (const { number, title, state } of live) {
          const same = duplicates.filter((one) => one.title === title);
          expect(number).toBe(Math.min(...same.map((one) => one.number)));
          expect(state).toBe('OPEN');
          expect(stage.body).toContain(`[#${number}]`);
        }
        const others = sandbox
          .state()
          .filter(({ number, parent }) => number > 1 && parent === null);
        for (const { stateReason } of others) expect(stateReason).toBe('DUPLICATE');
        expect(stage.issue(1).comments).toHaveLength(1);
        expect(stage.issue(1).comments[0]?.author).toBe(oldest?.author);
      },
    },
  ],
  'More tasks than `tasks.max`, or than GitHub’s limit of 100 sub-issues allows': [
    {
      name: 'tasks beyond `tasks.max` get no issue until it is raised',
      body: writePostmortem(
        ['One', 'Two', 'Three'].map((part) => `- [ ] Fix part ${part}.`).join('\n'),
      ),
      options: { actions: ['edited', 'closed'] },
      async play(stage) {
        stage.configure('tasks: { max: 2 }\n');
        await stage.rewrite('A third of the orders', 'Some of the orders');
        expect(stage.count).toBe(3);
        expect(stage.shown('Fix part Three')).toContain('no issue yet');
        expect(stage.status).toContain(': an incident can have at most 2');
        await stage.close([2, 3]);
        expect(stage.state(1)).toBe('OPEN');
        stage.configure('tasks: { max: 3 }\n');
        await stage.run();
        expect(stage.issue(4)).toMatchObject({ title: 'Fix part Three.', parent: '#1' });
      },
    },
  ],
  'The text is too long for the links': [
    {
      name: 'the text stays, the comment has the links, and the issues close the incident',
      body: twoTasks.replace(
        'Caches get a review of their keys.',
        'Caches get a review. '.repeat(3000).padEnd(65_536 - twoTasks.length - 20, '.'),
      ),
      async play(stage) {
        const before = stage.body;
        expect(before.length).toBeGreaterThan(65_450);
        expect(stage.count).toBe(3);
        expect(stage.shown(currency)).toContain('[#2](https://');
        expect(stage.status).toContain("don't fit into the description");
        await stage.close([2, 3]);
        expect(stage.body).toBe(before);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
  ],
};
