export {
  hashWords,
  identityOf,
  identityOfReference,
  type KeyedTask,
  keyTasks,
  normaliseWords,
} from './identity.js';
export { hasLabel, type LabelSpec, specifyLabel } from './labels.js';
export {
  concealIncident,
  formatTaskMarker,
  isObject,
  namesIncident,
  parseTaskMarker,
} from './marker.js';
export { type Claim, type Memory, noMemory, type Observed, textToPlan } from './memory.js';
export { type Note, note, type NoteKind } from './note.js';
export type {
  AuthorEdit,
  Comment,
  Edit,
  Incident,
  IssueEvent,
  IssueState,
  Linked,
  LinkedPullRequest,
  Repository,
  RepositoryContext,
  RepositoryLabels,
  StateChange,
  TargetRepository,
  TrackingIssue,
} from './observed.js';
export {
  findOwnStatus,
  findUnverified,
  Ownership,
  resolveTransferredLink,
} from './ownership/index.js';
export {
  formatRecord,
  type LastingNote,
  type LoopRecord,
  parseRecord,
  type RecordedTask,
} from './record.js';
export type {
  IssueReport,
  Obstacle,
  Phase,
  Report,
  TaskReport,
  TaskStatus,
  UntrustedReason,
} from './report.js';
export {
  type CreateStep,
  describeStep,
  isCreation,
  type IssueTarget,
  listNeededLabels,
  maxBodyLength,
  maxSubIssues,
  type Step,
  type TaskTarget,
  type WriteStep,
} from './step.js';
export { wordsOfText } from './text-merge/index.js';
export { formatTitle } from './title.js';
