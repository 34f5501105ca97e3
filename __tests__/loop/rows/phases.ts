import { expect } from '@jest/globals';
import { twoTasks, writePostmortem } from '../../harness/postmortems.js';

import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { renderJobSummary } from '../../../src/render/job-summary.js';
import type { Histories } from './histories.js';
import { alert, currency, type Stage } from './stage.js';

const added = '- [ ] Review the other caches.\n\n## Conclusion';

/** The built-in template, not filled in. */
const template = defaultTemplate.sections
  .map(
    ({ name, fields }) => `## ${name}\n\n${fields.map((one) => `- **${one.name}**:\n`).join('')}`,
  )
  .join('\n');

function expectClosed(stage: Stage): void {
  expect(stage.state(1)).toBe('COMPLETED');
  expect(stage.issue(1).labels).toEqual(['incident', 'postmortem: done']);
  expect(
    stage
      .events(1)
      .filter((event) => event.startsWith('ClosedEvent'))
      .at(-1),
  ).toBe('ClosedEvent by github-actions');
}

function expectReopened(stage: Stage): void {
  expect(stage.state(1)).toBe('OPEN');
  expect(stage.issue(1).labels).toEqual(['incident', 'postmortem: tracking']);
  expect(stage.events(1)).toContain('ReopenedEvent by github-actions');
}

/** Closes both tasks and so the incident, which Ana reopens. */
async function finishAndReopen(stage: Stage): Promise<void> {
  await stage.close([2, 3]);
  expectClosed(stage);
  stage.ana.reopen(1);
  await stage.settle();
  await stage.run();
  expect(stage.state(1)).toBe('OPEN');
  expect(stage.status).toContain('someone reopened this incident');
}

