/**
 * Invisible characters and those that change the direction of text: format characters and what Unicode
 * calls default ignorable (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), except
 * the joiners and selectors that emoji and Persian words need.
 */
export const unseen = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{DI}]/gu;

/** One line without control, bidirectional and invisible characters, and without lone surrogates. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** Shortens a text to at most `length` UTF-16 code units, with an ellipsis, without splitting a character. */
export function cutWords(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
