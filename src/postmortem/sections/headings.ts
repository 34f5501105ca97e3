import { findHeldSection, findNamedSection } from './lexicon.js';
import type { Line } from '../markdown/index.js';
import { isPlaceholder, parseHeadName, parseNames } from '../words/index.js';
import type { Template, TemplateSection } from '../template.js';
import { vocabulary } from './vocabulary-data.js';

/** A heading with the lines under it: `lines[from]` up to, not including, `lines[to]`. */
export interface Region {
  /** The template's section; null if the template has no such section. */
  readonly section: TemplateSection | null;
  readonly heading: Heading;
  readonly headingLine: Line;
  readonly from: number;
  readonly to: number;
}

/** A line that may be a heading. */
export interface Heading {
  readonly text: string;
  /** 1 to 6 as in Markdown; `WEAK` for a line that is only bold, or only a known name. */
  readonly level: number;
  readonly manner: 'strong' | 'bold' | 'plain';
  /** The names that it may stand for, best first. */
  readonly names: readonly string[];
}

export const weakLevel = 7;

const joiningWords: ReadonlySet<string> = new Set(vocabulary.joiningWords);

/** Parses a line as a heading, or as what people write instead of one; `above` is the line before it. */
export function parseHeading(line: Line, above?: Line): Heading | null {
  if (line.kind === 'heading') return buildHeading(line.text, line.level, 'strong');
  if (line.kind !== 'text' || line.item !== null || line.text.length > 120) return null;
  const signs = /^(#{1,6})[ \t]*(?=[^\s#\d])(.+)$/.exec(line.text);
  if (signs) return buildHeading(signs[2] ?? '', (signs[1] ?? '').length, 'strong');
  // "TODO" alone isn't a heading for the tasks.
  if (isPlaceholder(line.text)) return null;
  const manner = isBold(line) ? 'bold' : 'plain';
  return manner === 'plain' && isWithin(line, above)
    ? null
    : buildHeading(line.text, weakLevel, manner);
}

const hangingPattern =
  /(?:,|\b(?:a|an|the|this|that|these|our|of|to|in|on|at|by|for|from|with|under|below|above|and|or|as|is|are|was|were|be|see|called|named))$/i;

// A name that a sentence was wrapped at: "linked to under", and on the next line "Action items."
function isWithin({ first, text }: Line, above: Line | undefined): boolean {
  if (first || above?.kind !== 'text') return false;
  return text.endsWith('.') || (hangingPattern.test(above.text.slice(-20)) && !/[:：]$/.test(text));
}

/** A heading of these words. */
export function buildHeading(text: string, level: number, manner: Heading['manner']): Heading {
  // After the colon of a line of text comes a value: "Resolution: we restarted it" isn't a heading, "Measures: we will:" is.
  const isLead = manner !== 'strong' && /[:：]$/.test(text);
  const head = manner === 'strong' || isLead ? parseHeadName(text) : null;
  const names = [...parseNames(text), ...(head === null ? [] : [head])];
  return { text: isLead ? text.replace(/[:：]\s.*$/, '') : text, level, manner, names };
}

/** Whether all words of the line are bold, without counting a remark in parentheses, punctuation and emoji. */
export function isBold(line: Line): boolean {
  const { text, strong } = line.words;
  let bold = false;
  let parentheses = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(') parentheses += 1;
    else if (char === ')') parentheses -= 1;
    else if (strong[i]) bold = true;
    else if (parentheses <= 0 && /[\p{L}\p{N}]/u.test(char)) return false;
  }
  return bold;
}

/** Whether a line that isn't a heading in Markdown looks like one: short, not a sentence, not a label with its value. */
export function isTitle(text: string): boolean {
  const bare = text.replace(/[:：;]\s*$/, '');
  return bare.length <= 80 && !/[.!?,]\s*$/.test(bare) && !/[:：]\s*[^\s:]/.test(bare);
}

/** The template's section that a heading names with all of its words, or, if `loose`, with some of them. */
export function findSection(
  heading: Heading,
  template: Template,
  loose: boolean,
): TemplateSection | null {
  const { text, manner, names } = heading;
  const exact = findNamedSection(names, template);
  if (exact || !loose) return exact;
  if (manner !== 'strong' && !isTitle(text)) return null;
  if (manner === 'plain' && !isCapitalised(text)) return null;
  return findHeldSection(names, template, (name, part) => {
    // "Timeline of …" and "How will we prevent …?" may go on for long.
    const goesOn = name.startsWith(`${part} `);
    const isLong =
      (manner === 'strong' && (goesOn || /\?\s*$/.test(text))) ||
      (manner === 'bold' && goesOn && joiningWords.has(findNextWord(name, part)));
    return isLong ? 10 : { strong: 4, bold: 3, plain: 2 }[manner];
  });
}

function findNextWord(name: string, part: string): string {
  return name.slice(part.length + 1).split(' ', 1)[0] ?? '';
}

// A sentence that mentions the timeline isn't its heading; "Events Timeline" is.
function isCapitalised(text: string): boolean {
  return text.split(/\s+/).every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word));
}
