import type { Config } from '../../config/index.js';
import {
  formatTitle,
  hashWords,
  type LastingNote,
  normaliseWords,
  type RecordedTask,
  type TrackingIssue,
} from '../../incident/index.js';
import type { Title } from '../../text/index.js';
import type { Thread } from '../match/index.js';
import { findTitleRow } from './sync.js';

/** What to do about the words of a line and the title of its issue. */
export interface Words {
  readonly retitle: Title | null;
  readonly note: LastingNote | null;
  /** Neither changed since the record. */
  readonly unchanged: boolean;
}

const nothing: Words = { retitle: null, note: null, unchanged: true };

/** Applies the second table of the sync rules: whose words count. */
export function compareWords(
  thread: Thread,
  issue: TrackingIssue,
  created: boolean,
  before: RecordedTask | undefined,
  config: Config,
): Words {
  const task = thread.lines[0].task;
  if (before === undefined || thread.lines.length > 1) return nothing;
  const wanted = formatTitle(task, config);
  // Also true if a run was cut off between changing the title and writing its record.
  if (normaliseWords(issue.title) === normaliseWords(wanted)) return nothing;
  const isSame = hashWords(task.text) === before.text;
  const text = task.text === '' ? 'empty' : isSame ? 'same' : 'changed';
  const title = hashWords(issue.title) === before.title ? 'same' : 'changed';
  const row = findTitleRow({ text, title, by: created ? 'action' : 'others' });
  return {
    retitle: row.then === 'retitle' ? wanted : null,
    note: row.note ?? null,
    unchanged: text !== 'changed' && title === 'same',
  };
}
