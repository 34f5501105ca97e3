export {
  hashWords,
  identityOf,
  identityOfReference,
  type KeyedTask,
  keyTasks,
  normaliseWords,
} from './identity.js';
export { type LabelSpec, specifyLabel } from './labels.js';
export { maxBodyLength, maxSubIssues } from './limits.js';
export {
  concealIncident,
  isObject,
  namesIncident,
  readTaskMarker,
  writeTaskMarker,
} from './marker.js';
export { type Claim, type Memory, noMemory, type Observed } from './memory.js';
export type {
  AuthorEdit,
  Comment,
  Edit,
  IssueEvent,
  Incident,
  IssueState,
  Linked,
  LinkedPullRequest,
  RepositoryLabels,
  Repository,
  RepositoryContext,
  TargetRepository,
  TrackingIssue,
  StateChange,
} from './observed.js';
export {
  findUnverified,
  OwnLogins,
  hasLabel,
  isUnparented,
  keyOf,
  listTracked,
  readMovedTask,
  readOwnStatus,
} from './ownership/index.js';
export type { TaskTarget } from './placement.js';
export {
  type LoopRecord,
  readRecord,
  type RecordedTask,
  type Said,
  writeRecord,
} from './record.js';
export type {
  UntrustedReason,
  IssueReport,
  Note,
  NoteKind,
  Obstacle,
  Phase,
  Report,
  TaskReport,
  TaskStatus,
} from './report.js';
export {
  type CreateStep,
  describeStep,
  isCreation,
  type IssueTarget,
  labelsNeeded,
  type Step,
  type WriteStep,
} from './step.js';
export { wordsOfText } from './text-merge/index.js';
export { titleOf } from './title.js';
