import type { Span } from '../../text/index.js';

/** The visible text of inline Markdown, and where each character of it is in the source. */
export interface Words {
  readonly text: string;
  /** The same length; characters of inline code are replaced, so that they aren't parsed as marks. */
  readonly guarded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** After the markup around the character, such as the closing `**`. */
  readonly outerEnds: readonly number[];
  readonly strong: readonly boolean[];
  readonly links: readonly WordLink[];
}

/** A Markdown link: `from` and `to` count characters of the words. */
export interface WordLink {
  readonly from: number;
  readonly to: number;
  readonly url: string;
  readonly span: Span;
}

export const noWords: Words = {
  text: '',
  guarded: '',
  starts: [],
  ends: [],
  outerEnds: [],
  strong: [],
  links: [],
};

/** The words from one character to another. */
export function sliceWords(words: Words, from: number, to: number): Words {
  return cutWords(words, from, to, words.links);
}

function cutWords(words: Words, from: number, to: number, links: readonly WordLink[]): Words {
  return {
    text: words.text.slice(from, to),
    guarded: words.guarded.slice(from, to),
    starts: words.starts.slice(from, to),
    ends: words.ends.slice(from, to),
    outerEnds: words.outerEnds.slice(from, to),
    strong: words.strong.slice(from, to),
    links: links
      .filter((link) => link.from < to && link.to > from)
      .map((link) => ({
        ...link,
        from: Math.max(link.from, from) - from,
        to: Math.min(link.to, to) - from,
      })),
  };
}

/** The words line by line. */
export function splitWords(words: Words): readonly Words[] {
  const lines: Words[] = [];
  let from = 0;
  let passed = 0;
  for (const { length } of words.text.split('\n')) {
    const to = from + length;
    // Links come in order, so each line looks at its own only.
    while ((words.links[passed]?.to ?? Infinity) <= from) passed += 1;
    let last = passed;
    while ((words.links[last]?.from ?? Infinity) < to) last += 1;
    lines.push(cutWords(words, from, to, words.links.slice(passed, last)));
    from = to + 1;
  }
  return lines;
}

/** The words without spaces at either end. */
export function trimWords(words: Words): Words {
  const from = words.text.length - words.text.trimStart().length;
  return sliceWords(words, from, Math.max(from, words.text.trimEnd().length));
}

/** Words without markup, from an offset of the source on. */
export function buildPlainWords(text: string, offset: number): Words {
  const starts = Array.from({ length: text.length }, (_, at) => offset + at);
  const ends = starts.map((start) => start + 1);
  const strong = starts.map(() => false);
  return { text, guarded: text, starts, ends, outerEnds: ends, strong, links: [] };
}

/** Joins the words of several lines; the space between two lines is at the end of the first. */
export function joinWords(parts: readonly Words[]): Words {
  const [only = noWords] = parts;
  if (parts.length < 2) return only;
  const blanks = parts.map(({ ends }) => ends.slice(-1));
  const put = <T>(
    read: (part: Words) => readonly T[],
    blank: (index: number) => readonly T[],
  ): T[] =>
    parts.flatMap((part, index) =>
      index === 0 ? read(part) : [...blank(index - 1), ...read(part)],
    );
  const blank = (index: number): readonly number[] => blanks[index] ?? [];
  let behind = 0;
  const links = parts.flatMap((part) => {
    const from = behind;
    behind += part.text.length + 1;
    return part.links.map((link) => ({ ...link, from: link.from + from, to: link.to + from }));
  });
  return {
    text: parts.map(({ text }) => text).join(' '),
    guarded: parts.map(({ guarded }) => guarded).join(' '),
    starts: put(({ starts }) => starts, blank),
    ends: put(({ ends }) => ends, blank),
    outerEnds: put(({ outerEnds }) => outerEnds, blank),
    strong: put(
      ({ strong }) => strong,
      () => [false],
    ),
    links,
  };
}
