import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { listProse } from './prose.js';

/** One entry of vocabulary.yml. */
export interface Entry {
  /** A regular expression for whole words, without groups that capture. */
  readonly find: string;
  /** What to write instead. */
  readonly write: string;
  /** A sentence in which it is found. */
  readonly example: string;
  /** The files and folders it is for; all of them if left out. A folder ends with a slash. */
  readonly where?: readonly string[];
}

/** A file, or a folder, in which a word is right. */
export interface Exception {
  readonly file: string;
  readonly find: string;
  readonly because: string;
}

export interface Vocabulary {
  readonly words: readonly Entry[];
  readonly except: readonly Exception[];
}

const source = new URL('vocabulary.yml', import.meta.url);

/** The words that the project doesn't use, with what it uses instead. */
export const vocabulary = parse(readFileSync(source, 'utf8')) as Vocabulary;

/** Checks the text of a file; returns `path:line: "mend": write "fix"` for each word. */
export function checkWords(
  path: string,
  text: string,
  { words, except }: Vocabulary = vocabulary,
): readonly string[] {
  const entries = words.filter(({ where }) => where?.some((place) => isIn(path, place)) ?? true);
  const pattern = toPattern(entries.map(({ find }) => `(${find})`));
  const exceptions = except.filter(({ file }) => isIn(path, file)).map(({ find }) => find);
  const allowed = exceptions.length === 0 ? null : toPattern(exceptions);
  return listProse(path, text).flatMap((prose) =>
    [...prose.text.matchAll(pattern)].flatMap(({ 0: found, index, ...groups }) => {
      if (allowed !== null && found.search(allowed) >= 0) return [];
      const entry = entries.find((_, place) => groups[place + 1] !== undefined);
      const line = prose.line + prose.text.slice(0, index).split('\n').length - 1;
      return [`${path}:${line}: "${joinLines(found)}": write "${entry?.write ?? ''}"`];
    }),
  );
}

function isIn(path: string, place: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

/** A space also matches a line end, with the sign that starts the next line of a comment. */
function toPattern(finds: readonly string[]): RegExp {
  const source = finds.join('|').replaceAll(' ', String.raw`\s+(?:(?:\*|//|#)\s+)?`);
  return new RegExp(String.raw`(?<![\w-])(?:${source})(?![\w-])`, 'giu');
}

function joinLines(words: string): string {
  return words.replace(/\s+(?:(?:\*|\/\/|#)\s+)?/gu, ' ');
}
