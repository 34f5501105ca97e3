import type { FileRead } from '../config/index.js';

export interface Repository {
  readonly id: string;
  /** `owner/name`. */
  readonly name: string;
  readonly url: string;
  /** Who may read it: everyone, everyone in the enterprise, or its members. */
  readonly visibility: 'public' | 'internal' | 'private';
}

/** A repository with its labels: what it takes to create issues there. */
export interface RepositoryLabels {
  readonly repository: Repository;
  /** Ids of the repository's labels by lower-case name. */
  readonly labels: ReadonlyMap<string, string>;
  /** False if the repository has more labels than were asked for. */
  readonly labelsComplete: boolean;
}

/** What every observation brings in addition to incidents. */
export interface RepositoryContext extends RepositoryLabels {
  readonly viewer: string;
  readonly config: FileRead;
  /** The files at the usual paths of a template, by path. */
  readonly templates: ReadonlyMap<string, FileRead>;
}

/** Another repository in which a task is to be tracked; `refusedLink`: GitHub refused a sub-issue there. */
export type TargetRepository =
  | ({ readonly kind: 'open'; readonly refusedLink: boolean } & RepositoryLabels)
  /** The token can't see it, or can't see its labels. */
  | { readonly kind: 'unreadable' }
  /** GitHub refused to create an issue there. */
  | { readonly kind: 'refused'; readonly why: string };

export interface Incident {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  /** ISO 8601. */
  readonly createdAt: string;
  readonly author: string;
  /** GitHub's `CommentAuthorAssociation`, lower case. */
  readonly association: string;
  readonly labels: readonly Label[];
  /** When and by whom each label was last added, by lower-case name. */
  readonly labelled: ReadonlyMap<string, IssueEvent>;
  /** When the text was last edited (ISO 8601). */
  readonly editedAt: string | null;
  /** The latest edit of the text that may have been the author's; null if there was none. */
  readonly authorEdit: AuthorEdit | null;
  /** The latest edits of the text, newest first; a complete list ends with the original text. Null if the token can't see them. */
  readonly edits: readonly Edit[] | null;
  /** The latest closing or reopening. */
  readonly lastStateChange: StateChange | null;
  /** Identities of the incident's own parent issues, nearest first. */
  readonly ancestors: readonly string[];
  /** When it was last transferred from another repository (ISO 8601); null if it never was. */
  readonly transferredAt: string | null;
  readonly comments: readonly Comment[];
}

/** When the author edited the text (ISO 8601). */
export interface AuthorEdit {
  readonly at: string;
  /** False if GitHub doesn't show who it was. */
  readonly certain: boolean;
}

/** One saved edit of a text. */
export interface Edit {
  readonly id: string;
  readonly editor: string;
}

export interface Label {
  readonly id: string;
  readonly name: string;
}

/** Who did something, and when (ISO 8601). */
export interface IssueEvent {
  readonly actor: string;
  readonly at: string;
}

export interface StateChange extends IssueEvent {
  readonly to: 'open' | 'closed';
}

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  /** When its text was last saved. */
  readonly writtenAt: string;
  /** Who saved it last; null if it was never edited. */
  readonly editor: string | null;
}

export type IssueState = 'open' | 'completed' | 'not-planned' | 'duplicate';

export interface TrackingIssue {
  readonly kind: 'issue';
  readonly id: string;
  /** `owner/name#12` in lower case, see `identityOf`. */
  readonly identity: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly body: string;
  /** Its text was edited since it was created. */
  readonly edited: boolean;
  readonly author: string;
  readonly state: IssueState;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Title of its milestone. */
  readonly milestone: string | null;
  /** Identity of the parent; null if it has none. */
  readonly parent: string | null;
  readonly lastStateChange: StateChange | null;
  /** Identity of what it was last marked as a duplicate of; counts only while it is closed as a duplicate. */
  readonly duplicateOf: string | null;
}

export interface LinkedPullRequest {
  readonly kind: 'pull-request';
  /** `owner/name#12` in lower case. */
  readonly identity: string;
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: 'open' | 'merged' | 'closed';
}

export type Linked = TrackingIssue | LinkedPullRequest | { readonly kind: 'unreadable' };
