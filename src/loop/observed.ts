import type { LoopRecord } from './record.js';

/** What GitHub holds, as one observation saw it. Logins of bots end in `[bot]`. */
export interface Observed {
  readonly viewer: string;
  readonly repository: Repository;
  readonly incident: Incident;
  /** Sub-issues of the incident, in GitHub's order. */
  readonly subIssues: readonly TrackingIssue[];
  /** What lines link to that is no sub-issue, by `identityOf`. */
  readonly linked: ReadonlyMap<string, Linked>;
  /**
   * While an overwritten edit is merged back: the record that its text is to be compared with, the
   * one from before the overwriting. Null: the record in the status comment.
   */
  readonly base: { readonly record: LoopRecord } | null;
}

export interface Repository {
  readonly id: string;
  /** `owner/name`. */
  readonly name: string;
  readonly url: string;
  readonly private: boolean;
}

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
  readonly labelled: ReadonlyMap<string, Hand>;
  /** The author's last edit of the text, where the history tells. */
  readonly authorEditedAt: string | null;
  /** The latest closing or reopening. */
  readonly lastTurn: Turn | null;
  /** Identity of an issue that the incident is itself a sub-issue of; null where there is none. */
  readonly parent: string | null;
  readonly comments: readonly Comment[];
}

export interface Label {
  readonly id: string;
  readonly name: string;
}

/** Who did something, and when (ISO 8601). */
export interface Hand {
  readonly actor: string;
  readonly at: string;
}

export interface Turn extends Hand {
  readonly to: 'open' | 'closed';
}

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
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
  readonly author: string;
  readonly state: IssueState;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Identity of the parent; null where it has none. */
  readonly parent: string | null;
  readonly lastTurn: Turn | null;
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
