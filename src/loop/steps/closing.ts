import type { Config } from '../../config/index.js';
import {
  type OwnLogins,
  hashWords,
  type Incident,
  type LoopRecord,
  type NoteKind,
  type TaskReport,
  type WriteStep,
} from '../../incident/index.js';

/** What decides whether the incident is closed or reopened. */
export interface ClosingFacts {
  readonly incident: Incident;
  readonly ownLogins: OwnLogins;
  readonly record: LoopRecord | null;
  readonly config: Config;
  readonly tasks: readonly TaskReport[];
  /** Complete, at least one task, every task done, and nothing holds. */
  readonly ready: boolean;
  /** A task is open, or wants an issue. */
  readonly unfinished: boolean;
  /** When the text or a task's issue last changed, as GitHub's own events tell; null where none does. */
  readonly lastChangeAt: string | null;
  /** This run saw the incident open before. */
  readonly wasOpen: boolean;
}

export interface ClosingPlan {
  readonly steps: readonly WriteStep[];
  readonly state: 'open' | 'closed';
  readonly note: NoteKind | null;
  /** For the record: the loop closed it, and it stays closed. */
  readonly closed: boolean;
  /** For the record: see `LoopRecord.keptOpen`. */
  readonly keptOpen: string | null;
}

/** Closes a finished incident, and reopens one that the loop closed; what a person did, stands. */
export function planClosing(turning: ClosingFacts): ClosingPlan {
  return turning.incident.state === 'open' ? planOpen(turning) : planClosed(turning);
}

function planOpen(turning: ClosingFacts): ClosingPlan {
  const { incident, ownLogins, record, config, tasks, ready, lastChangeAt } = turning;
  const stays: ClosingPlan = {
    steps: [],
    state: 'open',
    note: null,
    closed: false,
    keptOpen: null,
  };
  const reopened = ownLogins.changedByOthers(incident.lastStateChange);
  const keptOpen = reopened === null ? null : keepOpen(reopened, tasks, record);
  if (!ready || !config.loop.close) return { ...stays, keptOpen };
  const stirred = reopened !== null && lastChangeAt !== null && lastChangeAt >= reopened;
  if (keptOpen !== null && !(stirred && keptOpen.endsWith(changed))) {
    return { ...stays, keptOpen, note: 'reopened-by-person' };
  }
  return { ...stays, steps: [{ do: 'close incident' }], state: 'closed', closed: true };
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

function planClosed({
  incident,
  ownLogins,
  record,
  config,
  unfinished,
  wasOpen,
}: ClosingFacts): ClosingPlan {
  const { lastStateChange } = incident;
  // Another run may have closed it while this one wrote over its record.
  const closedByLoop =
    (record?.closed === true || wasOpen) &&
    lastStateChange?.to === 'closed' &&
    ownLogins.isOwn(lastStateChange.actor);
  const stays: ClosingPlan = {
    steps: [],
    state: 'closed',
    note: null,
    closed: closedByLoop,
    keptOpen: null,
  };
  if (!unfinished) return stays;
  const reopens = closedByLoop
    ? config.loop.reopen
    : config.loop['on-early-close'] === 'reopen' &&
      lastStateChange !== null &&
      !ownLogins.isOwn(lastStateChange.actor);
  if (!reopens) return { ...stays, note: 'closed-early' };
  return { ...stays, steps: [{ do: 'reopen incident' }], state: 'open', closed: false };
}
