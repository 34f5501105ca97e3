import type { Reference } from '../postmortem.js';
import type { Span } from '../../text/index.js';
import type { Words } from '../markdown/index.js';

const ownerSource = String.raw`[A-Za-z\d](?:[A-Za-z\d-]{0,38})`;
const repositorySource = String.raw`${ownerSource}\/[\w.-]{1,100}`;
// The API refuses a whole request if a number in it is more than a 32-bit integer.
const numberSource = String.raw`(?<number>\d{1,9})`;
const shortPattern = new RegExp(
  String.raw`^(?<repository>${repositorySource})?#${numberSource}(?![\w#])`,
);
const urlPattern = new RegExp(
  String.raw`^https?:\/\/(?<host>[\w.-]{1,250}(?::\d{1,5})?)\/(?<repository>${repositorySource})\/(?:issues|pull)\/${numberSource}(?![\w-])(?:[/?#][^\s<>()[\]"]*)?`,
);

interface Target {
  readonly repository: string | null;
  readonly number: number;
  readonly host: string | null;
}

/** Parses a URL or a short form such as `#12` or `owner/name#12`; null if the text is anything else. */
export function parseTarget(text: string): Target | null {
  const match = matchTarget(text);
  return match && match.length === text.length ? match.target : null;
}

/** Parses words that are only references and separators; null for anything else. */
export function parseReferences(
  words: Words,
  from: number,
  to: number,
): readonly Reference[] | null {
  const references: Reference[] = [];
  let at = skipSeparators(words.guarded, from, to);
  while (at < to) {
    const found = parseLinked(words, at, to) ?? parseBare(words, at, to);
    if (!found) return null;
    references.push(found.reference);
    at = skipSeparators(words.guarded, found.to, to);
  }
  return references.length > 0 ? references : null;
}

/** The link whose label is exactly these words, such as `[Fix the gauge](…/issues/12)`. */
export function parseTitleLink(words: Words, from: number, to: number): Reference | null {
  const link = words.links.find((other) => other.from === from && other.to === to);
  const target = link ? matchWhole(link.url) : null;
  return link && target ? { ...target, span: link.span } : null;
}

interface Found {
  readonly reference: Reference;
  readonly to: number;
}

// The address decides, whatever the label says. The label must be `#12` or an address.
function parseLinked(words: Words, at: number, to: number): Found | null {
  const link = words.links.find((other) => other.from === at && other.to <= to);
  if (!link) return null;
  const label = words.guarded.slice(link.from, link.to).trim();
  const target = matchWhole(link.url);
  return target && parseTarget(label)
    ? { reference: { ...target, span: link.span }, to: link.to }
    : null;
}

function parseBare(words: Words, at: number, to: number): Found | null {
  const match = matchTarget(words.guarded.slice(at, Math.min(to, at + 500)));
  if (!match || words.links.some((link) => link.from < at + match.length && link.to > at))
    return null;
  const last = at + match.length - 1;
  const span: Span = { start: words.starts[at] ?? 0, end: words.ends[last] ?? 0 };
  return { reference: { ...match.target, span }, to: last + 1 };
}

function matchWhole(url: string): Target | null {
  const match = matchTarget(url);
  return match && match.length === url.length && /^https?:/.test(url) ? match.target : null;
}

function matchTarget(text: string): { readonly target: Target; readonly length: number } | null {
  const match = shortPattern.exec(text) ?? urlPattern.exec(text);
  const { repository = null, host = null, ...groups } = match?.groups ?? {};
  const number = Number(groups['number']);
  if (!match || !(number > 0)) return null;
  return { target: { repository, number, host }, length: match[0].length };
}

function skipSeparators(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s,;/&+]/.test(text.charAt(at))) at += 1;
  return at;
}
