import type { FileRead } from '../config/index.js';

export interface Repository {
  readonly id: string;
  /** `owner/name`. */
  readonly name: string;
  readonly url: string;
  /** Who may read it: everybody, everybody in the enterprise, or those who were let in. */
  readonly visibility: 'public' | 'internal' | 'private';
}

/** A repository with its labels: what it takes to make issues there. */
export interface RepositoryLabels {
  readonly repository: Repository;
  /** Ids of the repository's labels by lower-case name. */
  readonly labels: ReadonlyMap<string, string>;
  /** False where the repository has more labels than were asked for. */
  readonly labelsComplete: boolean;
}

/** What every observation brings besides incidents. */
export interface RepositoryContext extends RepositoryLabels {
  readonly viewer: string;
  readonly config: FileRead;
  /** The files at the conventional paths of a template, by path. */
  readonly templates: ReadonlyMap<string, FileRead>;
}

/** Another repository in which a task is to be tracked; `refusedLink` where GitHub would not have a sub-issue there. */
export type TargetRepository =
  | ({ readonly kind: 'open'; readonly refusedLink: boolean } & RepositoryLabels)
  /** The token doesn't see it, or isn't shown its labels. */
  | { readonly kind: 'unreadable' }
  /** GitHub refused to make an issue there. */
  | { readonly kind: 'refused'; readonly why: string };

export interface Incident {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  /** The text that the plan is made on. */
  readonly body: string;
  /** What GitHub holds now; differs from `body` only while an overwritten edit is merged back. */
  readonly storedBody: string;
  readonly state: 'open' | 'closed';
  /** ISO 8601. */
  readonly createdAt: string;
  readonly author: string;
  /** GitHub's `CommentAuthorAssociation`, lower case. */
  readonly association: string;
  readonly labels: readonly Label[];
  /** When and by whom the incident label was last put on; null where no event tells. */
  readonly labelled: ReadonlyMap<string, IssueEvent>;
  /** When the text was last edited (ISO 8601), by whomever. */
  readonly editedAt: string | null;
  /** The latest edit of the text that may have been the author's; null where there was none. */
  readonly authorEdit: AuthorEdit | null;
  /** The latest edits of the text, newest first, with the text as it was opened as the last of a whole list; null where nobody may see them. */
  readonly edits: readonly Edit[] | null;
  /** The latest closing or reopening. */
  readonly lastStateChange: StateChange | null;
  /** Identities of the issues that the incident is itself under, the nearest first. */
  readonly ancestors: readonly string[];
  /** When it last came from another repository (ISO 8601); null where it never did. */
  readonly transferredAt: string | null;
  readonly comments: readonly Comment[];
}

/** When the author edited the text (ISO 8601). */
export interface AuthorEdit {
  readonly at: string;
  /** False where GitHub doesn't show who it was. */
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
  /** Who saved it last; null where it was never edited. */
  readonly editor: string | null;
}

export type IssueState = 'open' | 'completed' | 'not-planned' | 'duplicate';

export interface TrackingIssue {
  readonly kind: 'issue';
  readonly id: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly body: string;
  /** Its text isn't the one that it was made with. */
  readonly edited: boolean;
  readonly author: string;
  readonly state: IssueState;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Title of its milestone. */
  readonly milestone: string | null;
  /** Identity of the parent; null where it has none. */
  readonly parent: string | null;
  readonly lastStateChange: StateChange | null;
  /** Identity of what it was last marked as a duplicate of; counts while its state says so. */
  readonly duplicateOf: string | null;
}

export interface LinkedPullRequest {
  readonly kind: 'pull-request';
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: 'open' | 'merged' | 'closed';
}

export type Linked = TrackingIssue | LinkedPullRequest | { readonly kind: 'unreadable' };
