import { basename } from 'node:path';
import { renderComment } from './comment-text.js';
import { type EventRunner, type Run, createEventRunner } from './run-events.js';
import { type Printer, formatCount, storyColumns } from './printer.js';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import type { Postmortem } from '../../src/postmortem/postmortem.js';

const quoteColumns = storyColumns - 7;
const label = 'incident';
// With more tasks than this, those in the middle are closed together.
const closedOneByOne = 8;

/** A run failed: the story can't go on. */
export class StoryFailed extends Error {
  override readonly name = 'StoryFailed';
}

/** Takes one postmortem through its whole life; its author adds the section `addedLater` in a second step. */
export async function playStory(
  printer: Printer,
  text: string,
  file: string,
  addedLater: string | null,
): Promise<void> {
  const started = performance.now();
  const postmortem = parsePostmortem(text, defaultTemplate);
  const owners = postmortem.tasks.flatMap((task) => task.owners);
  const runner = createEventRunner(owners, quoteColumns);
  printer.title(
    'Postmortem Loop: the life of one incident',
    `GitHub is simulated in memory. The action is the real bundle. Postmortem: ${basename(file)}`,
  );
  const incident = await openIncident(runner, printer, postmortem, addedLater);
  if (!explainStop(runner, printer)) {
    const tasks = runner.openTasks(incident);
    await closeTasks(runner, printer, incident, tasks);
    await reopenOne(runner, printer, incident, tasks);
    showComment(runner, printer, incident);
  }
  sumUp(runner, printer, performance.now() - started);
}

async function openIncident(
  runner: EventRunner,
  printer: Printer,
  postmortem: Postmortem,
  addedLater: string | null,
): Promise<number> {
  const { source, sections } = postmortem;
  const left = addedLater === null ? undefined : sections.find(({ name }) => name === addedLater);
  const body =
    left === undefined
      ? source
      : source.slice(0, left.headingSpan.start) + source.slice(left.contentSpan.end);
  const title = (sections[0]?.name === null ? sections[0].heading : 'Postmortem').slice(0, 200);
  const ana = runner.sandbox.as('ana');
  let incident = 0;
  const without = left === undefined ? '' : ` The section “${left.heading}” is still missing.`;
  printer.step(`Ana opens an issue with her postmortem.${without}`);
  await perform(runner, printer, () => (incident = ana.openIssue({ title, body })));
  printer.note(`Issue #${incident} has no “${label}” label yet, so the action ignores it.`);
  printer.step(`Ana adds the label “${label}” to #${incident}. Now it is an incident.`);
  await perform(runner, printer, () => ana.label(incident, label));
  if (left !== undefined) {
    printer.step(`Ana adds the section “${left.heading}”.`);
    await perform(runner, printer, () => ana.edit(incident, source));
  }
  return incident;
}

/** Explains why the story stops at this postmortem; false if it goes on. */
function explainStop({ runs }: EventRunner, printer: Printer): boolean {
  switch (runs.at(-1)?.result.outputs['phase']) {
    case 'draft':
      printer.note('The postmortem is still empty, so the action waits for its author.');
      return true;
    case 'incomplete':
      printer.note('No tracking issues yet: the status comment lists what is missing.');
      printer.note('Fix that in the file, then run the command again.');
      return true;
    default:
      return false;
  }
}

async function closeTasks(
  runner: EventRunner,
  printer: Printer,
  incident: number,
  tasks: readonly number[],
): Promise<void> {
  const ben = runner.sandbox.as('ben');
  if (tasks.length === 0) return;
  const many = tasks.length > closedOneByOne;
  const groups = many
    ? [tasks.slice(0, 1), tasks.slice(1, -1), tasks.slice(-1)]
    : tasks.map((task) => [task]);
  for (const group of groups) {
    const last = group.at(-1) === tasks.at(-1);
    printer.step(
      group.length > 1
        ? `Ben closes ${group.length} more tracking issues within a minute. One run handles them all.`
        : `Ben closes ${last && tasks.length > 1 ? 'the last one, ' : ''}#${group.join()}.`,
    );
    await perform(runner, printer, () => group.forEach((number) => ben.close(number)), 'last');
  }
  if (runner.issue(incident).state === 'OPEN') {
    printer.note('The incident stays open. The status comment below shows why.');
  }
}

async function reopenOne(
  runner: EventRunner,
  printer: Printer,
  incident: number,
  [first]: readonly number[],
): Promise<void> {
  if (first === undefined || runner.issue(incident).state === 'OPEN') return;
  printer.step(`Two days later, Cleo finds that #${first} isn’t done and reopens it.`);
  runner.sandbox.clock.advance(2 * 24 * 60);
  await perform(runner, printer, () => runner.sandbox.as('cleo').reopen(first));
}

async function perform(
  runner: EventRunner,
  printer: Printer,
  act: () => void,
  starts: 'each' | 'last' = 'each',
): Promise<void> {
  const runs = await runner.runAfter(act, starts);
  for (const run of runs) {
    printer.run(run);
    if (run.result.exitCode !== 0) throw new StoryFailed(describeFailure(run));
  }
}

function describeFailure({ action, result }: Run): string {
  const { stdout, stderr, exitCode } = result;
  const output = `${stdout}${stderr}`.trim();
  return `The run on “${action}” failed (exit code ${String(exitCode)}):\n${output}`;
}

function showComment(runner: EventRunner, printer: Printer, incident: number): void {
  const { comments, state } = runner.issue(incident);
  const [comment] = comments;
  if (comment === undefined) return;
  printer.step(`The status comment on #${incident} (${state.toLowerCase()}):`);
  printer.quote(renderComment(comment.body, quoteColumns));
}

function sumUp({ runs, sandbox }: EventRunner, printer: Printer, ms: number): void {
  const requests = runs.reduce((total, { result }) => total + result.requests.length, 0);
  const created = sandbox.state().length - 1;
  printer.end(
    `Total: ${formatCount(runs.length, 'run')}, ${formatCount(created, 'tracking issue')}, ` +
      `${formatCount(requests, 'request')}, ${(ms / 1000).toFixed(1)} s.`,
  );
}
