export {
  type CommentAnswer,
  type EditAnswer,
  type IncidentAnswer,
  listNodes,
  type Nodes,
  type TrackingAnswer,
} from './answers.js';
export { mergeBack, restoreOverwritten } from './history.js';
export { listUnparented, searchFor } from './observe-unparented.js';
export { observeLinked } from './observe-linked.js';
export { observePages } from './observe-pages.js';
export { observeTargets } from './observe-targets.js';
export { observe, observeFromTracking } from './observe.js';
export { fragments } from './queries.js';
export { readComment, readIncident, readTracking } from './read-incident.js';
export { readRepositoryFile } from './repository-file.js';