/** The rows of the fourth table about opening, pausing and closing. */
export const phases: Histories = {
  'Complete, at least one task, all done, and nothing keeps it open': [
    {
      name: 'closed by the action as completed',
      async play(stage) {
        await stage.close([2]);
        expect(stage.state(1)).toBe('OPEN');
        await stage.close([3]);
        expectClosed(stage);
      },
    },
    {
      name: 'incomplete: it stays open, whatever the state of its tasks',
      async play(stage) {
        stage.replace(/- \*\*Impact.*\n/u, '');
        await stage.close([2, 3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.issue(1).labels).toEqual(['incident', 'postmortem: incomplete']);
        await stage.rewrite('- **Root Cause**', '- **Impact**: A third failed.\n- **Root Cause**');
        expectClosed(stage);
      },
    },
    {
      name: 'if the configuration says not to close, it stays open',
      async play(stage) {
        stage.configure('loop: { close: false }\n');
        await stage.close([2, 3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.issue(1).labels).toEqual(['incident', 'postmortem: done']);
      },
    },
  ],
  'Closed by the action, then a task is reopened or added': [
    {
      name: 'a task is reopened',
      async play(stage) {
        await stage.close([2, 3]);
        stage.ana.reopen(3);
        await stage.settle();
        expectReopened(stage);
        expect(stage.line(alert)).toMatch(/^- \[ \]/u);
      },
    },
    {
      name: 'a task is added: it gets its issue in the same run',
      async play(stage) {
        await stage.close([2, 3]);
        await stage.rewrite('## Conclusion', added);
        expectReopened(stage);
        expect(stage.issue(4)).toMatchObject({ title: 'Review the other caches.', parent: '#1' });
      },
    },
    {
      name: 'a box is unticked',
      async play(stage) {
        await stage.close([2, 3]);
        stage.ana.untick(1, alert);
        await stage.settle();
        expectReopened(stage);
        expect(stage.state(3)).toBe('OPEN');
      },
    },
    {
      name: 'if the configuration says not to reopen, it stays closed, and the comment counts the open task',
      async play(stage) {
        stage.configure('loop: { reopen: false }\n');
        await stage.close([2, 3]);
        stage.ana.reopen(3);
        await stage.settle();
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.status).toContain('1 of 2 tasks done');
      },
    },
  ],
  'Closed by a person while tasks are open': [
    {
      name: 'it stays closed, and a note says so',
      async play(stage) {
        await stage.close([1]);
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.status).toContain('closed while tasks were open');
        expect(stage.shown(currency)).toMatch(/\| open \|$/u);
        expect([stage.state(2), stage.state(3)]).toEqual(['OPEN', 'OPEN']);
      },
    },
    {
      name: 'its tasks are still followed',
      async play(stage) {
        await stage.close([1]);
        await stage.close([2]);
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    {
      name: '`on-early-close: reopen`: reopened, and again when it is closed again',
      async play(stage) {
        stage.configure('loop: { on-early-close: reopen }\n');
        await stage.close([1]);
        expectReopened(stage);
        await stage.close([1]);
        expectReopened(stage);
        await stage.close([2, 3]);
        expectClosed(stage);
        await stage.close([1]);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    {
      name: 'a new task is listed without an issue, and gets one after reopening',
      async play(stage) {
        await stage.close([1]);
        await stage.rewrite('## Conclusion', added);
        expect(stage.count).toBe(3);
        expect(stage.shown('Review the other caches.')).toContain('no issue yet');
        expect(stage.status).toContain('its new tasks get no tracking issues');
        expect(stage.state(1)).toBe('COMPLETED');
        stage.ana.reopen(1);
        await stage.settle();
        expect(stage.issue(4).title).toBe('Review the other caches.');
      },
    },
  ],
  'All done, and reopened by a person': [
    {
      name: 'until a task changes its state',
      async play(stage) {
        await finishAndReopen(stage);
        stage.ana.reopen(3);
        await stage.settle();
        expect(stage.state(1)).toBe('OPEN');
        await stage.close([3]);
        expectClosed(stage);
      },
    },
    {
      name: 'until a task is added',
      async play(stage) {
        await finishAndReopen(stage);
        await stage.rewrite('## Conclusion', added);
        expect(stage.state(1)).toBe('OPEN');
        await stage.close([4]);
        expectClosed(stage);
      },
    },
  ],
  'The incident label is removed': [
    {
      name: 'paused: the phase label is removed and nothing else changes; with the label back, work goes on',
      async play(stage) {
        const { ana } = stage;
        ana.unlabel(1, 'incident');
        await stage.settle();
        expect(stage.status).toContain('Paused');
        expect(stage.issue(1).labels).toEqual([]);
        const before = { body: stage.body, count: stage.count };
        ana.tick(1, alert);
        ana.untick(1, alert);
        await stage.close([2]);
        expect({ body: stage.body, count: stage.count }).toEqual(before);
        expect(stage.state(2)).toBe('COMPLETED');
        ana.label(1, 'incident');
        await stage.settle();
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        expect(stage.issue(1).labels).toEqual(['incident', 'postmortem: tracking']);
        expect(stage.status).not.toContain('Paused');
      },
    },
    {
      name: 'without the label it isn’t closed',
      async play(stage) {
        stage.ana.unlabel(1, 'incident');
        await stage.close([2, 3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.body).not.toContain('[x]');
      },
    },
  ],
  'The hold label is set': (
    [
      ['nothing is written, and the summary says what would be done', () => undefined, 'text'],
      [
        'also without the incident label',
        (stage: Stage) => stage.ana.unlabel(1, 'incident'),
        'status comment',
      ],
      [
        'also with a broken configuration',
        (stage: Stage) => stage.configure('lop: {}\n'),
        'status comment',
      ],
    ] as const
  ).map(([name, act, edited]) => ({
    name,
    async play(stage: Stage) {
      const { ana, sandbox } = stage;
      ana.label(1, 'postmortem: hold');
      act(stage);
      ana.close(2);
      const before = JSON.stringify(sandbox.state());
      const runs = await stage.settle();
      expect(JSON.stringify(sandbox.state())).toBe(before);
      const [outcome] = runs.at(-1)?.outcomes ?? [];
      if (outcome === undefined) throw new Error('Nothing was run');
      const { plan, held } = outcome;
      const summary = renderJobSummary([{ report: plan.report, steps: plan.steps, held }]);
      expect(summary).toMatch(/Nothing was written \(on hold\)\. This run would have taken \d/u);
      expect(summary).toContain(edited);
    },
  })),
  'Opened by a stranger': [
    {
      name: 'nothing is created until a maintainer adds the label again',
      body: '',
      async play(stage) {
        const { ana, sandbox } = stage;
        const labels = ['incident'];
        const number = sandbox.as('zoe').openIssue({ title: 'Down', body: twoTasks, labels });
        await stage.settle();
        stage.home = { ...stage.home, number };
        expect(stage.issue(number).body).toBe(twoTasks);
        expect(stage.issue(number).comments.at(-1)?.body).toContain('Waiting for a maintainer');
        expect(stage.count).toBe(2);
        ana.unlabel(number, 'incident');
        ana.label(number, 'incident');
        await stage.settle();
        expect(stage.count).toBe(4);
        expect(stage.issue(3)).toMatchObject({ title: currency, parent: `#${number}` });
      },
    },
    {
      name: 'after an edit by the stranger, a maintainer has to add the label again',
      body: '',
      async play(stage) {
        const { ana, sandbox } = stage;
        const zoe = sandbox.as('zoe');
        const number = zoe.openIssue({ title: 'Down', body: twoTasks, labels: ['incident'] });
        ana.unlabel(number, 'incident');
        ana.label(number, 'incident');
        await stage.settle();
        expect(stage.count).toBe(4);
        stage.home = { ...stage.home, number };
        zoe.edit(number, stage.issue(number).body.replace('## Conclusion', added));
        await stage.settle();
        expect(stage.count).toBe(4);
        expect(stage.issue(number).comments.at(-1)?.body).toContain('Waiting for a maintainer');
      },
    },
  ],
  'The text is empty, or still the template': (
    [
      ['empty', ''],
      ['the template, not filled in', template],
    ] as const
  ).map(([name, body]) => ({
    name: `${name}: no comment, no label, no issue`,
    body,
    play(stage: Stage) {
      expect(stage.issue(1)).toMatchObject({ body, comments: [], labels: ['incident'] });
      expect(stage.count).toBe(1);
    },
  })),
  '“No action, because …” instead of tasks': [
    {
      name: 'complete, and stays open until a person closes it',
      body: writePostmortem('No action, because the vendor has fixed it already.'),
      async play(stage) {
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.issue(1).labels).toEqual(['incident', 'postmortem: done']);
        expect(stage.status).toContain('Complete, no action needed');
        expect(stage.count).toBe(1);
        await stage.close([1]);
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.status).not.toContain('closed while tasks were open');
      },
    },
  ],
};
