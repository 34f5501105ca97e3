import { isObject, parseClosingMarker, formatMarker } from './marker.js';
import type { NoteKind } from './note.js';
import type { Comment, IssueState } from './observed.js';

/** What the last run saw on both sides, hidden in the status comment; a hint, never proof. */
export interface LoopRecord {
  /** Identity of the incident that it was written for. */
  readonly incident: string;
  /** The action closed the incident, and it was still closed when this was written. */
  readonly closed: boolean;
  /** If a person reopened a finished incident: the state of the tasks at that time. */
  readonly keptOpen: string | null;
  /** Id of the latest edit that was seen when the action last wrote the text; empty if there was none, null if it never wrote. */
  readonly basis: string | null;
  readonly tasks: ReadonlyMap<string, RecordedTask>;
}

/** One task as last seen. Texts are kept as hashes: they are only compared. */
export interface RecordedTask {
  /** Identity of the tracking issue. */
  readonly issue: string;
  readonly created: boolean;
  readonly text: string;
  readonly title: string;
  /** Null for a table row or a plain list item. */
  readonly ticked: boolean | null;
  readonly state: IssueState;
  /** When someone else last closed or reopened the issue (ISO 8601); null if the action did, or no one. */
  readonly changedAt: string | null;
  /** The link could not be written into the line. */
  readonly unlinked: boolean;
  /** A note about it that the status comment repeats until the task changes again. */
  readonly note: LastingNote | null;
}

export type LastingNote = Extract<NoteKind, 'latest-event-wins' | 'both-renamed'>;

const states: readonly IssueState[] = ['open', 'completed', 'not-planned', 'duplicate'];
const lastingNotes: readonly LastingNote[] = ['latest-event-wins', 'both-renamed'];

export function formatRecord(record: LoopRecord): string {
  const tasks = [...record.tasks.values()].map((task) => ({
    i: task.issue,
    c: task.created ? 1 : 0,
    t: task.text,
    h: task.title,
    b: task.ticked === null ? null : task.ticked ? 1 : 0,
    s: task.state,
    ...(task.changedAt === null ? {} : { e: task.changedAt }),
    ...(task.unlinked ? { u: 1 } : {}),
    ...(task.note === null ? {} : { n: task.note }),
  }));
  return formatMarker('status', {
    v: 1,
    incident: record.incident,
    closed: record.closed,
    ...(record.keptOpen === null ? {} : { keptOpen: record.keptOpen }),
    ...(record.basis === null ? {} : { basis: record.basis }),
    tasks,
  });
}

/**
 * The record in a comment, for whichever incident; null if there is none, or if the comment isn't built as the action
 * builds it: people who quote, translate or forward one add words around it. Unreadable rows are left out.
 */
export function parseRecord({ body }: Pick<Comment, 'body'>): LoopRecord | null {
  const data = body.startsWith('### ') ? parseClosingMarker('status', body) : null;
  if (data === null || typeof data['incident'] !== 'string') return null;
  const rows: readonly unknown[] = Array.isArray(data['tasks']) ? data['tasks'] : [];
  const tasks = rows.map(parseTask).filter((task) => task !== null);
  return {
    incident: data['incident'].toLowerCase(),
    closed: data['closed'] === true,
    keptOpen: typeof data['keptOpen'] === 'string' ? data['keptOpen'] : null,
    basis: typeof data['basis'] === 'string' ? data['basis'] : null,
    tasks: new Map(tasks.map((task) => [task.issue, task])),
  };
}

function parseTask(row: unknown): RecordedTask | null {
  if (!isObject(row)) return null;
  const { i, c, t, h, b, s, e, u, n } = row;
  const state = states.find((known) => known === s);
  if (typeof i !== 'string' || typeof t !== 'string' || typeof h !== 'string' || !state)
    return null;
  return {
    issue: i.toLowerCase(),
    created: c === 1,
    text: t,
    title: h,
    ticked: b === 1 ? true : b === 0 ? false : null,
    state,
    changedAt: typeof e === 'string' ? e : null,
    unlinked: u === 1,
    note: lastingNotes.find((known) => known === n) ?? null,
  };
}
