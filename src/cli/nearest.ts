import { closest, distance } from 'fastest-levenshtein';

/** "did you mean …?" where a known word is near, else all known words. */
export function suggest(word: string, known: readonly string[]): string {
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(2, word.length / 3)
    ? `did you mean "${nearest}"?`
    : `expected one of ${known.join(', ')}`;
}
