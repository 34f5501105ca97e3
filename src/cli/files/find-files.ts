import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { sayCode, sayUnread, showPath } from '../terminal/index.js';

/** The files that arguments name, and what can't be found. */
export interface Found {
  /** Standard input among them as null; each once, in the order of the arguments. */
  readonly files: readonly (FoundFile | null)[];
  readonly problems: readonly string[];
}

export interface FoundFile {
  readonly path: string;
  /** As it is shown: from the working directory, with slashes. */
  readonly name: string;
}

const ignored = ['**/node_modules/**', '**/.git/**'];
const markdown = '**/*.{md,markdown}';

/** Finds the files that arguments name: `-` for standard input, paths, folders with the Markdown in them, globs, `!` before what is left out. */
export async function findFiles(given: readonly string[], cwd: string): Promise<Found> {
  const ignore = given.filter(isExclusion).map((pattern) => pattern.slice(1));
  const files = new Map<string, FoundFile | null>();
  const problems: string[] = [];
  for (const argument of given) {
    if (isExclusion(argument)) continue;
    if (argument === '-') files.set('-', null);
    else {
      const { paths, problem } = await findPaths(argument, cwd, ignore);
      for (const path of paths) files.set(path, { path, name: showPath(cwd, path) });
      if (problem !== null) problems.push(problem);
    }
  }
  return { files: [...files.values()], problems };
}

function isExclusion(argument: string): boolean {
  return argument.startsWith('!') && argument.length > 1;
}

interface Paths {
  readonly paths: readonly string[];
  readonly problem: string | null;
}

// What lies there counts first: a name may hold brackets, and is no pattern then.
async function findPaths(argument: string, cwd: string, ignore: readonly string[]): Promise<Paths> {
  // Of an empty word, such as a variable that isn't set, all files of the folder would be meant.
  if (argument === '') {
    return { paths: [], problem: 'Unexpected empty name, expected a file, a folder or a glob.' };
  }
  const path = resolve(cwd, argument);
  try {
    if (!(await stat(path)).isDirectory()) return { paths: [path], problem: null };
  } catch (error) {
    const code = sayCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EINVAL' && code !== 'ENAMETOOLONG') {
      return { paths: [], problem: `${argument}: ${sayUnread(error)}` };
    }
    return findPattern(argument, cwd, ignore);
  }
  const { escapePath } = await import('tinyglobby');
  const paths = await glob(`${escapePath(showPath(cwd, path) || '.')}/${markdown}`, cwd, ignore);
  const none = `${argument}: there is no Markdown in this folder, expected files that end with .md or .markdown.`;
  return { paths, problem: paths.length === 0 ? none : null };
}

async function findPattern(
  argument: string,
  cwd: string,
  ignore: readonly string[],
): Promise<Paths> {
  const { isDynamicPattern } = await import('tinyglobby');
  // A backslash is Windows' separator, and escapes a sign in a pattern elsewhere.
  const pattern = sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  if (!isDynamicPattern(pattern)) {
    return { paths: [], problem: `${argument}: there is no such file.` };
  }
  const paths = await glob(pattern, cwd, ignore);
  return { paths, problem: paths.length === 0 ? `${argument}: no file matches.` : null };
}

async function glob(
  pattern: string,
  cwd: string,
  ignore: readonly string[],
): Promise<readonly string[]> {
  const tinyglobby = await import('tinyglobby');
  const found = await tinyglobby.glob(pattern, {
    cwd,
    ignore: [...ignored, ...ignore],
    absolute: true,
    dot: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  return found.map((path) => resolve(path)).sort((a, b) => (a < b ? -1 : 1));
}
