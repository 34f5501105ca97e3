/** Words to look for, in lower case. */
export interface Stems {
  readonly has: (word: string) => boolean;
}

/**
 * Builds a set of words; one that ends in `*` stands for every word that begins with it. A regular expression of as many
 * words would cost a short run more than all its other work on them.
 */
export function buildStems(list: string | readonly string[]): Stems {
  const all = typeof list === 'string' ? list.trim().split(/\s+/) : list;
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const begun = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return { has: (word) => whole.has(word) || begun.some((start) => word.startsWith(start)) };
}

/** The words of a text in lower case, without the punctuation around them. */
export function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.]+[\p{L}\p{N}]+)*/gu) ?? [];
}
