/** Something with a name, as names are compared. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** Things to be looked up by all of a heading's words, or by the first word of a name that the heading contains. */
export interface NameIndex<T> {
  readonly byName: ReadonlyMap<string, readonly Named<T>[]>;
  readonly byFirstWord: ReadonlyMap<string, readonly Named<T>[]>;
}

/** Builds the index. */
export function indexNames<T>(entries: readonly Named<T>[]): NameIndex<T> {
  return {
    byName: groupBy(entries, ({ name }) => name),
    byFirstWord: groupBy(entries, ({ name }) => name.split(' ', 1)[0] ?? name),
  };
}

/** The first thing that has one of these names; null if none has. */
export function findNamed<T>(names: readonly string[], { byName }: NameIndex<T>): T | null {
  for (const name of names) {
    const [found] = byName.get(name) ?? [];
    if (found) return found.value;
  }
  return null;
}

/** The things whose names a longer name may contain: it has their first word. */
export function listCandidates<T>(
  name: string,
  { byFirstWord }: NameIndex<T>,
): readonly Named<T>[] {
  return [...new Set(name.split(' '))].flatMap((word) => byFirstWord.get(word) ?? []);
}

function groupBy<T>(
  entries: readonly Named<T>[],
  key: (entry: Named<T>) => string,
): ReadonlyMap<string, readonly Named<T>[]> {
  const groups = new Map<string, Named<T>[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}
