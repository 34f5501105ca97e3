import type { Comment, Issue } from '../entities.js';
import { issueOf, issueUrl } from './find-issue.js';
import type { Store } from '../store.js';

/** An issue's comments, oldest first. */
export function commentsOn(store: Store, issue: Issue): Comment[] {
  return store.comments.filter((comment) => comment.issue === issue.id);
}

/** The address of a comment in the browser. */
export function commentUrl(store: Store, comment: Comment): string {
  return `${issueUrl(store, issueOf(store, comment.issue))}#issuecomment-${comment.databaseId}`;
}
