import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { formatPath } from './paths.js';
import { describeFileError, findErrorCode } from './read-text.js';

/** The files that the arguments name, and what can't be found. */
export interface Found {
  /** Each file once, in the order of the arguments; null for standard input. */
  readonly files: readonly (FoundFile | null)[];
  readonly problems: readonly string[];
}

export interface FoundFile {
  readonly path: string;
  /** Relative to the working directory, with slashes. */
  readonly name: string;
}

const ignored = ['**/node_modules/**', '**/.git/**'];
const markdown = '**/*.{md,markdown}';

/** Finds the files that the arguments name: `-` for standard input, files, folders (their Markdown files), globs, and `!` before a glob to leave out. */
export async function findFiles(given: readonly string[], cwd: string): Promise<Found> {
  const ignore = given.filter(isExclusion).map((pattern) => pattern.slice(1));
  const files = new Map<string, FoundFile | null>();
  const problems: string[] = [];
  for (const argument of given) {
    if (isExclusion(argument)) continue;
    if (argument === '-') files.set('-', null);
    else {
      const { paths, problem } = await findPaths(argument, cwd, ignore);
      for (const path of paths) files.set(path, { path, name: formatPath(cwd, path) });
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

// A file or folder of that name comes first, because its name may contain the characters of a glob.
async function findPaths(argument: string, cwd: string, ignore: readonly string[]): Promise<Paths> {
  // An empty argument would stand for the whole working directory.
  if (argument === '') {
    return { paths: [], problem: 'An argument is empty. Is a variable in your command not set?' };
  }
  const path = resolve(cwd, argument);
  try {
    if (!(await stat(path)).isDirectory()) return { paths: [path], problem: null };
  } catch (error) {
    const code = findErrorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EINVAL' && code !== 'ENAMETOOLONG') {
      return { paths: [], problem: `${argument}: ${describeFileError(error)}` };
    }
    return findMatches(argument, cwd, ignore);
  }
  const { escapePath } = await import('tinyglobby');
  const paths = await glob(`${escapePath(formatPath(cwd, path) || '.')}/${markdown}`, cwd, ignore);
  const none = `${argument}: no .md or .markdown files in this folder.`;
  return { paths, problem: paths.length === 0 ? none : null };
}

async function findMatches(
  argument: string,
  cwd: string,
  ignore: readonly string[],
): Promise<Paths> {
  const { isDynamicPattern } = await import('tinyglobby');
  // On Windows a backslash is the separator; on other systems it escapes a character of the glob.
  const pattern = sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  if (!isDynamicPattern(pattern)) {
    return { paths: [], problem: `${argument}: no such file.` };
  }
  const paths = await glob(pattern, cwd, ignore);
  return { paths, problem: paths.length === 0 ? `${argument}: no file matches this glob.` : null };
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
