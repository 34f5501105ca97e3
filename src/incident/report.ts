import type { ConfigProblem } from '../config/index.js';
import type { Duration, Task, TimelineEntry } from '../postmortem/index.js';
import type { Finding } from '../rules/index.js';
import type { Note } from './note.js';
import type { LoopRecord } from './record.js';
import type { IssueState } from './observed.js';

export type Phase = 'none' | 'draft' | 'incomplete' | 'tracking' | 'done';

/** What the status comment shows of an incident, as it will be once the plan is applied. */
export interface Report {
  readonly phase: Phase;
  readonly incident: { readonly number: number; readonly title: string; readonly url: string };
  readonly repository: string;
  readonly repositoryUrl: string;
  /** What stops the action from doing its work, if anything. */
  readonly obstacle: Obstacle | null;
  readonly findings: readonly Finding[];
  readonly tasks: readonly TaskReport[];
  readonly notes: readonly Note[];
  readonly timeline: readonly TimelineEntry[];
  readonly duration: Duration | null;
  readonly incidentState: 'open' | 'closed';
  /** The label that stops all writes. */
  readonly holdLabel: string;
  /** URL of the folder with the rule pages, followed by `name.md`; null if unknown. */
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
      readonly reason: UntrustedReason;
    }
  | { readonly kind: 'emptied' }
  /** The incident was tracked at `from`, an identity, before it was transferred. */
  | { readonly kind: 'transferred'; readonly from: string }
  /** GitHub refused a part of the plan twice. */
  | { readonly kind: 'refused'; readonly message: string };

/** Why a text isn't trusted; `by` is who added the label, if anyone did. */
export interface UntrustedReason {
  /** No one added the label, the author or a bot did, the author edited the text since, or may have. */
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
  /** Identity of the issue that it duplicates; null if it isn't a duplicate, or GitHub doesn't say. */
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
