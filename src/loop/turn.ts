import type { Config } from '../config.js';
import { hashWords } from './identity.js';
import type { Incident } from './observed.js';
import type { Hands } from './hands.js';
import type { LoopRecord } from './record.js';
import type { NoteKind, TaskReport } from './report.js';
import type { WriteStep } from './step.js';

/** What decides whether the incident is closed or reopened. */
export interface Turning {
  readonly incident: Incident;
  readonly hands: Hands;
  readonly record: LoopRecord | null;
  readonly config: Config;
  readonly tasks: readonly TaskReport[];
  /** Complete, at least one task, every task done, and nothing holds. */
  readonly ready: boolean;
  /** A task is open, or wants an issue. */
  readonly unfinished: boolean;
  /** When the text or a task's issue last changed, as GitHub's own events tell; null where none does. */
  readonly stirredAt: string | null;
  /** This run saw the incident open before. */
  readonly wasOpen: boolean;
}

export interface Turned {
  readonly steps: readonly WriteStep[];
  readonly state: 'open' | 'closed';
  readonly say: NoteKind | null;
  /** For the record: the loop closed it, and it stays closed. */
  readonly closed: boolean;
  /** For the record: see `LoopRecord.keptOpen`. */
  readonly keptOpen: string | null;
}

/** Closes a finished incident, and reopens one that the loop closed; what a person did, stands. */
export function turnIncident(turning: Turning): Turned {
  return turning.incident.state === 'open' ? turnOpen(turning) : turnClosed(turning);
}

function turnOpen(turning: Turning): Turned {
  const { incident, hands, record, config, tasks, ready, stirredAt } = turning;
  const stays: Turned = { steps: [], state: 'open', say: null, closed: false, keptOpen: null };
  const reopened = hands.turnedByOthers(incident.lastTurn);
  const keptOpen = reopened === null ? null : keepOpen(reopened, tasks, record);
  if (!ready || !config.loop.close) return { ...stays, keptOpen };
  const stirred = reopened !== null && stirredAt !== null && stirredAt >= reopened;
  if (keptOpen !== null && !(stirred && keptOpen.endsWith(changed))) {
    return { ...stays, keptOpen, say: 'reopened-by-person' };
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

function turnClosed({ incident, hands, record, config, unfinished, wasOpen }: Turning): Turned {
  const { lastTurn } = incident;
  // Another run may have closed it while this one wrote over its record.
  const closedByLoop =
    (record?.closed === true || wasOpen) &&
    lastTurn?.to === 'closed' &&
    hands.isOwn(lastTurn.actor);
  const stays: Turned = {
    steps: [],
    state: 'closed',
    say: null,
    closed: closedByLoop,
    keptOpen: null,
  };
  if (!unfinished) return stays;
  const reopens = closedByLoop
    ? config.loop.reopen
    : config.loop['on-early-close'] === 'reopen' &&
      lastTurn !== null &&
      !hands.isOwn(lastTurn.actor);
  if (!reopens) return { ...stays, say: 'closed-early' };
  return { ...stays, steps: [{ do: 'reopen incident' }], state: 'open', closed: false };
}
