import type { Config } from '../../config/index.js';
import {
  hashWords,
  normaliseWords,
  type RecordedTask,
  type Said,
  titleOf,
  type TrackingIssue,
} from '../../incident/index.js';
import type { Thread } from '../match/index.js';
import type { Title } from '../../text/index.js';
import { type Changed, findTitleRow } from './sync.js';

/** What the words of a line and the title of its issue come to. */
export interface Words {
  readonly retitle: Title | null;
  readonly say: Said | null;
  /** Neither the text nor the title changed since the record. */
  readonly same: boolean;
}

/** Applies the second table of the sync rules: which side's words count. */
export function compareWords(
  thread: Thread,
  issue: TrackingIssue,
  created: boolean,
  then: RecordedTask | undefined,
  config: Config,
): Words {
  const task = thread.lines[0].task;
  if (then === undefined || thread.lines.length > 1)
    return { retitle: null, say: null, same: true };
  // Also where a run was cut off between the retitling and its record.
  if (normaliseWords(issue.title) === normaliseWords(titleOf(task, config))) {
    return { retitle: null, say: null, same: true };
  }
  const text = task.text === '' ? 'empty' : hashWords(task.text) === then.text ? 'same' : 'changed';
  const title = hashWords(issue.title) === then.title ? 'same' : 'changed';
  const row = findTitleRow({ text, title, by: created ? 'loop' : 'others' });
  return {
    retitle: row.then === 'retitle' ? titleOf(task, config) : null,
    say: row.say ?? null,
    same: text !== 'changed' && title === 'same',
  };
}

/** What was said of a task is said until it changes again. */
export function keepSaid(
  then: RecordedTask | undefined,
  changed: Changed,
  sameWords: boolean,
): Said | null {
  return changed === 'nothing' && sameWords ? (then?.said ?? null) : null;
}
