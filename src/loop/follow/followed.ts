import type { Config } from '../../config/index.js';
import type { Task, Template } from '../../postmortem/index.js';
import { type Splice, spliceBox } from './body.js';
import type {
  OwnLogins,
  LoopRecord,
  Note,
  NoteKind,
  Observed,
  RecordedTask,
  TaskReport,
  TaskStatus,
  TrackingIssue,
  WriteStep,
} from '../../incident/index.js';
import type { Thread } from '../match/index.js';

/** What following one thread comes to. */
export interface Followed {
  readonly steps: readonly WriteStep[];
  /** Splices that set boxes. */
  readonly boxes: readonly Splice[];
  /** Splices that write links. */
  readonly links: readonly Splice[];
  readonly ticked: number;
  readonly unticked: number;
  readonly report: TaskReport;
  readonly notes: readonly Note[];
  /** The row of the next record; null where the task has no issue. */
  readonly row: RecordedTask | null;
  /** Unlinked and open: it wants a tracking issue. */
  readonly wanted: boolean;
}

export interface FollowContext {
  readonly observed: Observed;
  readonly incident: string;
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  readonly ownLogins: OwnLogins;
  readonly record: LoopRecord | null;
  readonly config: Config;
  readonly template: Template;
}

export function followNothing(task: Task, status: TaskStatus): Followed {
  return {
    steps: [],
    boxes: [],
    links: [],
    ticked: 0,
    unticked: 0,
    report: { task, status, done: false, issue: null },
    notes: [],
    row: null,
    wanted: false,
  };
}

export function isDone(issue: { readonly state: TrackingIssue['state'] }, config: Config): boolean {
  if (issue.state === 'completed') return true;
  return issue.state !== 'open' && config.loop['not-planned'] === 'done';
}

export function boxSplices(thread: Thread, ticked: boolean): readonly Splice[] {
  return thread.lines.flatMap(({ task }) =>
    task.box === null || task.box.ticked === ticked ? [] : [spliceBox(task.box, ticked)],
  );
}

export function boxOf(thread: Thread): boolean | null {
  const boxes = thread.lines.map(({ task }) => task.box).filter((box) => box !== null);
  return boxes.length === 0 ? null : boxes.every((box) => box.ticked);
}

export function noteOf(
  kind: NoteKind,
  task: Task | null,
  issue: string | null,
  holds: boolean,
): Note {
  return { kind, holds, task: task?.text ?? null, issue, detail: null };
}
