import { hashWords } from './identity.js';
import { isObject, readClosingMarker, writeMarker } from './marker.js';
import type { Comment, IssueState } from './observed.js';

/** What the loop last saw on both sides, hidden in its status comment; a hint, never proof. */
export interface LoopRecord {
  /** Identity of the incident that it was written for. */
  readonly incident: string;
  /** The loop itself closed the incident, and it was closed when this was written. */
  readonly closed: boolean;
  /** Where a person reopened a finished incident: the state of the tasks at that time. */
  readonly keptOpen: string | null;
  /**
   * Id of the latest edit of the text that was seen when the loop last wrote it; empty where there
   * was none, null where the loop never wrote it.
   */
  readonly basis: string | null;
  readonly tasks: ReadonlyMap<string, RecordedTask>;
}

/** One task as last seen in step; texts as hashes, which is all that the comparison needs. */
export interface RecordedTask {
  /** Identity of the tracking issue. */
  readonly issue: string;
  readonly created: boolean;
  readonly text: string;
  readonly title: string;
  /** Null for a row or a plain list item. */
  readonly ticked: boolean | null;
  readonly state: IssueState;
  /** When somebody else last closed or reopened the issue; null where the loop did, or nobody. */
  readonly turned: string | null;
  /** The link could not be written into the line. */
  readonly unlinked: boolean;
  /** What the status comment says of it until it changes again. */
  readonly said: Said | null;
}

export type Said = 'latest-event-wins' | 'both-renamed';

const states: readonly IssueState[] = ['open', 'completed', 'not-planned', 'duplicate'];
const sayings: readonly Said[] = ['latest-event-wins', 'both-renamed'];

/** How words stand in a record. */
export const recordWords = hashWords;

export function writeRecord(record: LoopRecord): string {
  const tasks = [...record.tasks.values()].map((task) => ({
    i: task.issue,
    c: task.created ? 1 : 0,
    t: task.text,
    h: task.title,
    b: task.ticked === null ? null : task.ticked ? 1 : 0,
    s: task.state,
    ...(task.turned === null ? {} : { e: task.turned }),
    ...(task.unlinked ? { u: 1 } : {}),
    ...(task.said === null ? {} : { n: task.said }),
  }));
  return writeMarker('status', {
    v: 1,
    incident: record.incident,
    closed: record.closed,
    ...(record.keptOpen === null ? {} : { keptOpen: record.keptOpen }),
    ...(record.basis === null ? {} : { basis: record.basis }),
    tasks,
  });
}

/**
 * The record in a comment, whatever incident it is for; null where it carries none, or isn't built as
 * the loop builds it: a text that others quote, translate or send on carries more words around it.
 * Rows that can't be read are left out.
 */
export function readRecord({ body }: Pick<Comment, 'body'>): LoopRecord | null {
  const data = body.startsWith('### ') ? readClosingMarker('status', body) : null;
  if (data === null || typeof data['incident'] !== 'string') return null;
  const rows: readonly unknown[] = Array.isArray(data['tasks']) ? data['tasks'] : [];
  const tasks = rows.map(readTask).filter((task) => task !== null);
  return {
    incident: data['incident'].toLowerCase(),
    closed: data['closed'] === true,
    keptOpen: typeof data['keptOpen'] === 'string' ? data['keptOpen'] : null,
    basis: typeof data['basis'] === 'string' ? data['basis'] : null,
    tasks: new Map(tasks.map((task) => [task.issue, task])),
  };
}

function readTask(row: unknown): RecordedTask | null {
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
    turned: typeof e === 'string' ? e : null,
    unlinked: u === 1,
    said: sayings.find((known) => known === n) ?? null,
  };
}
