import { diff3Merge } from 'node-diff3';
import { withoutMarks } from './marks.js';

/**
 * Merges two people's edits of one text, by line. Where both changed the same lines, both are kept,
 * the first one's before the second one's: a line too many is seen and mended, a lost one isn't.
 * Lines that differ in boxes and links only are the same; those are planned anew.
 */
export function mergeEdits(base: string, first: string, second: string): string {
  const lines = (text: string): string[] => text.split('\n');
  return diff3Merge(lines(first), lines(base), lines(second))
    .flatMap(({ ok, conflict }) => {
      if (ok !== undefined) return ok;
      const kept = conflict?.a ?? [];
      const words = new Set(kept.map(withoutMarks));
      return [...kept, ...(conflict?.b ?? []).filter((line) => !words.has(withoutMarks(line)))];
    })
    .join('\n');
}
