import type { Task } from '../postmortem/postmortem.js';
import { type FollowContext, noteOf } from './followed.js';
import { identityOf } from './identity.js';
import type { TrackingIssue } from './observed.js';
import type { Note } from './report.js';

/** What is to be said of a tracking issue besides its state. */
export function noteIssue(
  task: Task,
  issue: TrackingIssue,
  created: boolean,
  { config, incident, record }: FollowContext,
): readonly Note[] {
  const reference = identityOf(issue.repository, issue.number);
  const notes: Note[] = [];
  const dropped = issue.state === 'not-planned' || issue.state === 'duplicate';
  if (dropped && config.loop['not-planned'] === 'hold') {
    notes.push(noteOf('not-planned', task, reference, true));
  }
  if (issue.parent !== null && issue.parent !== incident) {
    notes.push(noteOf('other-parent', task, reference, false));
  }
  if (issue.parent === null && (created || record?.tasks.has(reference) === true)) {
    notes.push(noteOf('unlinked-by-hand', task, reference, false));
  }
  if (created && config.tracking.assign) {
    const assigned = new Set(issue.assignees.map((login) => login.toLowerCase()));
    const missing = task.owners.filter((owner) => !assigned.has(owner.toLowerCase()));
    if (missing.length > 0) {
      notes.push({ ...noteOf('not-assigned', task, reference, false), detail: missing.join(' ') });
    }
  }
  return notes;
}
