import { DUE_KEY, DUE_LABEL, readDuePart } from './due.js';
import { EFFORT_KEY_INSIDE, POINTS, readEffortPart } from './effort.js';
import { MENTIONS, OWNER_KEY_INSIDE, readLogins, readOwners } from './owners.js';
import type { Task } from '../postmortem.js';

/** What marks say of a task. */
export type Marked = Pick<
  Task,
  'owners' | 'ownerNames' | 'due' | 'unknownDue' | 'priority' | 'effort' | 'repository' | 'done'
>;

/** A mark at the edge of a task's line, and how many characters it takes. */
export interface EdgeMark extends Marked {
  readonly length: number;
}

/** Where nothing is marked. */
export const UNMARKED: Marked = {
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
export const PRIORITY = String.raw`(?:P\d|critical|urgent|highest|high|medium|normal|low|lowest)`;

const REPOSITORY_KEY = String.raw`repo(?:sitory)?\s*[:=]`;
const PRIORITY_KEY = String.raw`(?:priority|prio|severity)\s*[:=]`;
const OWNER_PART = new RegExp(`^${OWNER_KEY_INSIDE}\\s*`, 'i');
const MENTIONS_PART = new RegExp(`^${MENTIONS}$`);
// Only in brackets: in a sentence it could be part of the task.
const REPOSITORY_PART = new RegExp(
  String.raw`^${REPOSITORY_KEY}\s*([A-Za-z\d][A-Za-z\d-]{0,38}\/[\w.-]{1,100})$`,
  'i',
);
const PRIORITY_PART = new RegExp(
  String.raw`^(?:${PRIORITY_KEY}\s*)?(${PRIORITY})(?:\s+priority)?$`,
  'i',
);
// Dates have commas of their own, so a comma parts only what is followed by another mark.
const PART_END = new RegExp(
  String.raw`\s*[;|]\s*|\s*,\s*(?=@|P\d\b|${OWNER_KEY_INSIDE}|${PRIORITY_KEY}|${REPOSITORY_KEY}|${DUE_KEY}|${DUE_LABEL}|${EFFORT_KEY_INSIDE}[\s:=]|${POINTS})`,
  'i',
);

/** Reads what stands between brackets, such as `owner: @bob, due: 2026-12-01`: a mark only if every part of it is one. */
export function readGroup(content: string, length: number): EdgeMark | null {
  let group: Marked = UNMARKED;
  for (const part of content.split(PART_END)) {
    const mark = readPart(part.trim());
    if (!mark) return null;
    group = addMarked(group, mark);
  }
  return { ...group, length };
}

/** Both together; of a day, a priority or an effort the former counts. */
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

function readPart(part: string): Partial<Marked> | null {
  if (MENTIONS_PART.test(part)) return { owners: readLogins(part) };
  const label = OWNER_PART.exec(part)?.[0].length ?? 0;
  const owners = label > 0 ? readOwners(part.slice(label)) : null;
  if (owners) return owners;
  const priority = PRIORITY_PART.exec(part)?.[1];
  if (priority !== undefined) return { priority };
  const repository = REPOSITORY_PART.exec(part)?.[1];
  if (repository !== undefined) return { repository };
  if (/^(?:done|completed|fixed|resolved)$/i.test(part)) return { done: true };
  if (/^no[ -]issue$/i.test(part)) return {};
  return readEffortPart(part) ?? readDuePart(part);
}
