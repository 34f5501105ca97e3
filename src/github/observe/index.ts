export {
  type CommentAnswer,
  type EditAnswer,
  type IncidentAnswer,
  listNodes,
  type Nodes,
  type TrackingIssueAnswer,
} from './answers.js';
export { mergeBack, restoreOverwritten } from './history.js';
export { listUnparented, buildSearch } from './observe-unparented.js';
export { observeLinked } from './observe-linked.js';
export { observePages } from './observe-pages.js';
export { observeTargets } from './observe-targets.js';
export { observe, observeByTrackingIssue } from './observe.js';
export { fragments } from './queries.js';
export { fromComment, fromIncident, fromTrackingIssue } from './from-answers.js';
export { readRepositoryFile } from './repository-file.js';
