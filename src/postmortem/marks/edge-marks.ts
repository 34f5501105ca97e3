import { parseTailDue } from './due.js';
import { parseTailEffort } from './effort.js';
import { type EdgeMark, type Marked, prioritySource, parseGroup, unmarked } from './mark-groups.js';
import {
  loginSource,
  mentionsSource,
  ownerKeySource,
  parseLogins,
  parseOwners,
  parseTailOwners,
} from './owners.js';

const tailGroupPattern = /[([]([^()[\]]{1,150})[)\]]\.?$/;
const tailDonePattern = /(?:✅|✔|☑)\uFE0F?\s*(?:done)?$/iu;
const tailOwnerPattern = new RegExp(
  String.raw`(?:^|[\s,;|–—-])${ownerKeySource}\s*(${mentionsSource}|${loginSource})$`,
  'i',
);
const tailPriorityPattern = new RegExp(
  String.raw`(?:^|[\s,;|])(?:(P\d)|[Pp]riority\s*[:=]\s*(${prioritySource})|[Pp]rio\s*[:=]\s*(${prioritySource}))$`,
);
const tailMentionsPattern = new RegExp(String.raw`(?:^|[\s,;|–—:-])(${mentionsSource})$`);
// "Ask for a review from @bob" mentions someone within its sentence.
const sentencePattern =
  /(?:^|\s)(?:from|with|to|by|and|or|of|for|via|cc|ask|tell|like|as|at|in|per|than|thanks?|see)$/i;

const headDonePattern = /^(?:✅|✔|☑)\uFE0F?\s*/u;
// A checkbox that is only a character.
const headOpenPattern = /^(?:☐|⬜|◻)\uFE0F?\s*/u;
const headGroupPattern = /^[([]([^()[\]]{1,100})[)\]]\s*[:–—-]?\s*/;
const headPriorityPattern = /^(P\d)(?:\s*[:–—-]\s*|\s+)/;
const headMentionsPattern = new RegExp(String.raw`^(${mentionsSource})(\s*[:,–—-]\s+|\s+|$)`);

/** Parses the mark at the end of a text, such as `(owner: @bob)`, `due: 2026-12-01`, `effort: 3d`, `P1` or `@bob`. */
export function parseTail(tail: string): EdgeMark | null {
  const group = tailGroupPattern.exec(tail);
  const grouped = group && parseGroup(group[1] ?? '', group[0].length);
  if (grouped) return grouped;
  const done = tailDonePattern.exec(tail);
  if (done) return buildMark(done[0].length, { done: true });
  const owner = parseTailOwner(tail);
  if (owner) return owner;
  const priority = tailPriorityPattern.exec(tail);
  if (priority) {
    const named = priority[1] ?? priority[2] ?? priority[3] ?? null;
    return buildMark(priority[0].length, { priority: named });
  }
  return parseLabelled(tail) ?? parseTailMentions(tail) ?? parseSentenceEnd(tail);
}

// `Owner: @bob.` is a mark with its full stop; "Call @bob." is a sentence.
function parseSentenceEnd(tail: string): EdgeMark | null {
  if (!/[^.]\.$/.test(tail)) return null;
  const mark = parseLabelled(tail.slice(0, -1)) ?? parseTailOwner(tail.slice(0, -1));
  return mark && { ...mark, length: mark.length + 1 };
}

function parseTailOwner(tail: string): EdgeMark | null {
  const owner = tailOwnerPattern.exec(tail);
  return owner && buildMark(owner[0].length, parseOwners(owner[1] ?? '') ?? {});
}

/** Parses the mark at the start of a text, such as `[high]`, `P1:` or `@bob:`. */
export function parseHead(head: string): EdgeMark | null {
  const done = headDonePattern.exec(head);
  if (done) return buildMark(done[0].length, { done: true });
  const open = headOpenPattern.exec(head);
  if (open) return buildMark(open[0].length, {});
  const group = headGroupPattern.exec(head);
  const grouped = group && parseGroup(group[1] ?? '', group[0].length);
  if (grouped) return grouped;
  const priority = headPriorityPattern.exec(head);
  if (priority) return buildMark(priority[0].length, { priority: priority[1] ?? null });
  const mentions = headMentionsPattern.exec(head);
  if (!mentions) return null;
  // "@bob will ask" needs its name to be a sentence; "@bob: ask" doesn't.
  const isSentence =
    /^\s+$/.test(mentions[2] ?? '') && /^\p{Ll}/u.test(head.slice(mentions[0].length));
  return buildMark(isSentence ? 0 : mentions[0].length, { owners: parseLogins(mentions[1] ?? '') });
}

function parseLabelled(tail: string): EdgeMark | null {
  const mark = parseTailDue(tail) ?? parseTailEffort(tail) ?? parseTailOwners(tail);
  return mark && buildMark(mark.length, mark);
}

function parseTailMentions(tail: string): EdgeMark | null {
  const mentions = tailMentionsPattern.exec(tail);
  if (!mentions || sentencePattern.test(tail.slice(0, mentions.index).trimEnd())) return null;
  return buildMark(mentions[0].length, { owners: parseLogins(mentions[1] ?? '') });
}

function buildMark(length: number, mark: Partial<Marked>): EdgeMark {
  return { ...unmarked, ...mark, length };
}
