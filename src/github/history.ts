import type { EditAnswer } from './answers.js';

/**
 * The text that the loop's own edit overwrote, if somebody saved one between the text that GitHub was
 * seen to hold, `stored`, and the edit itself; null where nobody did, or where the history doesn't tell.
 * `history` is newest first, each entry with the whole text as saved.
 */
export function findOverwritten(
  history: readonly EditAnswer[],
  written: string,
  stored: string,
): string | null {
  const own = history.findIndex(({ diff }) => isSame(diff, written));
  if (own < 0) return null;
  const before = history[own + 1]?.diff;
  if (before === null || before === undefined || isSame(before, stored)) return null;
  return before;
}

// GitHub may have changed the ends of lines; that is nobody's edit.
function isSame(text: string | null | undefined, other: string): boolean {
  return text?.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
