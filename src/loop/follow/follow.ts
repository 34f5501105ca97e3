import {
  hasLabel,
  identityOfReference,
  type Linked,
  type Note,
  note,
  type NoteKind,
  type RecordedTask,
  type TrackingIssue,
} from '../../incident/index.js';
import { parsePostmortem } from '../../postmortem/index.js';
import type { Thread } from '../match/index.js';
import type { OwnedSituation } from '../situation.js';
import { followIssue } from './follow-issue.js';
import { type Followed, followNothing } from './followed.js';
import { watchIssue } from './watch.js';

/** Applies the tables of the sync rules to one task. */
export function followThread(thread: Thread, situation: OwnedSituation): Followed {
  const { issue, identity, transferredFrom } = thread;
  const task = thread.lines[0].task;
  const about = { task, issue: identity };
  const lineNotes = noteLines(thread);
  if (identity === null) return { ...followBox(thread), notes: lineNotes };
  const circle = findCircle(identity, issue, situation);
  if (circle !== null) {
    const notes = [...lineNotes, note(circle, about)];
    return { ...followBox(thread), needsIssue: false, notes };
  }
  if (issue === null || issue.kind === 'unreadable') {
    const notes = [...lineNotes, note('link-unreadable', about)];
    return { ...followNothing(thread, 'unreadable'), notes, row: rowBefore(identity, situation) };
  }
  const followed = mayWriteTo(issue, thread, situation)
    ? followIssue(thread, issue, situation)
    : watchIssue(thread, issue, situation);
  if (transferredFrom === null) return { ...followed, notes: [...lineNotes, ...followed.notes] };
  const detail = `${issue.repository}#${String(issue.number)}`;
  const transferred = note('transferred', { task, issue: transferredFrom, detail });
  return {
    ...followed,
    notes: [...lineNotes, transferred, ...followed.notes],
    row: rowBefore(transferredFrom, situation),
  };
}

/** Why the incident would wait for itself if it followed that issue; null if it wouldn't. */
function findCircle(
  identity: string,
  issue: Linked | null,
  { observed, ownership, incidentLabel, template }: OwnedSituation,
): NoteKind | null {
  if (identity === ownership.incident) return 'link-to-itself';
  if (observed.incident.ancestors.includes(identity)) return 'link-to-parent';
  // A sub-issue of this incident doesn't follow its link up to here, so it can be followed.
  if (issue?.kind !== 'issue' || issue.parent === ownership.incident) return null;
  if (!hasLabel(issue, incidentLabel)) return null;
  const { tasks } = parsePostmortem(issue.body, template, observed.repository.url);
  const follows = tasks.some(
    ({ link }) =>
      link !== null && identityOfReference(link, issue.repository) === ownership.incident,
  );
  return follows ? 'link-in-circle' : null;
}

/** Never to a pull request, to an incident, or to an issue of another repository that the action didn't create. */
function mayWriteTo(
  issue: Linked,
  { transferredFrom }: Thread,
  { observed, ownership, incidentLabel }: OwnedSituation,
): issue is TrackingIssue {
  if (issue.kind !== 'issue' || hasLabel(issue, incidentLabel)) return false;
  if (issue.repository.toLowerCase() === observed.repository.name.toLowerCase()) return true;
  // Making it a sub-issue takes rights on both sides; otherwise only this token's own login counts.
  const isOwn = issue.parent === ownership.incident || ownership.isOwnElsewhere(issue.author);
  return isOwn && transferredFrom === null && ownership.keyOf(issue) !== null;
}

function followBox(thread: Thread): Followed {
  const { task } = thread.lines[0];
  const needsIssue = !task.done && !task.optedOut;
  const followed = followNothing(thread, task.done ? 'done' : needsIssue ? 'open' : 'no issue');
  return { ...followed, report: { ...followed.report, done: task.done }, needsIssue };
}

function rowBefore(identity: string, { record }: OwnedSituation): RecordedTask | null {
  return record?.tasks.get(identity) ?? null;
}

function noteLines({ lines, identity }: Thread): readonly Note[] {
  const about = { task: lines[0].task, issue: identity };
  const twice = lines.length > 1 ? [note('same-link-twice', about)] : [];
  const two = lines.some(({ task }) => task.furtherLinks.length > 0)
    ? [note('two-links', about)]
    : [];
  return [...twice, ...two];
}
