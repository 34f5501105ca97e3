export { reportIssue } from './follow-issue.js';
export { followThread } from './follow.js';
export type { Followed } from './followed.js';
