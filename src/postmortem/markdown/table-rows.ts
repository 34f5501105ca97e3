import type { Table } from 'mdast';

import { type Definitions, parseWords } from './inline.js';
import { type Markdown, spanOf } from './parse-markdown.js';
import type { Span } from '../../text/index.js';
import { trimWords, type Words } from './words.js';

export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** The header of its table; null if the row itself is the header. */
  readonly header: Row | null;
}

export interface Cell {
  readonly words: Words;
  /** Between the pipes. */
  readonly span: Span;
}

/** Parses the rows of a table, the header first. */
export function parseRows(
  node: Table,
  markdown: Markdown,
  definitions: Definitions,
): readonly Row[] {
  let header: Row | null = null;
  return node.children.map((row) => {
    const cells = row.children.map((cell) => ({
      words: trimWords(parseWords(cell.children, markdown, definitions)),
      span: findCellSpan(markdown.text, spanOf(cell)),
    }));
    const read: Row = { span: spanOf(row), cells, header };
    header ??= read;
    return read;
  });
}

function findCellSpan(text: string, span: Span): Span {
  const start = text[span.start] === '|' ? span.start + 1 : span.start;
  const closed = span.end - 1 > start && text[span.end - 1] === '|' && text[span.end - 2] !== '\\';
  return { start, end: Math.max(start, closed ? span.end - 1 : span.end) };
}
