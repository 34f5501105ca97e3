/** A part of the source, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A position for people: 1-based line, and 1-based column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The source with the offsets at which its lines start. */
export interface Source {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** The offsets at which the lines of the source start. A line ends with LF, CRLF or CR. */
export function readLineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\n' || (char === '\r' && source[at + 1] !== '\n')) starts.push(at + 1);
  }
  return starts;
}

/** Line and column of an offset. */
export function place(source: string, offset: number): Place {
  return findPlace(readLineStarts(source), offset);
}

/** Like `place`, for many offsets of one source. */
export function findPlace(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The source line around an offset, without its line end. */
export function readSourceLine(source: string, offset: number): string {
  const { start, end } = findSourceLine(source, offset);
  return source.slice(start, end);
}

/** The span of the source line around an offset, without its line end. */
export function findSourceLine(source: string, offset: number): Span {
  let start = Math.min(offset, source.length);
  while (start > 0 && !isLineEnd(source[start - 1])) start -= 1;
  let end = Math.min(offset, source.length);
  while (end < source.length && !isLineEnd(source[end])) end += 1;
  return { start, end };
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}
