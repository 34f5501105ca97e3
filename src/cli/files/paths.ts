import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const configFile = join('.github', 'postmortem.yml');

/** The root of the repository that holds a folder: the one with `.git`, or the folder itself if there is none. */
export function findRoot(cwd: string): string {
  return listParents(cwd).find((folder) => existsSync(join(folder, '.git'))) ?? cwd;
}

/** The configuration for a folder: the nearest one, up to the root of the repository. */
export function findConfig(cwd: string): string | null {
  const folders = listParents(cwd);
  const inside = folders.slice(0, folders.indexOf(findRoot(cwd)) + 1);
  return inside.map((folder) => join(folder, configFile)).find((file) => existsSync(file)) ?? null;
}

function listParents(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** A path relative to a folder, with slashes on every system. */
export function formatPath(from: string, path: string): string {
  return relative(from, path).split(sep).join('/');
}
