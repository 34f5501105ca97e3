import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import between two files; paths are relative to the repository. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The source files below some folders, as paths relative to the repository, in order. */
export function listSources(repository: string, folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.[jt]s$/u.test(entry.name))
        .map((entry) => relative(repository, join(entry.parentPath, entry.name))),
    )
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** Every import between these files: static, lazy and of types alone, and re-exports. */
export function listImports(repository: string, files: readonly string[]): readonly Import[] {
  const known = new Set(files);
  return files.flatMap((from) => {
    // The compiler's own reader: it also finds `import()` and `import type`.
    const { importedFiles } = ts.preProcessFile(readFileSync(join(repository, from), 'utf8'));
    return importedFiles.flatMap(({ fileName }) => {
      const path = posix.join(posix.dirname(from), fileName);
      const to = [path.replace(/\.js$/u, '.ts'), path].find((one) => known.has(one));
      return fileName.startsWith('.') && to !== undefined ? [{ from, to }] : [];
    });
  });
}

/** Groups of files that import each other in a circle; none if there is no circle. */
export function findCircles(imports: readonly Import[]): readonly (readonly string[])[] {
  const reach = reachOf(imports);
  const circles = new Set<string>();
  for (const [file, seen] of reach) {
    if (!seen.has(file)) continue;
    const members = [...seen].filter((other) => reach.get(other)?.has(file) === true);
    circles.add(members.sort().join(' '));
  }
  return [...circles].map((circle) => circle.split(' '));
}

/** The imports that don't follow from others: without `a → c` if there is `a → b → c`. */
export function reduceImports(imports: readonly Import[]): readonly Import[] {
  const reach = reachOf(imports);
  const next = nextOf(imports);
  return [...next].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((via) => via !== to && reach.get(via)?.has(to) === true))
      .map((to) => ({ from, to })),
  );
}

function nextOf(imports: readonly Import[]): ReadonlyMap<string, ReadonlySet<string>> {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  return next;
}

/** What each file reaches by its imports and those of what it imports. */
function reachOf(imports: readonly Import[]): ReadonlyMap<string, ReadonlySet<string>> {
  const next = nextOf(imports);
  return new Map(
    [...next.keys()].map((file) => {
      const seen = new Set<string>();
      const todo = [...(next.get(file) ?? [])];
      for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
        if (seen.has(one)) continue;
        seen.add(one);
        todo.push(...(next.get(one) ?? []));
      }
      return [file, seen] as const;
    }),
  );
}
