import type { Task } from '../../postmortem/index.js';
import { type FollowContext, noteOf } from './followed.js';
import { identityOf, isUnparented, type Note, type TrackingIssue } from '../../incident/index.js';

/** What is to be said of a tracking issue besides its state. */
export function noteIssue(
  task: Task,
  issue: TrackingIssue,
  created: boolean,
  { config, incident, record, ownLogins }: FollowContext,
): readonly Note[] {
  const reference = identityOf(issue.repository, issue.number);
  const notes: Note[] = [];
  const dropped = issue.state === 'not-planned' || issue.state === 'duplicate';
  if (dropped && config.loop['not-planned'] === 'hold') notes.push(noteDropped(task, issue));
  if (issue.parent !== null && issue.parent !== incident) {
    notes.push(noteOf('other-parent', task, reference, false));
  }
  const wasLinked = !isUnparented(issue, incident, ownLogins);
  if (wasLinked && issue.parent === null && (created || record?.tasks.has(reference) === true)) {
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

/** The identity of what a duplicate repeats; null for any other issue, and where GitHub doesn't say. */
export function duplicateOfIssue({ state, duplicateOf }: TrackingIssue): string | null {
  return state === 'duplicate' ? duplicateOf : null;
}

/** What keeps an incident open whose task was closed without being done. */
export function noteDropped(task: Task, issue: TrackingIssue): Note {
  const identity = identityOf(issue.repository, issue.number);
  const of = duplicateOfIssue(issue);
  return of === null
    ? noteOf('not-planned', task, identity, true)
    : { ...noteOf('duplicate', task, identity, true), detail: of };
}
