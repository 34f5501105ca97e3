import type { KeyedTask, Linked, TrackingIssue } from '../../incident/index.js';

/** A task and its tracking issue. Lines with the same link are one task. */
export interface Thread {
  /** In the order of the text; never empty. */
  readonly lines: readonly [KeyedTask, ...KeyedTask[]];
  readonly issue: Linked | null;
  /** Identity of the issue that the lines link to or that was found for them. */
  readonly identity: string | null;
  /** The line has no link; its issue was found by key or title. */
  readonly needsLink: boolean;
  /** The line links to a duplicate, which this issue replaces. */
  readonly replacesLink: boolean;
  /** The identity that the line links to, if its issue was transferred from there. */
  readonly transferredFrom: string | null;
}

/** A second issue for a task that already has one. */
export interface Duplicate {
  readonly issue: TrackingIssue;
  readonly original: TrackingIssue;
}

/** Which issue follows which task. */
export interface Matched {
  readonly threads: readonly Thread[];
  /** Tracking issues of this incident without a line. */
  readonly unclaimed: readonly TrackingIssue[];
  readonly duplicates: readonly Duplicate[];
}
