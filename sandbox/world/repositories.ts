import type { Repository } from './entities.js';
import type { Store } from './store.js';
import { tick } from './clock.js';
import { nextIds } from './ids.js';

/** Who may read a repository (default: everyone). */
export interface Visibility {
  readonly private?: boolean;
  /** Readable by everyone in the enterprise. */
  readonly internal?: boolean;
}

/** Adds an empty repository, `owner/name`. */
export function addRepository(
  store: Store,
  fullName: string,
  { private: isPrivate = false, internal = false }: Visibility = {},
): Repository {
  const [owner = '', name = ''] = fullName.split('/');
  const repository: Repository = {
    kind: 'Repository',
    ...nextIds(store, 'Repository'),
    owner,
    name,
    private: isPrivate || internal,
    internal,
    archived: false,
    hasIssues: true,
    files: {},
    lastNumber: 0,
    lastMilestone: 0,
    createdAt: tick(store),
  };
  store.repositories.push(repository);
  return repository;
}

/** Finds a repository by `owner/name`, in any case. */
export function findRepository(store: Store, fullName: string): Repository | undefined {
  const wanted = fullName.toLowerCase();
  return store.repositories.find((each) => fullNameOf(each).toLowerCase() === wanted);
}

/** The repository with that node id; it must be there. */
export function repositoryOf(store: Store, id: string): Repository {
  const found = store.repositories.find((each) => each.id === id);
  if (!found) throw new Error(`the store holds no repository ${id}`);
  return found;
}

/** `owner/name`. */
export function fullNameOf(repository: Repository): string {
  return `${repository.owner}/${repository.name}`;
}

/** The page of a repository in the browser. */
export function repositoryUrl(repository: Repository): string {
  return `https://github.com/${fullNameOf(repository)}`;
}
