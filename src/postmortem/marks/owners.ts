import { isNothing } from '../words/index.js';
import type { Words } from '../markdown/index.js';

/** The owners of a task. */
export interface Owners {
  /** Logins, without `@`, as written. */
  readonly owners: readonly string[];
  /** People and teams that aren't given as a login, as written. */
  readonly ownerNames: readonly string[];
}

/** The pattern of a login. */
export const loginSource = String.raw`[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?`;
const mentionSource = String.raw`@${loginSource}(?:\/[\w.-]{1,100})?`;

/** The pattern of mentions in a row. */
export const mentionsSource = String.raw`${mentionSource}(?:(?:\s*[,&/+]\s*|\s+and\s+|\s+)${mentionSource})*`;
/** The pattern of a label before an owner. */
export const ownerKeySource = String.raw`(?:owners?|assignees?|assigned to|responsible|dri|lead|who)\s*[:=]`;
/** The pattern of a label before an owner in brackets, where more words are clear. */
export const ownerKeyInsideSource = String.raw`(?:${ownerKeySource}|(?:assigned|owned by|owning team|team|accountable)\s*[:=]|(?:owner|assignee|assigned to|owned by)\s)`;

// "Bob" is a name and "Infra" a team: without `@`, only a lower-case letter shows that a word is a login.
const loginAlonePattern = /^[a-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?$/;
// `@jane`, or the name before it: `Jane Doe @jane`.
const mentionsAlonePattern = new RegExp(
  String.raw`^(?:\p{L}[\p{L}\p{M}\p{N}'’. -]{1,58}\s)?${mentionsSource}$`,
  'u',
);
const mentionAnywherePattern = new RegExp(String.raw`(?<![\w@/.])${mentionSource}`, 'g');
const namePattern = /^\p{L}[\p{L}\p{M}\p{N}'’.&/+ -]{1,59}$/u;
// "see above" isn't a name; "Jane Doe", "platform team" and "anyone on call" are.
const namingPattern =
  /\p{Lu}|\p{Lo}|\b(?:team|squad|crew|group|guild|ops|staff|lead|manager|on[ -]call)$/u;
// A longer cell isn't a list of owners.
const maxCellLength = 1000;
const labelPatterns = [
  new RegExp(
    String.raw`(?:[,;|–—.\n]\s*|\s-\s+)(?:${ownerKeySource}\s*|(?:assigned to|owned by)\s+)`,
    'gi',
  ),
  /\s(?:Owners?|Assignees?|Assigned [Tt]o|Responsible|DRI|Lead)\s*[:=]\s*/g,
];

/** The logins in a list of mentions, or those that are all of a text. */
export function parseLogins(text: string): readonly string[] {
  const mentions = [...text.matchAll(mentionAnywherePattern)].map(([mention]) => mention.slice(1));
  if (mentions.length > 0) return [...new Set(mentions)];
  return text.split(/[,;]/).flatMap((part) => {
    const names = part.split('&').map((name) => name.trim());
    return names.every(isLogin) ? names : [];
  });
}

function isLogin(name: string): boolean {
  return loginAlonePattern.test(name) && !isNothing(name);
}

/** Parses the words after a label such as "owner:"; null if they aren't owners. "TBD" isn't an owner. */
export function parseOwners(text: string): Owners | null {
  if (text.trim() === '') return null;
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const isEach = parts.every(
    (part) =>
      mentionsAlonePattern.test(part) ||
      loginAlonePattern.test(part) ||
      isNothing(part) ||
      isName(part),
  );
  return isEach ? sortOwners(parts) : null;
}

function isName(part: string): boolean {
  return namePattern.test(part) && namingPattern.test(part) && part.split(' ').length <= 6;
}

function sortOwners(parts: readonly string[]): Owners {
  const owners = parseLogins(parts.join(','));
  // Next to mentions, a bare word isn't a login.
  const isOwner = (part: string): boolean =>
    parseLogins(part).some((login) => owners.includes(login));
  const ownerNames = parts
    .filter((part) => !isOwner(part) && /\p{L}/u.test(part) && !isNothing(part))
    .map((name) => name.replace(/(?<=\p{L}{2})\.$/u, '').slice(0, 80));
  return { owners, ownerNames };
}

/** Parses a cell in a column of owners. */
export function parseOwnersCell({ text, guarded }: Words): Owners {
  const parts = text.slice(0, maxCellLength).split(/[,;]/);
  const { ownerNames } = sortOwners(parts.map((part) => part.trim()));
  return {
    owners: parseLogins(guarded.slice(0, maxCellLength)),
    ownerNames: ownerNames.slice(0, 10),
  };
}

/** The owners at the end of a text, after their label, such as ", owner: Jane Doe", and the length of both. */
export function parseTailOwners(tail: string): (Owners & { readonly length: number }) | null {
  for (const match of labelPatterns.flatMap((label) => [...tail.matchAll(label)])) {
    // ", assigned to users" is part of a sentence.
    const behind = tail.slice(match.index + match[0].length);
    const isLabel = /[:=]\s*$/.test(match[0]) || /[@\p{Lu}]/u.test(behind);
    const owners = isLabel ? parseOwners(behind) : null;
    if (!owners) continue;
    // The full stop of the sentence before the label stays.
    const from = match.index + (tail.charAt(match.index) === '.' ? 1 : 0);
    return { ...owners, length: tail.length - from };
  }
  return null;
}
