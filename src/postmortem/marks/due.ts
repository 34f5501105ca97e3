import {
  countDays,
  type Day,
  type DayMatch,
  formatDay,
  monthSource,
  parseDay,
  parsePeriodEnd,
} from '../time/index.js';
import { isNothing } from '../words/index.js';
import type { Task } from '../postmortem.js';

/** The due day of a task. */
export type Due = Pick<Task, 'due' | 'unknownDue'>;

/** The pattern of a label before a day. */
export const dueKeySource = String.raw`(?:due(?:\s+(?:date|by|on))?|deadline|eta|target\s+(?:completion\s+)?date|by|before)(?:\s*[:=]\s*|\s+)`;
/** The pattern of a label for a day, whatever text follows it. */
export const dueLabelSource = String.raw`(?:due(?:\s+(?:date|by|on))?|deadline|eta|target(?:\s+(?:completion\s+)?date)?|completion date|when|by when)\s*[:=]\s*`;

// A day that is further away may as well be in the year before.
const maxDays = 300;

const tailKeyPattern = new RegExp(String.raw`(?:^|[\s,;|–—-])${dueKeySource}`, 'gi');
const partKeyPattern = new RegExp(
  String.raw`^(?:(?:to|must|should)\sbe\s)?(?:(?:done|completed?|finish(?:ed)?|delivered|fixed|ready|expected|planned)\s(?:by|before)\s|(?:no|not)\slater\sthan\s|target\s)`,
  'i',
);
const labelPattern = new RegExp(`^${dueLabelSource}`, 'i');
const closeSource = String.raw`(?:eo[dbw]|cob|(?:the\s)?end of (?:the\s)?(?:day|business)|close of business)`;
const beforeDayPattern = new RegExp(String.raw`^${closeSource}(?:,\s*|\s+)(?:on\s+)?`, 'i');
const behindDayPattern = new RegExp(String.raw`^(?:,\s*|\s+)${closeSource}$`, 'i');
const quarterSource = String.raw`(?:q[1-4](?:[\s/,-]{0,2}(?:fy\s?)?['’]?\d{2,4})?|(?:fy\s?['’]?)?\d{2,4}[\s/-]?(?:q[1-4]|h[12])|h[12][\s/,-]{0,2}(?:fy\s?)?['’]?\d{2,4})`;
const weekSource = String.raw`(?:(?:calendar\s)?(?:week|wk|cw|kw|w)[\s.]?\d{1,2}(?:[\s/,-]{1,2}(?:of\s)?\d{4})?|\d{4}-?w\d{1,2})`;
const nextSource = String.raw`(?:(?:the\s)?(?:end|beginning|start|middle) of\s(?:(?:the|this|next)\s)?|(?:this|next)\s)(?:day|week|month|quarter|half|year|sprint|iteration|release)`;
const vaguePattern = new RegExp(
  String.raw`^(?:(?:(?:the\s)?(?:end|beginning|start|middle) of\s|mid[\s-]|early\s|late\s)?(?:in\s)?(?:${quarterSource}|${weekSource}|${monthSource}(?:,?\s['’]?\d{4})?)|${nextSource}|eo[mqy](?:\s\d{4})?|soon|asap|today|tomorrow)\.?$`,
  'i',
);

/** Parses the words after a due label or in a due column. If they don't name a whole day, they are kept as written. */
export function parseDue(words: string): Due {
  const text = words.replace(/\s+/g, ' ').trim().slice(0, 80);
  if (text === '' || isNothing(text)) return { due: null, unknownDue: null };
  const due = formatDay(parseWhole(text)?.day ?? null);
  return { due, unknownDue: due === null ? text : null };
}

/** Parses a cell in a column of due dates: a remark may follow the day. */
export function parseDueCell(cell: string): Due {
  const due = formatDay(parseDay(cell)?.day ?? null);
  return due === null ? parseDue(cell) : { due, unknownDue: null };
}

/** The day at the end of a text, after its label, and the length of both. */
export function parseTailDue(tail: string): (Due & { readonly length: number }) | null {
  for (const match of tail.matchAll(tailKeyPattern)) {
    const behind = tail.slice(match.index + match[0].length);
    // A day that doesn't exist, or may be one of two, stays in the text.
    if (parseWhole(behind)?.day) return { ...parseDue(behind), length: tail.length - match.index };
  }
  return null;
}

/** Parses the content of brackets, such as `due: 2026-12-01` or `ETA: soon`; null for anything else. */
export function parseDuePart(part: string): Due | null {
  const labelled = labelPattern.exec(part)?.[0].length;
  if (labelled === part.length) return null;
  if (labelled !== undefined) return parseDue(part.slice(labelled));
  const tail = parseTailDue(part);
  if (tail?.length === part.length) return tail;
  const from = partKeyPattern.exec(part)?.[0].length ?? 0;
  if (from > 0 && parseWhole(part.slice(from))?.day) return parseDue(part.slice(from));
  const unknownDue = findUnknownDue(part);
  return unknownDue !== null && part.search(tailKeyPattern) === 0
    ? { due: null, unknownDue }
    : null;
}

/** The words after a due label at the end of a text that are about time but don't name a day: `Q1 2027`, `03/04/2026`. */
export function findUnknownDue(tail: string): string | null {
  for (const match of tail.matchAll(tailKeyPattern)) {
    const behind = tail.slice(match.index + match[0].length).replace(/\s+/g, ' ');
    const isDate = parseWhole(behind) !== null;
    if (behind.length <= 60 && (isDate || vaguePattern.test(behind))) return behind;
  }
  return null;
}

// Only a day, or the end of a named month or year.
function parseWhole(words: string): DayMatch | null {
  const before = beforeDayPattern.exec(words)?.[0].length ?? 0;
  const text = words.slice(before);
  const match = parseDay(text) ?? parsePeriodEnd(text);
  const behind = text.slice(match?.length);
  return match && (behind === '' || behindDayPattern.test(behind)) ? match : null;
}

/** Whether words are a day without its year. */
export function isYearless(words: string): boolean {
  return parseWhole(words)?.day?.year === null;
}

/** The two days that words such as `03/04/2026` may mean; empty for all other words. */
export function findDays(words: string): readonly string[] {
  const [, first, second, year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(words) ?? [];
  const days = [`${year}-${pad(first)}-${pad(second)}`, `${year}-${pad(second)}-${pad(first)}`];
  const valid = days.filter((day) => parseDay(day)?.day != null);
  return valid.length === 2 ? valid : [];
}

function pad(number: string | undefined): string {
  return (number ?? '').padStart(2, '0');
}

/** Adds years to due days: a day without a year is the first one after `last`, the last day of the incident. */
export function addDueYears(tasks: readonly Task[], last: Day | null): readonly Task[] {
  if (last === null || last.year === null) return tasks;
  const { year } = last;
  return tasks.map((task) => {
    const day = task.unknownDue === null ? null : parseWhole(task.unknownDue)?.day;
    if (!day || day.year !== null) return task;
    const later = countDays(day, year) < countDays(last, year) ? year + 1 : year;
    const due = formatDay({ ...day, year: later });
    const isNear = countDays({ ...day, year: later }, later) - countDays(last, year) <= maxDays;
    // 29 February isn't in every year.
    const isThere = due !== null && Number(due.slice(8)) === day.day;
    return isNear && isThere ? { ...task, due, unknownDue: null } : task;
  });
}
