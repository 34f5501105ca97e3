import type { Line, Words } from '../markdown/index.js';
import type { Span } from '../../text/index.js';

/** Words of a field's value. */
export interface Value {
  readonly text: string;
  /** Where each of its characters starts and ends in the source. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Null if there is no text. */
  readonly span: Span | null;
}

/** The words of a line, of a row those of all its cells. */
export function parseLineValue({ text, words, row, span }: Line): Value {
  if (row)
    return joinValues(
      row.cells.map(({ words }) => parseWordsValue(words)),
      ' ',
    );
  // The spaces of a heading are collapsed, and a code block has no words.
  if (text === words.text) return { ...parseWordsValue(words), span };
  const starts = Array.from(text, () => span.start);
  return { text, starts, ends: starts.map(() => span.end), span };
}

/** Words as a value. */
export function parseWordsValue({ text, starts, ends }: Words): Value {
  return { text, starts, ends, span: null };
}

/** Joins values; the character between two of them is at the end of the first. */
export function joinValues(values: readonly Value[], glue: string): Value {
  const told = values.filter(({ text }) => text !== '');
  const starts: number[] = [];
  const ends: number[] = [];
  for (const value of told) {
    const last = ends.at(-1);
    if (last !== undefined) {
      starts.push(last);
      ends.push(last);
    }
    for (const start of value.starts) starts.push(start);
    for (const end of value.ends) ends.push(end);
  }
  return { text: told.map(({ text }) => text).join(glue), starts, ends, span: null };
}
