import { basename } from 'node:path';
import { renderComment } from './comment-text.js';
import { type Run, type Stage, setStage } from './stage.js';
import { type Teller, count, storyColumns } from './teller.js';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import type { Postmortem } from '../../src/postmortem/postmortem.js';

const quoteColumns = storyColumns - 7;
const label = 'incident';
// With more tasks than this, those in the middle are closed together.
const toldOneByOne = 8;

/** A run failed: the story can't go on. */
export class StoryBroken extends Error {
  override readonly name = 'StoryBroken';
}

/** Tells the story of one postmortem; `late` is a section that its author first leaves out. */
export async function tellStory(
  teller: Teller,
  text: string,
  file: string,
  late: string | null,
): Promise<void> {
  const started = performance.now();
  const postmortem = parsePostmortem(text, defaultTemplate);
  const owners = postmortem.tasks.flatMap((task) => task.owners);
  const stage = setStage(owners, quoteColumns);
  teller.title(
    'Postmortem Loop: the story of one incident',
    `GitHub is in memory, each run is the real bundle. Postmortem: ${basename(file)}`,
  );
  const incident = await openIncident(stage, teller, postmortem, late);
  if (!isUnfinished(stage, teller)) {
    const tasks = stage.openTasks(incident);
    await closeTasks(stage, teller, incident, tasks);
    await reopenOne(stage, teller, incident, tasks);
    showComment(stage, teller, incident);
  }
  sumUp(stage, teller, performance.now() - started);
}

async function openIncident(
  stage: Stage,
  teller: Teller,
  postmortem: Postmortem,
  late: string | null,
): Promise<number> {
  const { source, sections } = postmortem;
  const left = late === null ? undefined : sections.find(({ name }) => name === late);
  const body =
    left === undefined
      ? source
      : source.slice(0, left.headingSpan.start) + source.slice(left.contentSpan.end);
  const title = (sections[0]?.name === null ? sections[0].heading : 'Postmortem').slice(0, 200);
  const ana = stage.sandbox.as('ana');
  let incident = 0;
  const without = left === undefined ? '' : `, still without its section “${left.heading}”`;
  teller.deed(`Ana opens an issue with her postmortem${without}.`);
  await play(stage, teller, () => (incident = ana.openIssue({ title, body })));
  teller.remark(`It is #${incident}; without the label it is none of the loop’s business.`);
  teller.deed(`Ana puts the label “${label}” on #${incident}: now it is an incident.`);
  await play(stage, teller, () => ana.label(incident, label));
  if (left !== undefined) {
    teller.deed(`Ana adds the section “${left.heading}”.`);
    await play(stage, teller, () => ana.edit(incident, source));
  }
  return incident;
}

/** Says what a postmortem still needs before the story can go on; false where nothing. */
function isUnfinished({ runs }: Stage, teller: Teller): boolean {
  switch (runs.at(-1)?.result.outputs['phase']) {
    case 'draft':
      teller.remark('The text says nothing yet, so the loop keeps quiet. It waits for the author.');
      return true;
    case 'incomplete':
      teller.remark('Nothing was created yet: the status comment asks for what is missing.');
      teller.remark('Mend that in the file, and tell the story again.');
      return true;
    default:
      return false;
  }
}

async function closeTasks(
  stage: Stage,
  teller: Teller,
  incident: number,
  tasks: readonly number[],
): Promise<void> {
  const ben = stage.sandbox.as('ben');
  if (tasks.length === 0) return;
  const many = tasks.length > toldOneByOne;
  const groups = many
    ? [tasks.slice(0, 1), tasks.slice(1, -1), tasks.slice(-1)]
    : tasks.map((task) => [task]);
  for (const group of groups) {
    const last = group.at(-1) === tasks.at(-1);
    teller.deed(
      group.length > 1
        ? `Ben closes ${group.length} more within a minute; one run sees them all.`
        : `Ben closes ${last && tasks.length > 1 ? 'the last one, ' : ''}#${group.join()}.`,
    );
    await play(stage, teller, () => group.forEach((number) => ben.close(number)), 'last');
  }
  if (stage.issue(incident).state === 'OPEN') {
    teller.remark('The incident stays open: its status comment, below, says why.');
  }
}

async function reopenOne(
  stage: Stage,
  teller: Teller,
  incident: number,
  [first]: readonly number[],
): Promise<void> {
  if (first === undefined || stage.issue(incident).state === 'OPEN') return;
  teller.deed(`Two days later Cleo finds that #${first} wasn’t done after all, and reopens it.`);
  stage.sandbox.clock.advance(2 * 24 * 60);
  await play(stage, teller, () => stage.sandbox.as('cleo').reopen(first));
}

async function play(
  stage: Stage,
  teller: Teller,
  deed: () => void,
  wakes: 'each' | 'last' = 'each',
): Promise<void> {
  const runs = await stage.act(deed, wakes);
  for (const run of runs) {
    teller.run(run);
    if (run.result.exitCode !== 0) throw new StoryBroken(sayFailure(run));
  }
}

function sayFailure({ action, result }: Run): string {
  const { stdout, stderr, exitCode } = result;
  const said = `${stdout}${stderr}`.trim();
  return `The run on “${action}” failed (exit code ${String(exitCode)}):\n${said}`;
}

function showComment(stage: Stage, teller: Teller, incident: number): void {
  const { comments, state } = stage.issue(incident);
  const [comment] = comments;
  if (comment === undefined) return;
  teller.deed(`The status comment on #${incident}, which is ${state.toLowerCase()}:`);
  teller.quote(renderComment(comment.body, quoteColumns));
}

function sumUp({ runs, sandbox }: Stage, teller: Teller, ms: number): void {
  const requests = runs.reduce((total, { result }) => total + result.requests.length, 0);
  const created = sandbox.state().length - 1;
  teller.end(
    `${count(runs.length, 'run')}, ${count(created, 'tracking issue')}, ` +
      `${count(requests, 'request')} in all, ${(ms / 1000).toFixed(1)} s.`,
  );
}
