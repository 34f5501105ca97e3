import type { Label } from '../entities.js';
import type { Store } from '../store.js';

/** Finds a repository's label by name, in any case. */
export function findLabel(store: Store, repository: string, name: string): Label | undefined {
  const wanted = name.toLowerCase();
  return store.labels.find(
    (each) => each.repository === repository && each.name.toLowerCase() === wanted,
  );
}

/** The label with that node id; it must be there. */
export function labelOf(store: Store, id: string): Label {
  const found = store.labels.find((each) => each.id === id);
  if (!found) throw new Error(`the store holds no label ${id}`);
  return found;
}
