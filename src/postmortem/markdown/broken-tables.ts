import type { Span } from '../../text/index.js';

// A row, an empty line, a row: most texts have none and skip the rest.
const gapPattern = /\|[ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n) {0,3}\|/;
const rowPattern = /^ {0,3}\|.*\|[ \t]*$/;
const delimiterPattern = /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
const fencePattern = /^ {0,3}(```|~~~)/;

interface TextLine {
  readonly text: string;
  /** Its line end. */
  readonly end: Span;
}

interface TableRow {
  readonly pipes: number;
  readonly isDelimiter: boolean;
  /** The line end of the row above, if an empty line is between the two. */
  readonly gap: Span | null;
}

/** The text, at the same length, with tables joined that are broken by empty lines: rows with equally many pipes. */
export function joinTables(text: string): string {
  if (!gapPattern.test(text)) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of groupRows(splitLines(text)).flatMap(findGaps)) {
    pieces.push(text.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

function splitLines(text: string): readonly TextLine[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)].map(
    ({ index, 1: line = '', 2: end = '' }) => {
      const start = index + line.length;
      return { text: line, end: { start, end: start + end.length } };
    },
  );
}

// Rows with equally many pipes and at most one empty line between them.
function groupRows(lines: readonly TextLine[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  let [above, blanks, fence]: [TextLine | null, number, string | null] = [null, 0, null];
  for (const line of lines) {
    if (line.text.trim() === '') {
      blanks += 1;
      continue;
    }
    fence = toggleFence(line.text, fence);
    const pipes = fence === null ? countPipes(line.text) : 0;
    const isNext = above !== null && blanks < 2 && groups.at(-1)?.[0]?.pipes === pipes;
    const gap = isNext && blanks === 1 ? (above?.end ?? null) : null;
    const row = { pipes, isDelimiter: delimiterPattern.test(line.text), gap };
    if (isNext) groups.at(-1)?.push(row);
    else if (pipes > 0) groups.push([row]);
    above = pipes > 0 ? line : null;
    blanks = 0;
  }
  return groups;
}

function toggleFence(line: string, open: string | null): string | null {
  const fence = fencePattern.exec(line)?.[1];
  if (fence === undefined) return open;
  return open === null ? fence : open === fence ? null : open;
}

function countPipes(line: string): number {
  return rowPattern.test(line) ? (line.replace(/\\./g, '').match(/\|/g)?.length ?? 0) : 0;
}

// Gaps after a header and its line of dashes. A row above such a line begins another table.
function findGaps(rows: readonly TableRow[]): readonly Span[] {
  let isOpen = false;
  return rows.flatMap((row, index) => {
    const isHead = !row.isDelimiter && rows[index + 1]?.isDelimiter === true;
    const { gap } = row;
    const isJoined = isOpen && !isHead;
    isOpen ||= isHead;
    return isJoined && gap !== null ? [gap] : [];
  });
}
