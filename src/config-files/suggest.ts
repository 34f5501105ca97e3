import { closest, distance } from 'fastest-levenshtein';

/** What to write instead of an unknown word: `Did you mean "json"?` if one is close, otherwise `Use text or json.` */
export function suggest(word: string, known: readonly string[]): string {
  const nearest = known.length === 0 ? null : closest(word, known);
  return nearest !== null && distance(word, nearest) <= Math.max(2, word.length / 3)
    ? `Did you mean "${nearest}"?`
    : `Use ${formatChoices(known)}.`;
}

/** The choices as words: `off, warning or error`. */
export function formatChoices(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}
