/** Text in quotation marks for a message; long text is cut. */
export function quoteWords(text: string, most = 60): string {
  const line = text
    .slice(0, 2 * most)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most && text.length <= 2 * most) return `"${line}"`;
  // Not in the middle of a surrogate pair.
  return `"${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…"`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], joint = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** A number with its noun: `1 task`, `3 tasks`. */
export function countWords(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
