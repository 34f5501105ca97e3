import { isPlaceholder } from '../postmortem/placeholder.js';
import type { Postmortem, Task } from '../postmortem/postmortem.js';

// Enough for an owner and a date; more would be a story.
const MOST = 2000;

/** A task with what is written of it, and the head of its table. */
export interface WrittenTask {
  readonly task: Task;
  /** From its start to the next task, sub-items included; cut where it is long. */
  readonly written: string;
  /** The cells of the table's head in small letters, and of the row; null where it stands in no table. */
  readonly table: { readonly head: readonly string[]; readonly cells: readonly string[] } | null;
}

/** The tasks that say something, in order. */
export function readWrittenTasks(postmortem: Postmortem): readonly WrittenTask[] {
  const { source, tasks, sections } = postmortem;
  const ends = sections.map(({ contentSpan }) => contentSpan.end).sort((a, b) => a - b);
  const heads = tasks.some(({ from }) => from === 'table') ? readHeads(source) : [];
  let [section, table] = [0, 0];
  return tasks
    .map((task, index) => {
      const { start, end } = task.span;
      while (section < ends.length && (ends[section] ?? 0) <= start) section += 1;
      while ((heads[table + 1]?.offset ?? Infinity) < start) table += 1;
      const last = Math.min(tasks[index + 1]?.span.start ?? Infinity, ends[section] ?? Infinity);
      const written = source.slice(start, Math.min(Math.max(end, last), start + MOST));
      const cells = readCells(source.slice(start, Math.min(end, start + MOST)));
      const head = heads[table]?.cells ?? [];
      return { task, written, table: task.from === 'table' ? { head, cells } : null };
    })
    .filter(({ task: { text } }) => text !== '' && !isPlaceholder(text));
}

/** The cells above every line of dashes. */
function readHeads(source: string): readonly { offset: number; cells: readonly string[] }[] {
  const heads: { offset: number; cells: readonly string[] }[] = [];
  let [offset, above] = [0, ''];
  for (const line of source.split('\n')) {
    if (/^[\s>]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/.test(line)) {
      const cells = readCells(above.replace(/^[\s>]+/, '')).map((cell) => cell.toLowerCase());
      heads.push({ offset, cells });
    }
    above = line;
    offset += line.length + 1;
  }
  return heads;
}

function readCells(row: string): readonly string[] {
  return row
    .slice(0, MOST)
    .replace(/^\s*\|/, '')
    .replace(/\\\|/g, ' ')
    .split('|')
    .map((cell) => cell.replace(/[*_`]/g, '').trim());
}
