import { emptyMark, plainMark } from './mask.js';
import type { Markdown } from './parse-markdown.js';
import type { Span } from '../../text/index.js';
import type { WordLink, Words } from './words.js';

const codeMark = '\uFFFC';

/** How the characters of a node are written. */
export interface Style {
  readonly strong: boolean;
  /** Where the outermost markup around them ends; null if there is none. */
  readonly outerEnd: number | null;
}

/** Gathers words character by character, each with its place in the source. */
export class WordList {
  private readonly text: string[] = [];
  private readonly guarded: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly outerEnds: number[] = [];
  private readonly strong: boolean[] = [];
  private readonly links: WordLink[] = [];

  constructor(private readonly markdown: Markdown) {}

  get length(): number {
    return this.text.length;
  }

  addLink({ from, to, url, span }: WordLink): void {
    this.links.push({ from, to, url, span });
  }

  addText(value: string, span: Span, style: Style, code: boolean): void {
    let at = span.start;
    for (let i = 0; i < value.length; i += 1) {
      const char = value.charAt(i);
      // CRLF and a lone CR are one line break in words.
      if (char === '\r' && value.charAt(i + 1) === '\n') continue;
      const found = findCharacter(this.markdown.text, at, span.end, char, code);
      at = found.end;
      if (char === emptyMark && this.markdown.source.charAt(found.start) !== emptyMark) continue;
      const seen = char === plainMark ? this.markdown.source.charAt(found.start) : char;
      if (char === plainMark && seen === '\r' && this.markdown.source[found.end] === '\n') continue;
      const shown = seen === '\r' ? '\n' : seen;
      this.text.push(shown);
      this.guarded.push(code && shown !== '\n' ? codeMark : shown);
      this.starts.push(found.start);
      this.ends.push(found.end);
      this.outerEnds.push(style.outerEnd ?? found.end);
      this.strong.push(style.strong);
    }
  }

  finish(): Words {
    const { starts, ends, outerEnds, strong } = this;
    const links = this.links.sort((a, b) => a.from - b.from);
    return {
      text: this.text.join(''),
      guarded: this.guarded.join(''),
      starts,
      ends,
      outerEnds,
      strong,
      links,
    };
  }
}

// A value lacks backslashes, line prefixes and entities of its source. So look for the next match.
function findCharacter(text: string, from: number, end: number, char: string, code: boolean): Span {
  if (/[\uDC00-\uDFFF]/.test(char) && text[from] !== char) return { start: from, end: from };
  for (let at = from; at < end; at += 1) {
    const length = measureCharacter(text, at, char, code);
    if (length > 0) return { start: at, end: Math.min(at + length, end) };
  }
  return { start: Math.min(from, end), end: Math.min(from, end) };
}

// How many characters of the source make up this character of the value; 0 if they are another one.
function measureCharacter(text: string, at: number, char: string, code: boolean): number {
  const next = text[at + 1];
  if (!code && text[at] === '\\' && next === char && /[!-/:-@[-`{-~]/.test(next)) return 2;
  if (!code && text[at] === '&') {
    const length = measureEntity(text.slice(at, at + 36), char);
    if (length > 0) return length;
  }
  if (char === '\n' && text[at] === '\r') return next === '\n' ? 2 : 1;
  return text[at] === char ? 1 : 0;
}

function measureEntity(text: string, char: string): number {
  const entity = /^&#?\w{1,32};/.exec(text)?.[0] ?? '';
  return char === '&' && !/^&(?:amp|#0*38|#x0*26);$/i.test(entity) ? 0 : entity.length;
}
