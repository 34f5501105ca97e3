import { isPlaceholder, type Postmortem, type Task } from '../../postmortem/index.js';

// Enough for an owner and a date; more would be a story.
const MOST = 2000;

/** A task with what is written of it. */
export interface WrittenTask {
  readonly task: Task;
  /** From its start to the next task, sub-items included; cut where it is long. */
  readonly written: string;
}

/** The tasks that say something, in order. */
export function readWrittenTasks(postmortem: Postmortem): readonly WrittenTask[] {
  const { source, tasks, sections } = postmortem;
  const ends = sections.map(({ contentSpan }) => contentSpan.end).sort((a, b) => a - b);
  let section = 0;
  return tasks
    .map((task, index) => {
      const { start, end } = task.span;
      while (section < ends.length && (ends[section] ?? 0) <= start) section += 1;
      const last = Math.min(tasks[index + 1]?.span.start ?? Infinity, ends[section] ?? Infinity);
      return { task, written: source.slice(start, Math.min(Math.max(end, last), start + MOST)) };
    })
    .filter(({ task: { text } }) => text !== '' && !isPlaceholder(text));
}
