import { plainMark } from './mask.js';

// The work of the Markdown parser grows with the pieces that it finds, sometimes with their square. So it is estimated
// before, and once it is more than a postmortem needs, the rest is parsed as plain lines.
const minAllowed = 36_000;
const maxDepth = 24;

const lineCost = 7;
const containerCost = 9;
/** A step back through the pieces of a paragraph, or ahead through its characters, compared with making one piece. */
const stepCost = 1 / 16;
/** Copying one piece: a heading by underline makes the parser copy all that came before. */
const copyCost = 1 / 80;

const containerPattern = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const markPattern = /[[\]`<&\\|*_]| {2}$|^#/g;
const underlinePattern = /^(?:=+|-+)[ \t]*$/;
const markupPattern = /[!-/:-@[-`{-~\r\n]/g;

// Only a text with these is looked at more closely.
const signsPattern = /[[\]`<&\\|*_#>\r\n]|[-+*.)] /g;
const deepPattern = /(?:[-+*>.)][ \t]{0,9}){20}/;

const costs: Readonly<Record<string, number>> = {
  ' ': 8,
  '#': 9,
  '[': 8,
  ']': 8,
  '`': 5,
  '<': 9,
  '&': 4,
  '\\': 2,
  '|': 8,
  '*': 2,
  _: 2,
};

/** The text, at the same length, with markup disabled in containers that are nested too deep, and beyond a limit. */
export function boundMarkup(text: string): string {
  const signs = text.match(signsPattern)?.length ?? 0;
  if (signs * 20 + (signs * signs) / 16 + text.length / 4 < minAllowed && !deepPattern.test(text))
    return text;
  const allowed = Math.max(minAllowed, text.length * 0.55);
  const pieces: string[] = [];
  const paragraph = new Paragraph(text);
  let spent = 0;
  let done = 0;
  for (let start = 0; start < text.length;) {
    const end = findLineEnd(text, start);
    const { depth, behind, deep } = parseContainers(text, start, end);
    const words = text.slice(behind, end);
    if ((paragraph.lines > 0 || depth > 0) && underlinePattern.test(words))
      spent += spent * copyCost;
    if (words === '' || depth > 0) paragraph.begin(depth > 0);
    spent += lineCost + depth * containerCost + (behind - start) / 2;
    spent += paragraph.spend(words, behind);
    if (spent > allowed)
      return [...pieces, text.slice(done, start), blunt(text.slice(start))].join('');
    if (deep !== null) {
      pieces.push(text.slice(done, deep), text.slice(deep, behind).replace(/\S/g, plainMark));
      done = behind;
    }
    start = end + 1;
  }
  return done === 0 ? text : [...pieces, text.slice(done)].join('');
}

function blunt(text: string): string {
  return text.replace(markupPattern, plainMark);
}

function findLineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

interface Containers {
  readonly depth: number;
  /** Where the line's own text begins. */
  readonly behind: number;
  /** Where the containers begin that are nested too deep; null if there are none. */
  readonly deep: number | null;
}

function parseContainers(text: string, start: number, end: number): Containers {
  let depth = 0;
  let at = start;
  let deep: number | null = null;
  containerPattern.lastIndex = at;
  for (
    let match = containerPattern.exec(text);
    match && at < end;
    match = containerPattern.exec(text)
  ) {
    if (depth === maxDepth) deep ??= at;
    depth += 1;
    at = containerPattern.lastIndex;
  }
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return { depth: Math.min(depth, maxDepth), behind: at, deep };
}

/** Estimates the work for the markup of a paragraph: each mark is a piece, and some look back or ahead. */
class Paragraph {
  /** Lines with words so far. */
  lines = 0;
  private pieces = 0;
  private open = 0;
  private contained = false;
  private readonly next = new Map<string, number>();

  constructor(private readonly text: string) {}

  begin(contained: boolean): void {
    this.lines = 0;
    this.pieces = 0;
    this.open = 0;
    this.contained ||= contained;
  }

  /** The cost of a line's words, which begin at `from`. */
  spend(words: string, from: number): number {
    // Each lazy continuation line of a list or quote is compared with all lines before it.
    let cost = this.contained ? this.lines * stepCost : 0;
    if (words !== '') this.lines += 1;
    for (const { 0: mark, index } of words.matchAll(markPattern)) {
      cost += (costs[mark.charAt(0)] ?? 0) + this.lookAround(mark, from + index) * stepCost;
      this.pieces += 1;
    }
    return cost;
  }

  // The largest number of steps that the parser may take from here without a result.
  private lookAround(mark: string, at: number): number {
    if (mark === '[') this.open += 1;
    if (mark === '<' && /[!?]/.test(this.text.charAt(at + 1))) return this.reach('>', at);
    if (mark !== ']') return 0;
    const ahead = this.text[at + 1] === '(' ? this.reach(')', at) : 0;
    this.open -= 1;
    if (this.open >= 0) return ahead;
    this.open = 0;
    return this.pieces;
  }

  private reach(closer: string, at: number): number {
    const known = this.next.get(closer) ?? -1;
    if (known > at) return known - at;
    const found = this.text.indexOf(closer, at);
    const next = found < 0 ? this.text.length : found;
    this.next.set(closer, next);
    return next - at;
  }
}
