import { readTailDue } from './due.js';
import { readTailEffort } from './effort.js';
import { type EdgeMark, type Marked, PRIORITY, readGroup, UNMARKED } from './mark-groups.js';
import { LOGIN, MENTIONS, OWNER_KEY, readLogins, readOwners, readTailOwners } from './owners.js';

const TAIL_GROUP = /[([]([^()[\]]{1,150})[)\]]\.?$/;
const TAIL_DONE = /(?:✅|✔|☑)\uFE0F?\s*(?:done)?$/iu;
const TAIL_OWNER = new RegExp(
  String.raw`(?:^|[\s,;|–—-])${OWNER_KEY}\s*(${MENTIONS}|${LOGIN})$`,
  'i',
);
const TAIL_PRIORITY = new RegExp(
  String.raw`(?:^|[\s,;|])(?:(P\d)|[Pp]riority\s*[:=]\s*(${PRIORITY})|[Pp]rio\s*[:=]\s*(${PRIORITY}))$`,
);
const TAIL_MENTIONS = new RegExp(String.raw`(?:^|[\s,;|–—:-])(${MENTIONS})$`);
// "Ask for a review from @bob" names somebody within its sentence.
const SENTENCE =
  /(?:^|\s)(?:from|with|to|by|and|or|of|for|via|cc|ask|tell|like|as|at|in|per|than|thanks?|see)$/i;

const HEAD_DONE = /^(?:✅|✔|☑)\uFE0F?\s*/u;
// A drawn box that nobody can tick.
const HEAD_OPEN = /^(?:☐|⬜|◻)\uFE0F?\s*/u;
const HEAD_GROUP = /^[([]([^()[\]]{1,100})[)\]]\s*[:–—-]?\s*/;
const HEAD_PRIORITY = /^(P\d)(?:\s*[:–—-]\s*|\s+)/;
const HEAD_MENTIONS = new RegExp(String.raw`^(${MENTIONS})(\s*[:,–—-]\s+|\s+|$)`);

/** Reads the mark that ends a text, such as `(owner: @bob)`, `due: 2026-12-01`, `effort: 3d`, `P1` or `@bob`. */
export function readTail(tail: string): EdgeMark | null {
  const group = TAIL_GROUP.exec(tail);
  const grouped = group && readGroup(group[1] ?? '', group[0].length);
  if (grouped) return grouped;
  const done = TAIL_DONE.exec(tail);
  if (done) return buildMark(done[0].length, { done: true });
  const owner = readTailOwner(tail);
  if (owner) return owner;
  const priority = TAIL_PRIORITY.exec(tail);
  if (priority) {
    const named = priority[1] ?? priority[2] ?? priority[3] ?? null;
    return buildMark(priority[0].length, { priority: named });
  }
  return readLabelled(tail) ?? readTailMentions(tail) ?? readSentenceEnd(tail);
}

// `Owner: @bob.` is a mark with its full stop; "Call @bob." is a sentence.
function readSentenceEnd(tail: string): EdgeMark | null {
  if (!/[^.]\.$/.test(tail)) return null;
  const mark = readLabelled(tail.slice(0, -1)) ?? readTailOwner(tail.slice(0, -1));
  return mark && { ...mark, length: mark.length + 1 };
}

function readTailOwner(tail: string): EdgeMark | null {
  const owner = TAIL_OWNER.exec(tail);
  return owner && buildMark(owner[0].length, readOwners(owner[1] ?? '') ?? {});
}

/** Reads the mark that begins a text, such as `[high]`, `P1:` or `@bob:`. */
export function readHead(head: string): EdgeMark | null {
  const done = HEAD_DONE.exec(head);
  if (done) return buildMark(done[0].length, { done: true });
  const open = HEAD_OPEN.exec(head);
  if (open) return buildMark(open[0].length, {});
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

function readLabelled(tail: string): EdgeMark | null {
  const mark = readTailDue(tail) ?? readTailEffort(tail) ?? readTailOwners(tail);
  return mark && buildMark(mark.length, mark);
}

function readTailMentions(tail: string): EdgeMark | null {
  const mentions = TAIL_MENTIONS.exec(tail);
  if (!mentions || SENTENCE.test(tail.slice(0, mentions.index).trimEnd())) return null;
  return buildMark(mentions[0].length, { owners: readLogins(mentions[1] ?? '') });
}

function buildMark(length: number, mark: Partial<Marked>): EdgeMark {
  return { ...UNMARKED, ...mark, length };
}
