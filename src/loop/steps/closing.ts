import {
  hashWords,
  type LoopRecord,
  type NoteKind,
  type TaskReport,
  type WriteStep,
} from '../../incident/index.js';
import type { TrackedIncident } from '../tracked-incident.js';

/** How far the tasks are. */
export interface Progress {
  /** The postmortem is complete, there is at least one task, all are done, and no note holds. */
  readonly ready: boolean;
  /** A task is open, or needs an issue. */
  readonly unfinished: boolean;
}

export interface ClosingPlan {
  readonly steps: readonly WriteStep[];
  /** Of the incident, after the steps. */
  readonly state: 'open' | 'closed';
  readonly note: NoteKind | null;
  /** For the record: the action closed it, and it stays closed. */
  readonly closed: boolean;
  /** For the record: see `LoopRecord.keptOpen`. */
  readonly keptOpen: string | null;
}

/** Closes a finished incident, and reopens one that the action closed. What a person closed or reopened stays so. */
export function planClosing(tracked: TrackedIncident, progress: Progress): ClosingPlan {
  return tracked.observed.incident.state === 'open'
    ? planOpen(tracked, progress)
    : planClosed(tracked, progress);
}

function planOpen(tracked: TrackedIncident, { ready }: Progress): ClosingPlan {
  const { observed, ownership, record, config, followed } = tracked;
  const stays: ClosingPlan = {
    steps: [],
    state: 'open',
    note: null,
    closed: false,
    keptOpen: null,
  };
  const reopened = ownership.changedByOthers(observed.incident.lastStateChange);
  const tasks = followed.map(({ report }) => report);
  const keptOpen = reopened === null ? null : keepOpen(reopened, tasks, record);
  if (!ready || !config.loop.close) return { ...stays, keptOpen };
  const lastChange = findLastChange(tracked);
  const changedSince = reopened !== null && lastChange !== null && lastChange >= reopened;
  if (keptOpen !== null && !(changedSince && keptOpen.endsWith(changed))) {
    return { ...stays, keptOpen, note: 'reopened-by-person' };
  }
  return { ...stays, steps: [{ do: 'close incident' }], state: 'closed', closed: true };
}

/** Sorts after every time. */
const unknownTime = 'unknown';

/**
 * When the text was last edited or an issue last closed or reopened, by GitHub's events: if the record says that something
 * changed, there must be such an event. Null if there never was one.
 */
function findLastChange({ observed, followed }: TrackedIncident): string | null {
  const times = followed.flatMap(({ thread: { issue } }) => {
    if (issue?.kind === 'issue') return issue.lastStateChange?.at ?? [];
    // For a pull request or an unreadable issue there are no events.
    return issue === null ? [] : [unknownTime];
  });
  const { editedAt } = observed.incident;
  return [...(editedAt === null ? [] : [editedAt]), ...times].sort().at(-1) ?? null;
}

const changed = 'changed';

// The state of the tasks when the reopening was first seen, until it differs: then the incident may close again.
function keepOpen(
  reopened: string,
  tasks: readonly TaskReport[],
  record: LoopRecord | null,
): string | null {
  const now = describeStates(reopened, tasks);
  const before = record?.keptOpen ?? null;
  if (before?.startsWith(`${reopened} `) !== true) return now;
  return before === now ? now : `${reopened} ${changed}`;
}

function describeStates(reopened: string, tasks: readonly TaskReport[]): string {
  const states = tasks.map(({ task, issue, done }) => {
    const name = issue === null ? task.text : `${issue.repository}#${String(issue.number)}`;
    return `${name} ${issue?.state ?? ''} ${String(done)}`;
  });
  return `${reopened} ${hashWords(states.sort().join('\n'))}`;
}

function planClosed(
  { observed, ownership, record, config }: TrackedIncident,
  { unfinished }: Progress,
): ClosingPlan {
  const { lastStateChange } = observed.incident;
  // Another run may have closed it while this run overwrote its record.
  const closedByAction =
    (record?.closed === true || observed.memory.wasOpen) &&
    lastStateChange?.to === 'closed' &&
    ownership.isOwn(lastStateChange.actor);
  const stays: ClosingPlan = {
    steps: [],
    state: 'closed',
    note: null,
    closed: closedByAction,
    keptOpen: null,
  };
  if (!unfinished) return stays;
  const reopens = closedByAction
    ? config.loop.reopen
    : config.loop['on-early-close'] === 'reopen' &&
      lastStateChange !== null &&
      !ownership.isOwn(lastStateChange.actor);
  if (!reopens) return { ...stays, note: 'closed-early' };
  return { ...stays, steps: [{ do: 'reopen incident' }], state: 'open', closed: false };
}
