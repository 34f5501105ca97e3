import type {
  Incident,
  Linked,
  RepositoryContext,
  TargetRepository,
  TrackingIssue,
} from './observed.js';
import type { LoopRecord, RecordedTask } from './record.js';

/** What GitHub holds, as one observation saw it, and what the run remembers. Logins of bots end in `[bot]`. */
export interface Observed extends RepositoryContext {
  readonly incident: Incident;
  /** Sub-issues of the incident, in GitHub's order. */
  readonly subIssues: readonly TrackingIssue[];
  /** By identity: linked issues that aren't sub-issues, and issues that the action made in other repositories. */
  readonly linked: ReadonlyMap<string, Linked>;
  readonly memory: Memory;
}

/** What a run knows from its earlier rounds. */
export interface Memory {
  /** The incident's text with an edit merged back that the action overwrote, until it is written; null: the stored text. */
  readonly text: string | null;
  /** The record from before the overwriting, to compare that text with; null: the record in the status comment. */
  readonly base: LoopRecord | null;
  /** The latest edit up to which it looked for overwritten edits; null if it didn't look. */
  readonly verified: string | null;
  /** It saw the incident open. */
  readonly wasOpen: boolean;
  /** Issues that it created and that no read has shown yet. */
  readonly unseen: readonly TrackingIssue[];
  /** Ids of the issues that were there before it created any; null if it created none. */
  readonly known: ReadonlySet<string> | null;
  /** Records of the issues that it created, as they were made, by identity. */
  readonly rows: ReadonlyMap<string, RecordedTask>;
  /** Lines without a link, by 1-based number, with the identity of the issue that was made or found for each. */
  readonly claims: ReadonlyMap<number, string>;
  /** Other repositories in which tasks are to be tracked, by lower-case name, as far as they were read. */
  readonly targets: ReadonlyMap<string, TargetRepository>;
  /** Issues without a parent, by identity, as last seen: reads may lag, and not every read looks for them. */
  readonly unparented: ReadonlyMap<string, TrackingIssue>;
}

export const noMemory: Memory = {
  text: null,
  base: null,
  verified: null,
  wasOpen: false,
  unseen: [],
  known: null,
  rows: new Map(),
  claims: new Map(),
  targets: new Map(),
  unparented: new Map(),
};

/** The incident's text that a plan is made on. */
export function textToPlan({ incident, memory }: Pick<Observed, 'incident' | 'memory'>): string {
  return memory.text ?? incident.body;
}

/** A line without a link, and the identity of the issue that follows it. */
export interface Claim {
  readonly line: number;
  readonly issue: string;
}
