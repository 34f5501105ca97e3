import { normaliseName } from './names.js';
import { vocabulary } from './vocabulary-data.js';

const markers: ReadonlySet<string> = new Set(vocabulary.placeholders);
/** How each of them begins: most lines don't, and skip the rest. */
const markedPattern = /^[^\p{L}]*(?:t[bo]|fix|xxx|wip|no)/iu;
const standInPattern = /^(?:\.{2,}|…+|\?{2,}|_{2,}|x{3,}|-+|–+|—+)[.!]?$/i;
const bracketedPattern =
  /^(?:<[\p{L}][^<>]{0,200}>|\{\{?[^{}]{1,200}\}?\}|\[[^[\]]{2,200}\])[.:]?$/u;
const openingPattern = /^(?:tbd|tba|tbc)\b\s*(?:[:;.,(–—-]|$)/i;
const clockPattern = /^\[?(?:HH|hh):(?:MM|mm)\b/;
const fillerPattern = /^lorem ipsum\b/i;

/** Whether a text is only a placeholder: `TBD`, `…`, `<your words>`, `_No response_`. An empty text isn't. */
export function isPlaceholder(text: string): boolean {
  const bare = dropTail(text)
    .replace(/^[\s*_`"'(•-]+(?=\S)/, '')
    .trim();
  if (bare === '') return /[_]{2,}/.test(text);
  if (bare.length > 220) return fillerPattern.test(bare);
  return (
    standInPattern.test(bare) ||
    isBracketed(bare) ||
    clockPattern.test(bare) ||
    fillerPattern.test(bare) ||
    openingPattern.test(bare) ||
    (markedPattern.test(bare) && markers.has(normaliseName(bare)))
  );
}

// A placeholder in brackets within a sentence. A link or a note isn't one.
const amidPattern =
  /\[(?:(?:your|insert|enter|fill in|add|describe|provide|specify|replace) [^[\]\n]{1,80}|(?:start |end )?(?:date|time)|name|duration|description|link|url|owner|service|team|placeholder|tbd|tba|todo|x{2,}|\.{3}|…)\](?![([:])/i;

/** A placeholder within a sentence, such as `On [date], the …`; null if there is none. */
export function findInlinePlaceholder(line: string): string | null {
  return amidPattern.exec(line)?.[0] ?? null;
}

// From the end: a pattern would start again at each character of a run that ends in a word.
function dropTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s*_`"')]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

// `[P1]` is text; instructions in brackets are a placeholder.
function isBracketed(text: string): boolean {
  return bracketedPattern.test(text) && !/^\[(?:[ xX]|P\d|\d+)\]$/.test(text);
}

const normalised = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a line is one of the instructions of a template. */
export function isInstruction(text: string, instructions: readonly string[]): boolean {
  if (instructions.length === 0) return false;
  let known = normalised.get(instructions);
  if (known === undefined) {
    known = new Set(instructions.flatMap((each) => each.split(/\r\n?|\n/).map(normaliseLine)));
    normalised.set(instructions, known);
  }
  const line = normaliseLine(text);
  return line !== '' && known.has(line);
}

/** A line in the form in which it is compared with a template: without case, markup and punctuation. */
export function normaliseLine(line: string): string {
  return normaliseName(line.replace(/<!--|-->/g, ' '));
}

const nothingPattern =
  /^(?:n\s?[/.]\s?a\.?|none(?: yet)?|nil|no|nobody|no ?one|not (?:assigned|set|known)(?: yet)?|unassigned|unknown|undecided|open|pending|tb[acd]\b.{0,20}|[-–—?.\s]*)$/i;

/** Whether the words after a label, or in a cell, are no answer: `TBD`, `n/a`, `-`, `nobody`. */
export function isNothing(text: string): boolean {
  return nothingPattern.test(text.trim()) || isPlaceholder(text);
}
