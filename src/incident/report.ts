import type { ConfigProblem } from '../config/index.js';
import type { Duration, Task, TimelineEntry } from '../postmortem/index.js';
import type { Finding } from '../rules/index.js';
import type { LoopRecord, Said } from './record.js';
import type { IssueState } from './observed.js';

export type Phase = 'none' | 'draft' | 'incomplete' | 'tracking' | 'done';

/** What the loop has to say about an incident, as it stands once the plan is applied. */
export interface Report {
  readonly phase: Phase;
  readonly incident: { readonly number: number; readonly title: string; readonly url: string };
  readonly repository: string;
  readonly repositoryUrl: string;
  /** Anything that stops the loop from acting, foremost first. */
  readonly obstacle: Obstacle | null;
  readonly findings: readonly Finding[];
  readonly tasks: readonly TaskReport[];
  readonly notes: readonly Note[];
  readonly timeline: readonly TimelineEntry[];
  readonly duration: Duration | null;
  readonly incidentState: 'open' | 'closed';
  /** The label that stops all writes. */
  readonly holdLabel: string;
  /** Where the pages of the rules are shown, to be followed by `name.md`; null where that isn't known. */
  readonly rulePages: string | null;
  readonly record: LoopRecord;
}

export type Obstacle =
  | { readonly kind: 'config'; readonly problem: ConfigProblem }
  | { readonly kind: 'paused'; readonly label: string }
  | { readonly kind: 'on hold'; readonly label: string }
  | {
      readonly kind: 'untrusted';
      readonly author: string;
      readonly label: string;
      readonly doubt: UntrustedReason;
    }
  | { readonly kind: 'emptied' }
  /** The incident was taken up at `from`, an identity, and transferred since. */
  | { readonly kind: 'transferred'; readonly from: string }
  /** GitHub refused a part of the plan, twice. */
  | { readonly kind: 'refused'; readonly message: string };

/** Why nobody's word stands behind a text; `by` is who put the label on, where it was put on. */
export interface UntrustedReason {
  /** Nobody gave it, the author did, a bot did, the author edited since, or may have. */
  readonly kind: 'nobody' | 'author' | 'bot' | 'edited' | 'perhaps edited';
  readonly by: string | null;
}

export interface TaskReport {
  readonly task: Task;
  readonly status: TaskStatus;
  readonly done: boolean;
  readonly issue: IssueReport | null;
}

export interface IssueReport {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly state: IssueState;
  /** Identity of the issue that it repeats; null where it is no duplicate, or GitHub doesn't say. */
  readonly duplicateOf: string | null;
}

export type TaskStatus =
  | 'open'
  | 'done'
  | 'not planned'
  | 'duplicate'
  | 'in review'
  | 'no issue'
  | 'not created'
  | 'unreadable'
  | 'undecided'
  | 'waiting';

/** Something to say that is no finding; those that `holds` keep the incident open. */
export interface Note {
  readonly kind: NoteKind;
  readonly holds: boolean;
  /** The task's words, where it speaks of a task. */
  readonly task: string | null;
  /** The reference of the issue it speaks of. */
  readonly issue: string | null;
  readonly detail: string | null;
}

export type NoteKind =
  | Said
  | 'box-ticked-issue-open'
  | 'not-planned'
  | 'duplicate'
  | 'line-gone'
  | 'line-gone-apart'
  | 'apart'
  | 'apart-owner'
  | 'added-by-hand'
  | 'other-parent'
  | 'unlinked-by-hand'
  | 'link-unreadable'
  | 'transferred'
  | 'link-to-incident'
  | 'link-to-itself'
  | 'link-to-parent'
  | 'link-in-circle'
  | 'pull-request-closed'
  | 'same-link-twice'
  | 'two-links'
  | 'too-many-tasks'
  | 'no-place-left'
  | 'run-share-used'
  | 'body-too-long'
  | 'history-unreadable'
  | 'link-not-read'
  | 'not-assigned'
  | 'vouched'
  | 'no-milestone'
  | 'target-unreadable'
  | 'target-refused'
  | 'target-not-listed'
  | 'target-public'
  | 'closed-early'
  | 'reopened-by-person'
  | 'new-tasks-in-closed';
