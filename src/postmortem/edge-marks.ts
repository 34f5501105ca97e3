import { formatDay, readDay } from './dates.js';

/** A mark at the edge of a task's line, and how many characters it takes. */
export interface EdgeMark {
  readonly length: number;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly priority: string | null;
  /** `owner/name` of the repository where the task is to be tracked. */
  readonly repository: string | null;
  readonly done: boolean;
}

const LOGIN = String.raw`[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?`;
const MENTION = String.raw`@${LOGIN}(?:\/[\w.-]{1,100})?`;
const MENTIONS = String.raw`${MENTION}(?:(?:\s*[,&/+]\s*|\s+and\s+|\s+)${MENTION})*`;
const OWNER_KEY = String.raw`(?:owners?|assignees?|assigned to|responsible|dri|lead|who)\s*[:=]`;
const DUE_KEY = String.raw`(?:due(?:\s+(?:date|by|on))?|deadline|eta|by|before)(?:\s*[:=]\s*|\s+)`;
const REPOSITORY_KEY = String.raw`repo(?:sitory)?\s*[:=]`;
const PRIORITY_KEY = String.raw`(?:priority|prio|severity)\s*[:=]`;
const PRIORITY = String.raw`(?:P\d|critical|urgent|highest|high|medium|normal|low|lowest)`;

const LOGIN_ALONE = new RegExp(String.raw`^${LOGIN}$`);
const MENTION_ANYWHERE = new RegExp(String.raw`(?<![\w@/.])${MENTION}`, 'g');

const OWNER_PART = new RegExp(
  String.raw`^(?:${OWNER_KEY}\s*(${MENTIONS}|${LOGIN})|(${MENTIONS}))$`,
  'i',
);
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
  String.raw`\s*[;|]\s*|\s*,\s*(?=@|P\d\b|${OWNER_KEY}|${PRIORITY_KEY}|${REPOSITORY_KEY}|(?:due|by|deadline|eta)\b)`,
  'i',
);

const TAIL_GROUP = /[([]([^()[\]]{1,150})[)\]]$/;
const TAIL_DONE = /(?:✅|✔|☑)\uFE0F?\s*(?:done)?$/iu;
const TAIL_OWNER = new RegExp(
  String.raw`(?:^|[\s,;|–—-])${OWNER_KEY}\s*(${MENTIONS}|${LOGIN})$`,
  'i',
);
const TAIL_PRIORITY = new RegExp(
  String.raw`(?:^|[\s,;|])(?:(P\d)|[Pp]riority\s*[:=]\s*(${PRIORITY})|[Pp]rio\s*[:=]\s*(${PRIORITY}))$`,
);
const TAIL_DUE = new RegExp(String.raw`(?:^|[\s,;|–—-])${DUE_KEY}`, 'gi');
const TAIL_MENTIONS = new RegExp(String.raw`(?:^|[\s,;|–—:-])(${MENTIONS})$`);
// "Ask for a review from @bob" names somebody within its sentence.
const SENTENCE =
  /(?:^|\s)(?:from|with|to|by|and|or|of|for|via|cc|ask|tell|like|as|at|in|per|than|thanks?|see)$/i;

const HEAD_DONE = /^(?:✅|✔|☑)\uFE0F?\s*/u;
const HEAD_GROUP = /^[([]([^()[\]]{1,100})[)\]]\s*[:–—-]?\s*/;
const HEAD_PRIORITY = /^(P\d)(?:\s*[:–—-]\s*|\s+)/;
const HEAD_MENTIONS = new RegExp(String.raw`^(${MENTIONS})(\s*[:,–—-]\s+|\s+|$)`);

/** Reads the mark that ends a text, such as `(owner: @bob)`, `due: 2026-12-01`, `P1` or `@bob`. */
export function readTail(tail: string): EdgeMark | null {
  const group = TAIL_GROUP.exec(tail);
  const grouped = group && readGroup(group[1] ?? '', group[0].length);
  if (grouped) return grouped;
  const done = TAIL_DONE.exec(tail);
  if (done) return buildMark(done[0].length, { done: true });
  const owner = TAIL_OWNER.exec(tail);
  if (owner) return buildMark(owner[0].length, { owners: readLogins(owner[1] ?? '') });
  const priority = TAIL_PRIORITY.exec(tail);
  if (priority) {
    const named = priority[1] ?? priority[2] ?? priority[3] ?? null;
    return buildMark(priority[0].length, { priority: named });
  }
  return readTailDue(tail) ?? readTailMentions(tail);
}

