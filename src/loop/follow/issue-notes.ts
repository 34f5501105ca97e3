import { type Note, note, type TrackingIssue } from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import type { OwnedSituation } from '../situation.js';

/** Notes about a tracking issue. */
export function noteIssue(
  task: Task,
  issue: TrackingIssue,
  created: boolean,
  { config, ownership, record }: OwnedSituation,
): readonly Note[] {
  const about = { task, issue: issue.identity };
  const notes: Note[] = [];
  const dropped = issue.state === 'not-planned' || issue.state === 'duplicate';
  if (dropped && config.loop['not-planned'] === 'hold') notes.push(noteDropped(task, issue));
  if (issue.parent !== null && issue.parent !== ownership.incident) {
    notes.push(note('other-parent', about));
  }
  const wasSubIssue = created || record?.tasks.has(issue.identity) === true;
  if (issue.parent === null && wasSubIssue && !ownership.isUnparented(issue)) {
    notes.push(note('unlinked-by-hand', about));
  }
  if (created && config.tracking.assign) {
    const assigned = new Set(issue.assignees.map((login) => login.toLowerCase()));
    const missing = task.owners.filter((owner) => !assigned.has(owner.toLowerCase()));
    if (missing.length > 0) {
      notes.push(note('not-assigned', { ...about, detail: missing.join(' ') }));
    }
  }
  return notes;
}

/** The identity of the issue that a duplicate repeats; null for any other issue, and if GitHub doesn't say. */
export function findOriginal({ state, duplicateOf }: TrackingIssue): string | null {
  return state === 'duplicate' ? duplicateOf : null;
}

/** Why a task keeps the incident open after its issue was closed without being done. */
export function noteDropped(task: Task, issue: TrackingIssue): Note {
  const about = { task, issue: issue.identity };
  const original = findOriginal(issue);
  return original === null
    ? note('not-planned', about)
    : note('duplicate', { ...about, detail: original });
}
