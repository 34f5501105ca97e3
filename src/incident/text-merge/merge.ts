import { diff3MergeRegions, diffIndices } from 'node-diff3';
import { mergeMarks, wordsOfLine } from './marked-line.js';

/** Longer texts aren't compared line by line, because that takes quadratic time. */
const maxLines = 3000;

/**
 * Merges two edits of one text, line by line. Lines are compared by their words; checkboxes and links are merged
 * separately. If both edits changed the same lines, both versions are kept, the first one's first: someone notices an
 * extra line and removes it, but not a lost one.
 */
export function mergeEdits(base: string, first: string, second: string): string {
  const o = base.split('\n');
  const a = first.split('\n');
  const b = second.split('\n');
  if (Math.max(o.length, a.length, b.length) > maxLines) return unite(o, a, b).join('\n');
  const [o2, a2, b2] = [o.map(wordsOfLine), a.map(wordsOfLine), b.map(wordsOfLine)] as const;
  const inFirst = mapKept(o2, a2);
  const inSecond = mapKept(o2, b2);
  return diff3MergeRegions(a2, o2, b2)
    .flatMap((region) => {
      if (!region.stable) {
        const { aStart, aLength, oStart, oLength, bStart, bLength } = region;
        return unite(
          o.slice(oStart, oStart + oLength),
          a.slice(aStart, aStart + aLength),
          b.slice(bStart, bStart + bLength),
        );
      }
      const { buffer, bufferStart, bufferLength } = region;
      const end = bufferStart + bufferLength;
      if (buffer !== 'o') return (buffer === 'a' ? a : b).slice(bufferStart, end);
      return o.slice(bufferStart, end).map((line, index) => {
        const at = bufferStart + index;
        return mergeMarks(
          line,
          a[inFirst.get(at) ?? -1] ?? line,
          b[inSecond.get(at) ?? -1] ?? line,
        );
      });
    })
    .join('\n');
}

type Lines = string[];

// Lines that one side removed are removed, lines that either side added are kept, and common lines are kept once.
function unite(base: Lines, first: Lines, second: Lines): Lines {
  const [o, a, b] = [countLines(base), countLines(first), countLines(second)];
  const kept = [...a].flatMap(([words, line]) => {
    const other = b.get(words);
    const before = o.get(words);
    if (other === undefined) return before === undefined ? [line] : [];
    return [mergeMarks(before ?? line, line, other)];
  });
  const added = [...b].flatMap(([words, line]) => (a.has(words) || o.has(words) ? [] : [line]));
  return [...kept, ...added];
}

// Equal lines are distinguished by how many come before them.
function countLines(lines: Lines): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const words = wordsOfLine(line);
      const count = (seen.get(words) ?? 0) + 1;
      seen.set(words, count);
      return [`${String(count)} ${words}`, line];
    }),
  );
}

/** The new index of each line that is in both. */
function mapKept(before: Lines, after: Lines): Map<number, number> {
  const kept = new Map<number, number>();
  let [from, to] = [0, 0];
  const keepUntil = (end: number): void => {
    while (from < end) kept.set(from++, to++);
  };
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    keepUntil(buffer1[0]);
    from += buffer1[1];
    to = buffer2[0] + buffer2[1];
  }
  keepUntil(before.length);
  return kept;
}

/**
 * The new number of each line after an edit, 1-based. Lines that were replaced by the same number of lines count as
 * reworded, in their order. Removed lines are left out.
 */
export function followLines(before: string, after: string): ReadonlyMap<number, number> {
  const old = before.split('\n').map(wordsOfLine);
  const edited = after.split('\n').map(wordsOfLine);
  if (Math.max(old.length, edited.length) > maxLines) return new Map();
  const moved = mapKept(old, edited);
  for (const { buffer1, buffer2 } of diffIndices(old, edited)) {
    if (buffer1[1] !== buffer2[1]) continue;
    for (let line = 0; line < buffer1[1]; line++) moved.set(buffer1[0] + line, buffer2[0] + line);
  }
  return new Map([...moved].map(([from, to]) => [from + 1, to + 1]));
}
