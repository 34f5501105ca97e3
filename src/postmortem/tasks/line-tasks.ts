import { type Item, type Line, sliceWords, type Words } from '../markdown/index.js';
import type { Region } from '../sections/index.js';

/** A list item without a checkbox, or a line in the place of one, that is a task. */
export interface ListTask {
  readonly item: Item;
  readonly section: string;
  /** Marked as done before its words. */
  readonly done: boolean;
}

/** A task and the label above it. */
export interface Labelled extends ListTask {
  readonly label: string;
}

/** The lines of a corrective section. */
export interface Group {
  readonly region: Region;
  readonly lines: readonly Line[];
}

/** A task that is written as a line of text, from one of its characters on. */
export function buildLineTask(line: Line, from: number, region: Region, label: string): Labelled {
  return buildWordsTask(sliceWords(line.words, from, line.words.text.length), line, region, label);
}

/** A task of these words, which begin in this line. */
export function buildWordsTask(words: Words, line: Line, region: Region, label: string): Labelled {
  const span = {
    start: line.span.start,
    end: Math.max(line.span.end, words.outerEnds.at(-1) ?? 0),
  };
  const item: Item = {
    span,
    paragraph: span,
    words,
    checked: null,
    isNumbered: false,
    parent: null,
  };
  return { item, section: region.section?.name ?? '', label, done: false };
}
