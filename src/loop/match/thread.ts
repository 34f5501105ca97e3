import type { Config } from '../../config/index.js';
import type {
  OwnLogins,
  KeyedTask,
  Linked,
  LoopRecord,
  Observed,
  TrackingIssue,
} from '../../incident/index.js';

/** A task with its tracking issue: one thread, even where several lines carry the same link. */
export interface Thread {
  /** In the order of the text; never empty. */
  readonly lines: readonly [KeyedTask, ...KeyedTask[]];
  readonly issue: Linked | null;
  /** Identity of the issue that it links to or was matched with. */
  readonly identity: string | null;
  /** The line had no link and was matched by key or title. */
  readonly relinked: boolean;
  /** The line links to a double, which this issue replaces. */
  readonly repaired: boolean;
  /** The identity that the line links to, where its issue was transferred from there. */
  readonly movedFrom: string | null;
}

export interface Matched {
  readonly threads: readonly Thread[];
  /** Sub-issues, and issues that the loop made apart, that no line claims. */
  readonly unclaimed: readonly TrackingIssue[];
  /** Second issues for a task that has one. */
  readonly doubles: readonly { readonly double: TrackingIssue; readonly of: TrackingIssue }[];
}

export interface MatchContext {
  readonly observed: Observed;
  readonly incident: string;
  readonly trackingLabel: string;
  readonly ownLogins: OwnLogins;
  readonly record: LoopRecord | null;
  readonly config: Config;
}
