import { vocabulary } from './vocabulary-data.js';

const spellings: ReadonlyMap<string, string> = new Map(Object.entries(vocabulary.spellings));

// Latin, Cyrillic and Chinese letters that Unicode normalisation doesn't change.
const plainPattern = /^[A-Za-zА-ИК-Яа-ик-я\u4E00-\u9FFF]+(?: [A-Za-zА-ИК-Яа-ик-я\u4E00-\u9FFF]+)*$/;

/** A heading or label in the form in which names are compared: without case, markup, numbering, emoji, punctuation and plural. */
export function normaliseName(name: string): string {
  // Most names are plain and skip the rest, which would slow down the start of every run.
  const plain = plainPattern.test(name) && name.length <= 200;
  const words = plain ? name.toLowerCase() : cleanName(name);
  return words === '' ? '' : words.split(' ').map(normaliseWord).join(' ');
}

function cleanName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(/^\s*#{1,6}/, ' ')
    .replace(/^\s*\(?\d+(?:\.\d+)*(?:[.):]+|(?=\s))/, ' ')
    .replace(/^\s*(?:[ivx]{1,5}|[a-z])[.)]\s/, ' ')
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function normaliseWord(word: string): string {
  const spelt = spellings.get(word) ?? word;
  return spelt.length > 3 && /[^siu]s$/.test(spelt) ? spelt.slice(0, -1) : spelt;
}

/** The names that a heading may stand for, best first: all of it, or without a remark in parentheses. */
export function parseNames(heading: string): readonly string[] {
  const line = heading.slice(0, 200);
  return [...new Set([line, removeRemarks(line)].map(normaliseName))].filter((name) => name !== '');
}

/** The name before a colon or a dash: "Timeline: all times UTC". */
export function parseHeadName(heading: string): string | null {
  const head = /^(.*?\S)(?:\s*[:：;]\s|\s+[-–—|]\s)/.exec(
    removeRemarks(heading.slice(0, 200)),
  )?.[1];
  return head === undefined ? null : normaliseName(head);
}

function removeRemarks(line: string): string {
  return line.replace(/[(（][^()（）]*[)）]|\[[^[\]]*\]/g, ' ');
}

/** How many more words the name has than `part`; null if it doesn't contain `part`. */
export function countExtraWords(name: string, part: string): number | null {
  if (!` ${name} `.includes(` ${part} `)) return null;
  return name.split(' ').length - part.split(' ').length;
}
