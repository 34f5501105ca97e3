import { diff3Merge } from 'node-diff3';

/**
 * Merges two people's edits of one text, by line. Where both changed the same lines, both are kept,
 * the first one's before the second one's: a line too many is seen and mended, a lost one isn't.
 */
export function mergeEdits(base: string, first: string, second: string): string {
  const lines = (text: string): string[] => text.split('\n');
  return diff3Merge(lines(first), lines(base), lines(second))
    .flatMap((part) =>
      part.ok !== undefined ? part.ok : [...(part.conflict?.a ?? []), ...(part.conflict?.b ?? [])],
    )
    .join('\n');
}
