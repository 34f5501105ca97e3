import { findUnknownDue } from './due.js';
import { parseHead, parseTail } from './edge-marks.js';
import { addMarked, type EdgeMark, type Marked, unmarked } from './mark-groups.js';
import type { Reference } from '../postmortem.js';
import { parseReferences } from './references.js';
import type { Words } from '../markdown/index.js';

/** What a task's line says next to the task itself. */
export interface Marks extends Marked {
  /** The characters that are left without the links and marks at both ends. */
  readonly from: number;
  readonly to: number;
  readonly links: readonly Reference[];
}

// More than GitHub assigns. Without a limit, a line of nothing but owners would be slow.
const maxOwners = 50;
// Marks are short, so long lines are searched only this far.
const markReach = 160;
const linkReach = 1000;

/** Takes links, owners, days, priorities and efforts off both ends of a task's words, in any order. */
export function parseMarks(words: Words): Marks {
  const { length } = words.guarded;
  let marks: Marks = { ...unmarked, from: 0, to: length, links: [] };
  for (let next: Marks | null = marks; next; next = takeEnd(words, marks))
    marks = trim(words, next);
  for (let next: Marks | null = marks; next; next = takeStart(words, marks))
    marks = trim(words, next);
  return marks.due === null && marks.unknownDue === null ? addUnknownDue(words, marks) : marks;
}

// Words that don't name a day stay in the text.
function addUnknownDue(words: Words, marks: Marks): Marks {
  const { from, to } = marks;
  return {
    ...marks,
    unknownDue: findUnknownDue(words.guarded.slice(Math.max(from, to - markReach), to)),
  };
}

function trim(words: Words, marks: Marks): Marks {
  let { from, to } = marks;
  while (from < to && /\s/.test(words.guarded.charAt(from))) from += 1;
  while (from < to && /[\s,;|–—-]/.test(words.guarded.charAt(to - 1))) to -= 1;
  return { ...marks, from, to };
}

function takeEnd(words: Words, marks: Marks): Marks | null {
  const { from, to } = marks;
  if (from >= to) return null;
  const references = to - from <= linkReach ? parseReferences(words, from, to) : null;
  if (references) return { ...marks, links: [...references, ...marks.links], to: from };
  const shorter = takeStrike(words, marks) ?? takeLinks(words, marks);
  if (shorter) return shorter;
  const mark = parseTail(words.guarded.slice(Math.max(from, to - markReach), to));
  return mark && isNew(mark, marks) ? { ...addMark(marks, mark), to: to - mark.length } : null;
}

function takeStart(words: Words, marks: Marks): Marks | null {
  const { from, to } = marks;
  const mark = parseHead(words.guarded.slice(from, Math.min(to, from + markReach)));
  if (!mark || !isNew(mark, marks)) return null;
  const added = { ...addMark(marks, mark), from: Math.min(to, from + mark.length) };
  return mark.length > 0 || added.owners.length > marks.owners.length ? added : null;
}

// A second date, priority or effort belongs to the words.
function isNew(mark: EdgeMark, marks: Marks): boolean {
  const isDue = marks.due !== null || marks.unknownDue !== null;
  return (
    marks.owners.length + marks.ownerNames.length < maxOwners &&
    !(isDue && (mark.due !== null || mark.unknownDue !== null)) &&
    (mark.priority === null || marks.priority === null) &&
    (mark.effort === null || marks.effort === null) &&
    (mark.repository === null || marks.repository === null)
  );
}

// Marks are taken from the edges inwards, and owners are named in the order of the line.
function addMark(marks: Marks, mark: EdgeMark): Marks {
  return {
    ...marks,
    ...addMarked(marks, mark),
    owners: [...new Set([...mark.owners, ...marks.owners])],
    ownerNames: [...new Set([...mark.ownerNames, ...marks.ownerNames])],
  };
}

// The parser has no node for strikethrough: it is words between tildes.
function takeStrike(words: Words, marks: Marks): Marks | null {
  const struck = words.guarded.slice(marks.from, marks.to);
  const isStruck =
    /^~~[^~]/.test(struck) && struck.length > 4 && struck.indexOf('~~', 2) === struck.length - 2;
  return isStruck ? { ...marks, done: true, from: marks.from + 2, to: marks.to - 2 } : null;
}

function takeLinks(words: Words, marks: Marks): Marks | null {
  const { from, to } = marks;
  const close = /[.,;:]/.test(words.guarded.charAt(to - 1)) ? to - 2 : to - 1;
  const open = words.guarded.charAt(close) === ')' ? findOpening(words, from, close) : null;
  const references = open === null ? null : parseReferences(words, open + 1, close);
  if (open === null || !references) return null;
  const [only] = references;
  // Parentheses around a single reference belong to it.
  const span = { start: words.starts[open] ?? 0, end: words.ends[close] ?? 0 };
  const links = references.length === 1 && only ? [{ ...only, span }] : references;
  return { ...marks, links: [...links, ...marks.links], to: open };
}

function findOpening(words: Words, from: number, close: number): number | null {
  for (let at = close - 1; at >= Math.max(from, close - linkReach); at -= 1) {
    if (words.guarded.charAt(at) === '(') return at;
    if (words.guarded.charAt(at) === ')') return null;
  }
  return null;
}