/** Reads the mark that begins a text, such as `[high]`, `P1:` or `@bob:`. */
export function readHead(head: string): EdgeMark | null {
  const done = HEAD_DONE.exec(head);
  if (done) return buildMark(done[0].length, { done: true });
  const group = HEAD_GROUP.exec(head);
  const grouped = group && readGroup(group[1] ?? '', group[0].length);
  if (grouped) return grouped;
  const priority = HEAD_PRIORITY.exec(head);
  if (priority) return buildMark(priority[0].length, { priority: priority[1] ?? null });
  const mentions = HEAD_MENTIONS.exec(head);
  if (!mentions) return null;
  // "@bob will ask" needs its name to be a sentence; "@bob: ask" doesn't.
  const isSentence =
    /^\s+$/.test(mentions[2] ?? '') && /^\p{Ll}/u.test(head.slice(mentions[0].length));
  return buildMark(isSentence ? 0 : mentions[0].length, { owners: readLogins(mentions[1] ?? '') });
}

/** The logins in a list of mentions, or those that are all of a text. */
export function readLogins(text: string): readonly string[] {
  const mentions = [...text.matchAll(MENTION_ANYWHERE)].map(([mention]) => mention.slice(1));
  if (mentions.length > 0) return [...new Set(mentions)];
  const names = text.split(/[,;&]/).map((name) => name.trim());
  return names.filter((name) => LOGIN_ALONE.test(name));
}

// A group in brackets is a mark only if every part of it is one: `(owner: @bob, due: 2026-12-01)`.
function readGroup(content: string, length: number): EdgeMark | null {
  let group = buildMark(length, {});
  for (const part of content.split(PART_END)) {
    const mark = readPart(part.trim());
    if (!mark) return null;
    group = {
      length,
      owners: [...group.owners, ...mark.owners],
      due: group.due ?? mark.due,
      priority: group.priority ?? mark.priority,
      repository: group.repository ?? mark.repository,
      done: group.done || mark.done,
    };
  }
  return group;
}

function readPart(part: string): EdgeMark | null {
  const owner = OWNER_PART.exec(part);
  if (owner) return buildMark(0, { owners: readLogins(owner[1] ?? owner[2] ?? '') });
  const priority = PRIORITY_PART.exec(part);
  if (priority) return buildMark(0, { priority: priority[1] ?? null });
  const repository = REPOSITORY_PART.exec(part);
  if (repository) return buildMark(0, { repository: repository[1] ?? null });
  if (/^(?:done|completed|fixed|resolved)$/i.test(part)) return buildMark(0, { done: true });
  if (/^no[ -]issue$/i.test(part)) return buildMark(0, {});
  const due = readTailDue(part);
  return due?.length === part.length ? due : null;
}

// A date that can't be, or could be two, or has no year stays among the words, where it is seen.
function readTailDue(tail: string): EdgeMark | null {
  for (const match of tail.matchAll(TAIL_DUE)) {
    const behind = tail.slice(match.index + match[0].length);
    const day = readDay(behind);
    const due = day && day.length === behind.length ? formatDay(day.day) : null;
    if (due !== null) return buildMark(tail.length - match.index, { due });
  }
  return null;
}

function readTailMentions(tail: string): EdgeMark | null {
  const mentions = TAIL_MENTIONS.exec(tail);
  if (!mentions || SENTENCE.test(tail.slice(0, mentions.index).trimEnd())) return null;
  return buildMark(mentions[0].length, { owners: readLogins(mentions[1] ?? '') });
}

function buildMark(length: number, mark: Partial<EdgeMark>): EdgeMark {
  return { owners: [], due: null, priority: null, repository: null, done: false, ...mark, length };
}
