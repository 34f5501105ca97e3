import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const configFile = join('.github', 'postmortem.yml');

/** The repository around a folder: where `.git` lies; the folder itself where it is in none. */
export function findRoot(cwd: string): string {
  return climb(cwd).find((folder) => existsSync(join(folder, '.git'))) ?? cwd;
}

/** The configuration that counts in a folder: the nearest one, up to the root of the repository. */
export function findConfig(cwd: string): string | null {
  const folders = climb(cwd);
  const inside = folders.slice(0, folders.indexOf(findRoot(cwd)) + 1);
  return inside.map((folder) => join(folder, configFile)).find((file) => existsSync(file)) ?? null;
}

function climb(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** A path as it is shown and as formats want it: from a folder, with slashes. */
export function showPath(from: string, path: string): string {
  return relative(from, path).split(sep).join('/');
}
