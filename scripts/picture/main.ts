import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPost, type Post } from './draw.js';
import { createEventRunner, type EventRunner } from '../../sandbox/story/run-events.js';

const repository = join(import.meta.dirname, '..', '..');
const example = await readFile(join(repository, 'examples', 'incident.md'), 'utf8');

/** Opens an incident in the sandbox, where the bundle runs on it. */
async function openIncident(body: string): Promise<EventRunner> {
  const runner = createEventRunner(['mira', 'jonas', 'ines'], 90);
  const ana = runner.sandbox.as('ana');
  await runner.runAfter(() =>
    ana.openIssue({ title: 'The shop was down', body, labels: ['incident'] }),
  );
  return runner;
}

function findComment(runner: EventRunner): Pick<Post, 'body' | 'author' | 'verb'> {
  const [comment] = runner.issue(1).comments;
  if (comment !== undefined) return { ...comment, verb: 'commented' };
  const output = runner.runs.map(({ result }) => result.stdout + result.stderr).join('\n');
  throw new Error(`There is no status comment to draw. The runs printed:\n${output}`);
}

async function draw(name: string, post: Post): Promise<void> {
  await writeFile(join(repository, 'docs', name), drawPost(post));
  console.log(`Wrote docs/${name}`);
}

const tracking = await openIncident(example);
const [first = 0, second = 0, third = 0] = tracking.openTasks(1);
for (const task of [first, second]) {
  await tracking.runAfter(() => tracking.sandbox.as('ana').close(task));
}
await draw('status-comment.svg', {
  ...findComment(tracking),
  description: 'The status comment of an incident with two of five tasks done',
});
await draw('tracking-issue.svg', {
  ...tracking.issue(third),
  verb: 'opened',
  description: 'The tracking issue of a task: what to do, its owner, and the incident it is from',
});
// Without its timeline and with an impact that isn't known yet.
const unfinished = example
  .replace(/## ⏱️ Timeline[\s\S]*?(?=## 🔍)/u, '')
  .replace(/(?<=\*\*Impact\*\*: ).*/u, 'TBD');
await draw('status-comment-incomplete.svg', {
  ...findComment(await openIncident(unfinished)),
  description: 'The status comment of an incident with two things to fix',
});
