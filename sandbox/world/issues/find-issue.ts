import type { Issue } from '../entities.js';
import type { Store } from '../store.js';
import { repositoryOf, repositoryUrl } from '../repositories.js';

/** Finds an issue or pull request by its number. */
export function findIssue(store: Store, repository: string, number: number): Issue | undefined {
  return store.issues.find((each) => each.number === number && each.repository === repository);
}

/** The issue with that node id; it must be there. */
export function issueOf(store: Store, id: string): Issue {
  const found = store.issues.find((each) => each.id === id);
  if (!found) throw new Error(`the store holds no issue ${id}`);
  return found;
}

/** The page of an issue or pull request in the browser. */
export function issueUrl(store: Store, issue: Issue): string {
  const room = issue.kind === 'Issue' ? 'issues' : 'pull';
  return `${repositoryUrl(repositoryOf(store, issue.repository))}/${room}/${issue.number}`;
}
