import { defaultConfig } from '../../../src/config/config.js';
import type { Obstacle, Report } from '../../../src/incident/report.js';
import type { Plan } from '../../../src/loop/plan.js';
import { type CreateStep, describeStep, type Step } from '../../../src/incident/step.js';
import { toTitle, formatTitle } from '../../../src/incident/title.js';
import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import type { Postmortem, Task } from '../../../src/postmortem/postmortem.js';
import {
  renderJobSummary,
  renderProblem,
  type RunResult,
} from '../../../src/render/job-summary.js';
import { describeConfigProblem, describePlan } from '../../../src/run/log.js';
import { toLogLine, writeWarning } from '../../../src/text/log-line.js';
import { md } from '../../../src/render/markdown.js';
import { writeOutput } from '../../../src/render/output-data.js';
import { renderStatusComment } from '../../../src/render/comment/status-comment.js';
import { renderTrackingIssue } from '../../../src/render/tracking-issue.js';
import type { Finding } from '../../../src/rules/finding.js';
import {
  makeEntry,
  makeFinding,
  makePostmortem,
  makeReport,
  makeTask,
  makeTaskReport,
} from './made-up.js';

/** A place that words of an issue go to: what is written there of these words. */
export type Context = readonly [name: string, render: (words: string) => string];

const status =
  (part: (words: string) => Partial<Report>): Context[1] =>
  (words) =>
    renderStatusComment(makeReport(part(words)));
const finding = (part: (words: string) => Partial<Finding>): Context[1] =>
  status((words) => ({ findings: [makeFinding(part(words))] }));
const obstacle = (part: (words: string) => Obstacle): Context[1] =>
  status((words) => ({ obstacle: part(words) }));
const note = (words: string, detail: string) =>
  ({ kind: 'line-gone', holds: true, task: words, issue: 'acme/shop#2', detail }) as const;
const problem = (message: string) => ({
  file: '.github/postmortem.yml',
  issues: [{ line: 1, column: 1, message }],
});
const tracking =
  (
    part: (words: string) => {
      task?: Partial<Task>;
      title?: string;
      impact?: string;
      postmortem?: Postmortem;
    },
  ): Context[1] =>
  (words) => {
    const { task = {}, title = 'Shop is down', impact = 'Some orders', postmortem } = part(words);
    const where = { name: 'Impact', section: 'Issue Summary', label: 'Impact' };
    const field = { ...where, value: impact, line: 2 };
    const span = { start: 0, end: 0 };
    return renderTrackingIssue({
      keyed: { task: makeTask(task), key: 'x-1' },
      observed: {
        incident: { number: 1, title, url: 'https://github.com/acme/shop/issues/1' },
        repository: { name: 'acme/shop' },
      },
      postmortem: postmortem ?? makePostmortem({ fields: [{ ...field, span, valueSpan: span }] }),
      template: defaultTemplate,
      target: { repository: null, audience: 'team', unparented: false },
    });
  };
const creation = (words: string): CreateStep => ({
  ...{ key: 'x-1', task: { line: 1, text: '', box: null }, title: toTitle(words), body: md`` },
  ...{
    do: 'create issue',
    labels: [],
    assignees: [],
    milestone: null,
    repository: null,
    unparented: false,
  },
});
const plan = (steps: readonly Step[], report: Partial<Report> = {}): Plan => ({
  ...{ steps, report: makeReport(report), base: null, found: [] },
});

const titled = (title: string): Report =>
  makeReport({ incident: { ...makeReport().incident, title } });
const ran = (part: Partial<RunResult>): RunResult => ({
  ...{ report: makeReport(), steps: [], held: null },
  ...part,
});
/** A field with a list below its label, as the parser reads it. */
const listed = (words: string): Pick<Postmortem, 'source' | 'sections' | 'fields'> => {
  const text = words.replace(/\s+/gu, ' ');
  const source = `- ${text}\n- end`;
  const span = { start: 0, end: source.length };
  const place = { name: 'Issue Summary', heading: 'Issue Summary', line: 1 };
  const lines = [{ text, offset: 2 }];
  const field = { name: 'Impact', section: 'Issue Summary', label: 'Impact', line: 1 };
  return {
    source,
    sections: [{ ...place, headingSpan: span, contentSpan: span, text, lines }],
    fields: [{ ...field, value: text, span, valueSpan: span }],
  };
};

