import { isPlaceholder, type Postmortem, type Task } from '../../postmortem/index.js';
import type { Help } from '../finding.js';

const maxLength = 2000;

/** A task and its source text. */
export interface WrittenTask {
  readonly task: Task;
  /** From its start to the next task, sub-items included; cut if it is long. */
  readonly written: string;
}

/** The tasks that are to be done and have text, in order. */
export function listOpenTasks(postmortem: Postmortem): readonly WrittenTask[] {
  const { source, tasks, sections } = postmortem;
  const ends = sections.map(({ contentSpan }) => contentSpan.end).sort((a, b) => a - b);
  let section = 0;
  return tasks
    .map((task, index) => {
      const { start, end } = task.span;
      while (section < ends.length && (ends[section] ?? 0) <= start) section += 1;
      const last = Math.min(tasks[index + 1]?.span.start ?? Infinity, ends[section] ?? Infinity);
      const to = Math.min(Math.max(end, last), start + maxLength);
      return { task, written: source.slice(start, to) };
    })
    .filter(({ task: { text, done } }) => !done && text !== '' && !isPlaceholder(text));
}

/** Where to add a mark such as `(owner: @login)`: at the end of the line, or in a column of the table. */
export function buildMarkHelp({ from, text }: Task, mark: string, column: string): Help {
  if (from === 'table') return { text: `Fill in the column "${column}".` };
  const words = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return { text: `Add ${mark} to the end of the line.`, example: `- [ ] ${words} ${mark}` };
}
