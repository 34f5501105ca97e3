/**
 * What nobody sees, and what turns the order of what is seen: format characters and those that Unicode
 * calls default ignorable (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point). The
 * joiners and selectors within emoji and Persian words stay.
 */
export const unseen = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{DI}]/gu;

/** One line without control, bidirectional and invisible characters, and without half a character. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** Cuts at a character, with an ellipsis, so that at most `length` UTF-16 code units are left. */
export function cutWords(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
