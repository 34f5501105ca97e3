import type { Delivery } from './delivery.js';
import type { Store } from './store.js';

/** Behaviours of GitHub that are uncertain, or that depend on a plan or an hour. */
export interface Switches {
  /** GitHub itself ticks the box of a task that references an issue which closes. */
  githubTicksBoxes: boolean;
  /** False: `userContentEdits` is null. */
  historyReadable: boolean;
  /** Texts typed in the browser get CRLF line ends. */
  browserWritesCrlf: boolean;
  /** A transferred issue is still reached by the node id that it had before. */
  oldNodeFollowsTransfer: boolean;
  /** 10, or 1 in private repositories of a free plan. */
  maxAssignees: number;
  /** GitHub's answer to a parent in another repository of the same owner, which depends on plan and token. */
  linksAcross: 'taken' | 'refused' | 'forbidden';
  /** Creations in 60 seconds of the logical clock before "was submitted too quickly"; null: no limit. */
  creationsPerMinute: number | null;
  /** Requests in an hour of the logical clock for one identity; null: no limit. */
  requestsPerHour: number | null;
  /**
   * What this server's schema doesn't have yet, as an older GitHub Enterprise Server: fields such as
   * `Issue.subIssues`, arguments such as `Issue.stateReason.enableDuplicate`, inputs and enum values.
   */
  lacks: readonly string[];
}

export const usualSwitches: Readonly<Switches> = {
  githubTicksBoxes: false,
  historyReadable: true,
  browserWritesCrlf: false,
  oldNodeFollowsTransfer: true,
  maxAssignees: 10,
  linksAcross: 'taken',
  creationsPerMinute: null,
  requestsPerHour: null,
  lacks: [],
};

/**
 * What the action asks for and GitHub Enterprise Server 3.16 lacks, by its published schema:
 * https://docs.github.com/enterprise-server@3.16/graphql/reference/objects#issue.
 */
export const lackingIn316: readonly string[] = [
  'Issue.stateReason.enableDuplicate',
  'CloseIssueInput.duplicateIssueId',
  'IssueClosedStateReason.DUPLICATE',
];

/** What every operation on the store needs. */
export interface World {
  store: Store;
  switches: Switches;
  deliver: (delivery: Delivery) => void;
  /** What was created through the API, by whom, and when in the clock's seconds. */
  creations: { login: string; seconds: number }[];
}
