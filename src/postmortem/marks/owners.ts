import { isNothing } from '../words/index.js';
import type { Words } from '../markdown/index.js';

/** Who sees to a task. */
export interface Owners {
  /** Logins, without `@`, as written. */
  readonly owners: readonly string[];
  /** People and teams that aren't given by a login, as written. */
  readonly ownerNames: readonly string[];
}

/** The pattern of a login. */
export const LOGIN = String.raw`[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?`;
const MENTION = String.raw`@${LOGIN}(?:\/[\w.-]{1,100})?`;

/** The pattern of mentions in a row. */
export const MENTIONS = String.raw`${MENTION}(?:(?:\s*[,&/+]\s*|\s+and\s+|\s+)${MENTION})*`;
/** The pattern of a label before an owner. */
export const OWNER_KEY = String.raw`(?:owners?|assignees?|assigned to|responsible|dri|lead|who)\s*[:=]`;
/** The pattern of a label before an owner in brackets, which leave less doubt. */
export const OWNER_KEY_INSIDE = String.raw`(?:${OWNER_KEY}|(?:assigned|owned by|owning team|team|accountable)\s*[:=]|(?:owner|assignee|assigned to|owned by)\s)`;

// "Bob" is a name and "Infra" a team: without its sign, a login isn't told from them but by its small letter.
const LOGIN_ALONE = /^[a-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?$/;
// `@jane`, or the name before it: `Jane Doe @jane`.
const MENTIONS_ALONE = new RegExp(
  String.raw`^(?:\p{L}[\p{L}\p{M}\p{N}'’. -]{1,58}\s)?${MENTIONS}$`,
  'u',
);
const MENTION_ANYWHERE = new RegExp(String.raw`(?<![\w@/.])${MENTION}`, 'g');
const NAME = /^\p{L}[\p{L}\p{M}\p{N}'’.&/+ -]{1,59}$/u;
// "see above" names nobody; "Jane Doe", "platform team" and "whoever is on call" do.
const NAMING =
  /\p{Lu}|\p{Lo}|\b(?:team|squad|crew|group|guild|ops|staff|lead|manager|on[ -]call)$/u;
// A cell with more than this many characters is a story.
const MOST = 1000;
const LABELS = [
  new RegExp(
    String.raw`(?:[,;|–—.\n]\s*|\s-\s+)(?:${OWNER_KEY}\s*|(?:assigned to|owned by)\s+)`,
    'gi',
  ),
  /\s(?:Owners?|Assignees?|Assigned [Tt]o|Responsible|DRI|Lead)\s*[:=]\s*/g,
];

/** The logins in a list of mentions, or those that are all of a text. */
export function readLogins(text: string): readonly string[] {
  const mentions = [...text.matchAll(MENTION_ANYWHERE)].map(([mention]) => mention.slice(1));
  if (mentions.length > 0) return [...new Set(mentions)];
  return text.split(/[,;]/).flatMap((part) => {
    const names = part.split('&').map((name) => name.trim());
    return names.every(isLogin) ? names : [];
  });
}

function isLogin(name: string): boolean {
  return LOGIN_ALONE.test(name) && !isNothing(name);
}

/** Reads the words behind a label such as "owner:"; null where they are no owners. "TBD" stands for nobody. */
export function readOwners(text: string): Owners | null {
  if (text.trim() === '') return null;
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const isEach = parts.every(
    (part) =>
      MENTIONS_ALONE.test(part) || LOGIN_ALONE.test(part) || isNothing(part) || isName(part),
  );
  return isEach ? sortOwners(parts) : null;
}

function isName(part: string): boolean {
  return NAME.test(part) && NAMING.test(part) && part.split(' ').length <= 6;
}

function sortOwners(parts: readonly string[]): Owners {
  const owners = readLogins(parts.join(','));
  // Beside mentions a bare word is no login.
  const isOwner = (part: string): boolean =>
    readLogins(part).some((login) => owners.includes(login));
  const ownerNames = parts
    .filter((part) => !isOwner(part) && /\p{L}/u.test(part) && !isNothing(part))
    .map((name) => name.replace(/(?<=\p{L}{2})\.$/u, '').slice(0, 80));
  return { owners, ownerNames };
}

/** Reads a cell in a column of owners. */
export function readCellOwners({ text, guarded }: Words): Owners {
  const parts = text.slice(0, MOST).split(/[,;]/);
  const { ownerNames } = sortOwners(parts.map((part) => part.trim()));
  return { owners: readLogins(guarded.slice(0, MOST)), ownerNames: ownerNames.slice(0, 10) };
}

/** The owners that end a text behind their label, such as ", owner: Jane Doe", and how many characters they take. */
export function readTailOwners(tail: string): (Owners & { readonly length: number }) | null {
  for (const match of LABELS.flatMap((label) => [...tail.matchAll(label)])) {
    // ", assigned to users" tells of what is done.
    const behind = tail.slice(match.index + match[0].length);
    const isLabel = /[:=]\s*$/.test(match[0]) || /[@\p{Lu}]/u.test(behind);
    const owners = isLabel ? readOwners(behind) : null;
    if (!owners) continue;
    // What ends the sentence before the label stays with it.
    const from = match.index + (tail.charAt(match.index) === '.' ? 1 : 0);
    return { ...owners, length: tail.length - from };
  }
  return null;
}
