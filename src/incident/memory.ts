import type {
  Incident,
  Linked,
  RepositoryContext,
  TargetRepository,
  TrackingIssue,
} from './observed.js';
import type { LoopRecord, RecordedTask } from './record.js';

/** What GitHub holds, as one observation saw it. Logins of bots end in `[bot]`. */
export interface Observed extends RepositoryContext {
  readonly incident: Incident;
  /** Sub-issues of the incident, in GitHub's order. */
  readonly subIssues: readonly TrackingIssue[];
  /** What lines link to that is no sub-issue, and what the loop made in other repositories, by `identityOf`. */
  readonly linked: ReadonlyMap<string, Linked>;
  /**
   * While an overwritten edit is merged back: the record that its text is to be compared with, the
   * one from before the overwriting. Null: the record in the status comment.
   */
  readonly base: { readonly record: LoopRecord } | null;
  readonly memory: Memory;
}

/** What a run knows from its earlier rounds. */
export interface Memory {
  /** The latest edit up to which it looked for edits that the loop overwrote; null where it didn't. */
  readonly verified: string | null;
  /** It saw the incident open. */
  readonly wasOpen: boolean;
  /** Issues that it created and that no read has shown yet. */
  readonly unseen: readonly TrackingIssue[];
  /** Ids of the sub-issues that were there before it created any; null where it created none. */
  readonly known: ReadonlySet<string> | null;
  /** The records of those that it created, as they were made, by identity. */
  readonly rows: ReadonlyMap<string, RecordedTask>;
  /** Lines without a link, by 1-based number, with the identity of the issue that was made or found for each. */
  readonly claims: ReadonlyMap<number, string>;
  /** Other repositories in which tasks are to be tracked, by lower-case name, as far as they were looked at. */
  readonly targets: ReadonlyMap<string, TargetRepository>;
  /** Issues that the loop made apart, by identity, as they were last seen: reads may lag, and not each one looks for them. */
  readonly unparented: ReadonlyMap<string, TrackingIssue>;
}

export const noMemory: Memory = {
  verified: null,
  wasOpen: false,
  unseen: [],
  known: null,
  rows: new Map(),
  claims: new Map(),
  targets: new Map(),
  unparented: new Map(),
};

/** A line without a link, and the identity of the issue that follows it. */
export interface Claim {
  readonly line: number;
  readonly issue: string;
}
