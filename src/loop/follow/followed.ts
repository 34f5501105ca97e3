import type { Config } from '../../config/index.js';
import type {
  Note,
  RecordedTask,
  TaskReport,
  TaskStatus,
  TrackingIssue,
  WriteStep,
} from '../../incident/index.js';
import type { Splice } from '../../text/index.js';
import type { Thread } from '../match/index.js';
import { spliceBox } from './body.js';

/** A task with everything that has to be done and shown for it. */
export interface Followed {
  readonly thread: Thread;
  readonly steps: readonly WriteStep[];
  /** Splices that tick or untick checkboxes. */
  readonly boxes: readonly Splice[];
  /** Splices that write links. */
  readonly links: readonly Splice[];
  readonly ticked: number;
  readonly unticked: number;
  readonly report: TaskReport;
  readonly notes: readonly Note[];
  /** What the next record holds about it; null if it has no issue. */
  readonly row: RecordedTask | null;
  /** It is open and has no tracking issue yet. */
  readonly needsIssue: boolean;
}

export function followNothing(thread: Thread, status: TaskStatus): Followed {
  return {
    thread,
    steps: [],
    boxes: [],
    links: [],
    ticked: 0,
    unticked: 0,
    report: { task: thread.lines[0].task, status, done: false, issue: null },
    notes: [],
    row: null,
    needsIssue: false,
  };
}

export function isDone({ state }: Pick<TrackingIssue, 'state'>, { loop }: Config): boolean {
  return state === 'completed' || (state !== 'open' && loop['not-planned'] === 'done');
}

/** The splices that set the checkboxes of a task. */
export function spliceBoxes(thread: Thread, ticked: boolean): readonly Splice[] {
  return thread.lines.flatMap(({ task }) =>
    task.box === null || task.box.ticked === ticked ? [] : [spliceBox(task.box, ticked)],
  );
}

/** Whether a task's checkboxes are all ticked; null if it has none. */
export function isTicked(thread: Thread): boolean | null {
  const boxes = thread.lines.map(({ task }) => task.box).filter((box) => box !== null);
  return boxes.length === 0 ? null : boxes.every((box) => box.ticked);
}
