import { dueKeySource, dueLabelSource, parseDuePart } from './due.js';
import { effortKeyInsideSource, pointsSource, parseEffortPart } from './effort.js';
import { mentionsSource, ownerKeyInsideSource, parseLogins, parseOwners } from './owners.js';
import type { Item, Line } from '../markdown/index.js';
import type { Task } from '../postmortem.js';

/** What marks say about a task. */
export type Marked = Pick<
  Task,
  'owners' | 'ownerNames' | 'due' | 'unknownDue' | 'priority' | 'effort' | 'repository' | 'done'
>;

/** A mark at the edge of a task's line, and how many characters it takes. */
export interface EdgeMark extends Marked {
  readonly length: number;
}

/** No marks. */
export const unmarked: Marked = {
  owners: [],
  ownerNames: [],
  due: null,
  unknownDue: null,
  priority: null,
  effort: null,
  repository: null,
  done: false,
};

/** The pattern of a priority's words. */
export const prioritySource = String.raw`(?:P\d|critical|urgent|highest|high|medium|normal|low|lowest)`;

const repositoryKeySource = String.raw`repo(?:sitory)?\s*[:=]`;
const priorityKeySource = String.raw`(?:priority|prio|severity)\s*[:=]`;
const ownerPartPattern = new RegExp(`^${ownerKeyInsideSource}\\s*`, 'i');
const mentionsPartPattern = new RegExp(`^${mentionsSource}$`);
// Only in brackets: in a sentence it could be part of the task.
const repositoryPartPattern = new RegExp(
  String.raw`^${repositoryKeySource}\s*([A-Za-z\d][A-Za-z\d-]{0,38}\/[\w.-]{1,100})$`,
  'i',
);
const priorityPartPattern = new RegExp(
  String.raw`^(?:${priorityKeySource}\s*)?(${prioritySource})(?:\s+priority)?$`,
  'i',
);
// Dates contain commas, so a comma separates only if another mark follows it.
const partEndPattern = new RegExp(
  String.raw`\s*[;|]\s*|\s*,\s*(?=@|P\d\b|${ownerKeyInsideSource}|${priorityKeySource}|${repositoryKeySource}|${dueKeySource}|${dueLabelSource}|${effortKeyInsideSource}[\s:=]|${pointsSource})`,
  'i',
);

/** Parses the content of brackets, such as `owner: @bob, due: 2026-12-01`. It is a mark only if every part is one. */
export function parseGroup(content: string, length: number): EdgeMark | null {
  let group: Marked = unmarked;
  for (const part of content.split(partEndPattern)) {
    const mark = parsePart(part.trim());
    if (!mark) return null;
    group = addMarked(group, mark);
  }
  return { ...group, length };
}

/** Adds marks. If both have a day, a priority or an effort, the former's counts. */
export function addMarked(former: Marked, mark: Partial<Marked>): Marked {
  const due = former.due ?? mark.due ?? null;
  return {
    owners: [...new Set([...former.owners, ...(mark.owners ?? [])])],
    ownerNames: [...new Set([...former.ownerNames, ...(mark.ownerNames ?? [])])],
    due,
    unknownDue: due === null ? (former.unknownDue ?? mark.unknownDue ?? null) : null,
    priority: former.priority ?? mark.priority ?? null,
    effort: former.effort ?? mark.effort ?? null,
    repository: former.repository ?? mark.repository ?? null,
    done: former.done || mark.done === true,
  };
}

function parsePart(part: string): Partial<Marked> | null {
  if (mentionsPartPattern.test(part)) return { owners: parseLogins(part) };
  const label = ownerPartPattern.exec(part)?.[0].length ?? 0;
  const owners = label > 0 ? parseOwners(part.slice(label)) : null;
  if (owners) return owners;
  const priority = priorityPartPattern.exec(part)?.[1];
  if (priority !== undefined) return { priority };
  const repository = repositoryPartPattern.exec(part)?.[1];
  if (repository !== undefined) return { repository };
  if (/^(?:done|completed|fixed|resolved)$/i.test(part)) return { done: true };
  if (/^no[ -]issue$/i.test(part)) return {};
  return parseEffortPart(part) ?? parseDuePart(part);
}

const labelledPattern = /^[\p{L} ]{2,30}[:=]/u;

/** Marks in bullets below each item, such as `- Owner: @bob`. */
export function parseMarksBelow(lines: readonly Line[]): ReadonlyMap<Item, Marked> {
  const below = new Map<Item, Marked>();
  for (const { kind, item, text } of lines) {
    const parent = kind === 'item' && item?.checked === null ? item.parent : null;
    const mark =
      parent && text.length <= 160 && labelledPattern.test(text) ? parseGroup(text, 0) : null;
    if (parent && mark) below.set(parent, addMarked(below.get(parent) ?? unmarked, mark));
  }
  return below;
}
