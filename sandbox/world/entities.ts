/** What GitHub holds, kind by kind: things name each other by node id, people by login. */

/** A logical clock: it moves by a fixed step with each write, or when advanced. */
export interface Clock {
  seconds: number;
  step: number;
}

export type Association = 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'NONE';
export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export interface User {
  kind: 'User' | 'Bot' | 'Organization';
  id: string;
  databaseId: number;
  /** As an author: a bot's login has no `[bot]` here. */
  login: string;
  name: string | null;
  /** As a repository token sees it: a private member of an organisation looks like a stranger. */
  association: Association;
  /** The user's real permission; with `none`, what everyone may do in a public repository. */
  permission: Permission;
  /** A deleted account: its texts stay, their author is null. */
  gone: boolean;
}

export interface Repository {
  kind: 'Repository';
  id: string;
  databaseId: number;
  owner: string;
  name: string;
  /** Not public: private or, where `internal` says so, internal. */
  private: boolean;
  internal: boolean;
  archived: boolean;
  hasIssues: boolean;
  /** Path to text, at the head of the default branch. */
  files: Record<string, string>;
  lastNumber: number;
  lastMilestone: number;
  createdAt: string;
}

export interface Label {
  kind: 'Label';
  id: string;
  databaseId: number;
  repository: string;
  name: string;
  color: string;
  description: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface Milestone {
  kind: 'Milestone';
  id: string;
  databaseId: number;
  repository: string;
  number: number;
  title: string;
  description: string | null;
  state: 'OPEN' | 'CLOSED';
  creator: string;
  createdAt: string;
  updatedAt: string;
}

/** One saved version of a text. */
export interface Edit {
  kind: 'UserContentEdit';
  id: string;
  databaseId: number;
  editor: string;
  createdAt: string;
  /** The whole text as it was saved; null after the version was deleted. */
  diff: string | null;
  deletedAt: string | null;
  deletedBy: string | null;
}

/** A text with its history; the history is empty until the first edit. */
export interface Written {
  author: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  lastEditedAt: string | null;
  editor: string | null;
  /** Newest first. */
  edits: Edit[];
}

export type StateReason = 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | 'REOPENED';

/** An issue or a pull request. */
export interface Issue {
  kind: 'Issue' | 'PullRequest';
  id: string;
  databaseId: number;
  repository: string;
  number: number;
  title: string;
  author: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  lastEditedAt: string | null;
  editor: string | null;
  edits: Edit[];
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  stateReason: StateReason | null;
  closedAt: string | null;
  closedBy: string | null;
  locked: boolean;
  labels: string[];
  assignees: string[];
  milestone: string | null;
  parent: string | null;
  /** In the order in which they were added. */
  subIssues: string[];
}

export interface Comment extends Written {
  kind: 'IssueComment';
  id: string;
  databaseId: number;
  issue: string;
  /** Why it is folded away, in lower case; null: it isn't. */
  minimized: string | null;
}

/** What happened to an issue. */
export type EventDetail =
  | { kind: 'LabeledEvent' | 'UnlabeledEvent'; label: string }
  | { kind: 'ClosedEvent'; stateReason: StateReason | null; closer: string | null }
  | { kind: 'ReopenedEvent'; stateReason: StateReason | null }
  | { kind: 'RenamedTitleEvent'; previousTitle: string; currentTitle: string }
  | { kind: 'AssignedEvent' | 'UnassignedEvent'; assignee: string }
  | { kind: 'SubIssueAddedEvent' | 'SubIssueRemovedEvent'; subIssue: string }
  | { kind: 'ParentIssueAddedEvent' | 'ParentIssueRemovedEvent'; parent: string }
  | { kind: 'TransferredEvent'; fromRepository: string }
  | { kind: 'MarkedAsDuplicateEvent' | 'UnmarkedAsDuplicateEvent'; canonical: string }
  | { kind: 'CommentDeletedEvent'; author: string };

export type TimelineEvent = EventDetail & {
  id: string;
  databaseId: number;
  issue: string;
  actor: string;
  createdAt: string;
};
