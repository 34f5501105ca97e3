import width from 'fast-string-width';
import type { Place } from '../../text/index.js';
import { showLine } from './visible.js';

/** The lines around a place as a terminal shows them. */
export interface Frame {
  readonly lines: readonly FrameLine[];
  /** The number of the line with the place. */
  readonly line: number;
}

export interface FrameLine {
  readonly number: number;
  readonly shown: string;
  /** The columns to underline; null for the lines before and after the place. */
  readonly mark: { readonly from: number; readonly length: number } | null;
}

/** Cuts out the line of a place, and those before and after it unless they are empty, at most `columns` wide. */
export function cutFrame(
  lines: readonly string[],
  place: Place,
  end: Place | null,
  columns: number,
): Frame {
  const own = lines[place.line - 1] ?? '';
  const last = end !== null && end.line === place.line ? end.column - 1 : own.length;
  const around = [place.line - 1, place.line, place.line + 1].filter(
    (number) => number === place.line || (lines[number - 1] ?? '').trim() !== '',
  );
  return {
    line: place.line,
    lines: around.map((number) =>
      number === place.line
        ? { number, ...cutLine(own, { from: place.column - 1, to: last }, columns) }
        : { number, ...cutLine(lines[number - 1] ?? '', null, columns) },
    ),
  };
}

/** A character as people see it, and how many columns it takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly marked: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const tab = 4;
// A line can be a whole paragraph, so only the part that can be shown is split into characters.
const maxCharacters = 1000;

function cutLine(
  line: string,
  place: Range | null,
  columns: number,
): Pick<FrameLine, 'shown' | 'mark'> {
  const start = findCutStart(line, place?.from ?? 0);
  const cells = splitCells(line.slice(start, start + 2 * maxCharacters), place, start);
  const marked = cells.findIndex(({ marked }) => marked);
  const whole = start === 0 && line.length <= 2 * maxCharacters && sumWidths(cells) <= columns;
  const from = whole || marked < 0 ? 0 : moveBack(cells, marked, Math.floor(columns / 3));
  const isCutLeft = start + from > 0;
  const room = columns - (isCutLeft ? 1 : 0) - 1;
  const shown = whole ? cells : takeWidth(cells.slice(from), room);
  const isCutRight =
    !whole && (from + shown.length < cells.length || start + 2 * maxCharacters < line.length);
  const left = isCutLeft ? '…' : '';
  return {
    shown: `${left}${shown.map((cell) => cell.shown).join('')}${isCutRight ? '…' : ''}`,
    mark: place === null ? null : findMark(shown, left.length),
  };
}

// Half of a surrogate pair would show as another character.
function findCutStart(line: string, from: number): number {
  const start = Math.max(0, Math.min(from, line.length) - maxCharacters);
  return /[\udc00-\udfff]/u.test(line.charAt(start)) ? start + 1 : start;
}

function splitCells(text: string, place: Range | null, start: number): readonly Cell[] {
  let column = 0;
  return [...new Intl.Segmenter().segment(text)].map(({ segment, index }) => {
    const at = start + index;
    const shown = segment === '\t' ? ' '.repeat(tab - (column % tab)) : showLine(segment);
    const cell = {
      shown,
      width: width(shown),
      marked:
        place !== null &&
        at + segment.length > place.from &&
        at < Math.max(place.to, place.from + 1),
    };
    column += cell.width;
    return cell;
  });
}

function sumWidths(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.width, 0);
}

function moveBack(cells: readonly Cell[], from: number, columns: number): number {
  let at = from;
  for (let left = columns; at > 0; at -= 1) {
    left -= cells[at - 1]?.width ?? 0;
    if (left < 0) break;
  }
  return at;
}

function takeWidth(cells: readonly Cell[], columns: number): readonly Cell[] {
  let left = columns;
  const end = cells.findIndex((cell) => {
    left -= cell.width;
    return left < 0;
  });
  return end < 0 ? cells : cells.slice(0, end);
}

// At the end of a line there is no character to underline, only the place.
function findMark(cells: readonly Cell[], left: number): { from: number; length: number } {
  const first = cells.findIndex(({ marked }) => marked);
  if (first < 0) return { from: left + sumWidths(cells), length: 1 };
  const length = sumWidths(cells.slice(first).filter(({ marked }) => marked));
  return { from: left + sumWidths(cells.slice(0, first)), length: Math.max(1, length) };
}
