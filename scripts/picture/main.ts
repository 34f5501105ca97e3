import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawComment } from './draw.js';
import { setStage } from '../../sandbox/story/stage.js';

const repository = join(import.meta.dirname, '..', '..');
const body = await readFile(join(repository, 'examples', 'incident.md'), 'utf8');
const target = join(repository, 'docs', 'status-comment.svg');

// The real thing: the bundle runs on the sandbox until two of the example's five tasks are done.
const stage = setStage(['mira', 'jonas', 'ines'], 90);
const ana = stage.sandbox.as('ana');
await stage.act(() => ana.openIssue({ title: 'The shop was down', body, labels: ['incident'] }));
for (const task of stage.openTasks(1).slice(0, 2)) await stage.act(() => ana.close(task));

const [comment] = stage.issue(1).comments;
if (comment === undefined) {
  const said = stage.runs.map(({ result }) => result.stdout + result.stderr).join('\n');
  throw new Error(`there is no status comment to draw; the runs said:\n${said}`);
}
const description = 'The status comment of an incident with two of five tasks done';
await writeFile(target, drawComment(comment.body, comment.author, description));
console.log('wrote docs/status-comment.svg');