/** Where Markdown is written. */
export const markdownContexts: readonly Context[] = [
  ['the quote of a tracking issue', tracking((text) => ({ task: { text } }))],
  [
    'the checklist of a tracking issue',
    tracking((text) => ({ task: { checklist: [{ text, ticked: true, depth: 1 }] } })),
  ],
  ['the owner of a tracking issue', tracking((owner) => ({ task: { owners: [`${owner} x`] } }))],
  ['the priority of a tracking issue', tracking((priority) => ({ task: { priority } }))],
  [
    'the name of an owner in a tracking issue',
    tracking((name) => ({ task: { ownerNames: [name, 'Jane Doe'] } })),
  ],
  ['the due words of a tracking issue', tracking((unknownDue) => ({ task: { unknownDue } }))],
  [
    'the effort of a tracking issue',
    tracking((text) => ({ task: { effort: { text, amount: null, unit: null } } })),
  ],
  [
    'a list in the impact of a tracking issue',
    tracking((words) => ({ postmortem: makePostmortem(listed(words)) })),
  ],
  ['the incident’s title in a tracking issue', tracking((title) => ({ title }))],
  ['the impact in a tracking issue', tracking((impact) => ({ impact }))],
  [
    'a cell of the status comment',
    status((text) => ({ tasks: [makeTaskReport({ text, due: '2026-12-01' })] })),
  ],
  [
    'the owner in the status comment',
    status((owner) => ({ tasks: [makeTaskReport({ owners: [`${owner} x`] })] })),
  ],
  [
    'the name of an owner in the status comment',
    status((name) => ({ tasks: [makeTaskReport({ ownerNames: [name] })] })),
  ],
  [
    'the due words in the status comment',
    status((unknownDue) => ({ tasks: [makeTaskReport({ unknownDue })] })),
  ],
  [
    'the effort in the status comment',
    status((text) => ({ tasks: [makeTaskReport({ effort: { text, amount: null, unit: null } })] })),
  ],
  ['the task of a note', status((task) => ({ notes: [{ ...note(task, ''), kind: 'two-links' }] }))],
  ['the detail of a note', status((detail) => ({ notes: [note('', detail)] }))],
  ['the quote of a finding', finding((quote) => ({ quote }))],
  ['the message of a finding', finding((message) => ({ message }))],
  ['the help of a finding', finding((text) => ({ help: { text: text.replace(/\s+/gu, ' ') } }))],
  [
    'the example of a finding',
    finding((words) => ({
      help: { text: 'As:', example: `${words.replace(/\n{2,}/gu, '\n')} .` },
    })),
  ],
  ['the name of a rule', finding((rule) => ({ rule }))],
  [
    'a configuration that can’t be used',
    obstacle((words) => ({ kind: 'config', problem: problem(words) })),
  ],
  ['a label', obstacle((label) => ({ kind: 'on hold', label }))],
  ['where it was transferred from', obstacle((from) => ({ kind: 'transferred', from }))],
  ['a refusal', obstacle((message) => ({ kind: 'refused', message }))],
  ['the title in the job summary', (title) => renderJobSummary([ran({ report: titled(title) })])],
  ['a step in the job summary', (words) => renderJobSummary([ran({ steps: [creation(words)] })])],
  ['what holds in the job summary', (held) => renderJobSummary([ran({ held })])],
  [
    'the title in the table of a job summary',
    (title) => renderJobSummary([ran({ report: titled(title) }), ran({})]),
  ],
  ['a problem in the job summary', renderProblem],
];

/** Where words stand between our own tags. */
export const htmlContexts: readonly Context[] = [
  [
    'the time of the first entry',
    status((time) => ({ timeline: [makeEntry(0, 'a', time), makeEntry(5, 'b')] })),
  ],
];

/** Where a chart is drawn. */
export const chartContexts: readonly Context[] = [
  [
    'the label of an entry',
    status((text) => ({
      timeline: [makeEntry(0, text), makeEntry(5, 'b'), makeEntry(9, text, '9 PM')],
    })),
  ],
  [
    'the time of an entry',
    status((time) => ({
      timeline: [
        makeEntry(0, 'Deployed the release', time),
        makeEntry(5, 'Alert fired', time),
        makeEntry(70, 'Resolved', time),
      ],
    })),
  ],
];

/** Where lines go to a runner. */
export const logContexts: readonly Context[] = [
  ['a line', toLogLine],
  [
    'a warning behind its command',
    (words) => writeWarning(toLogLine(words)).replace('::warning::', ''),
  ],
  ['a step', (words) => describePlan(plan([creation(words)])).join('\n')],
  [
    'a finding',
    (message) => describePlan(plan([], { findings: [makeFinding({ message })] })).join('\n'),
  ],
  [
    'the name of a label',
    (label) => describePlan(plan([], { obstacle: { kind: 'paused', label } })).join('\n'),
  ],
  ['a configuration', (words) => describeConfigProblem(problem(words))],
  ['a title behind a blank', (words) => toLogLine(` ${describeStep(creation(words))}`)],
  ['an output', (words) => writeOutput([{ text: words }])],
];

/** Where titles are set. */
export const titleContexts: readonly Context[] = [
  ['a title', (text) => formatTitle(makeTask({ text }), defaultConfig)],
  [
    'a title within words of the configuration',
    (text) =>
      formatTitle(makeTask({ text }), {
        ...defaultConfig,
        tracking: { ...defaultConfig.tracking, title: '[PM] {task} (task)' },
      }),
  ],
];
