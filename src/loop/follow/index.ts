export { applySplices } from './body.js';
export { reportIssue } from './follow-issue.js';
export { followThread } from './follow.js';
export { type FollowContext, type Followed, noteOf } from './followed.js';
