import { parsePostmortem, type Task } from '../../postmortem/index.js';
import { followIssue } from './follow-issue.js';
import { type FollowContext, type Followed, followNothing, noteOf } from './followed.js';
import {
  hasLabel,
  identityOfReference,
  keyOf,
  type Linked,
  type Note,
  type NoteKind,
  type RecordedTask,
  type TrackingIssue,
} from '../../incident/index.js';
import type { Thread } from '../match/index.js';
import { watchIssue } from './watch.js';

/** Applies the tables of the sync rules to one thread. */
export function followThread(thread: Thread, context: FollowContext): Followed {
  const { issue, identity } = thread;
  const task = thread.lines[0].task;
  const extra = noteLines(thread);
  if (identity === null) return { ...followBox(task), notes: extra };
  const circle = findCircle(identity, issue, context);
  if (circle !== null) {
    const note = noteOf(circle, task, identity, false);
    return { ...followBox(task), wanted: false, notes: [...extra, note] };
  }
  if (issue === null || issue.kind === 'unreadable') {
    const notes = [...extra, noteOf('link-unreadable', task, identity, true)];
    return { ...followNothing(task, 'unreadable'), notes, row: rowBefore(identity, context) };
  }
  const followed = isOurs(issue, thread, context)
    ? followIssue(thread, issue, context)
    : watchIssue(thread, issue, context);
  if (thread.movedFrom === null) return { ...followed, notes: [...extra, ...followed.notes] };
  const { repository, number } = issue;
  const detail = `${repository}#${String(number)}`;
  const moved = { ...noteOf('transferred', task, thread.movedFrom, false), detail };
  return {
    ...followed,
    notes: [...extra, moved, ...followed.notes],
    row: rowBefore(thread.movedFrom, context),
  };
}

/** Why following it would be waiting for oneself; null where it isn't. */
function findCircle(
  identity: string,
  issue: Linked | null,
  context: FollowContext,
): NoteKind | null {
  const { observed, incident, incidentLabel, template } = context;
  if (identity === incident) return 'link-to-itself';
  if (observed.incident.ancestors.includes(identity)) return 'link-to-parent';
  // One under this incident doesn't follow its link up here, so it can be followed.
  if (issue?.kind !== 'issue' || issue.parent === incident) return null;
  if (!hasLabel(issue, incidentLabel)) return null;
  const { tasks } = parsePostmortem(issue.body, template, observed.repository.url);
  const follows = tasks.some(
    ({ link }) => link !== null && identityOfReference(link, issue.repository) === incident,
  );
  return follows ? 'link-in-circle' : null;
}

/** May the loop write to it? Not to a pull request, an incident, or what it didn't make in another repository. */
function isOurs(
  issue: Linked,
  { movedFrom }: Thread,
  { observed, incident, incidentLabel, ownLogins }: FollowContext,
): issue is TrackingIssue {
  if (issue.kind !== 'issue' || hasLabel(issue, incidentLabel)) return false;
  if (issue.repository.toLowerCase() === observed.repository.name.toLowerCase()) return true;
  // Whoever made it a sub-issue had rights on both; else only what this token’s own login made counts.
  const isOwn = issue.parent === incident || ownLogins.isOwnElsewhere(issue.author);
  return isOwn && movedFrom === null && keyOf(issue, incident, ownLogins) !== null;
}

function followBox(task: Task): Followed {
  const settled = task.done || task.optedOut;
  return {
    ...followNothing(task, settled ? 'no issue' : 'open'),
    report: {
      task,
      status: task.done ? 'done' : settled ? 'no issue' : 'open',
      done: task.done,
      issue: null,
    },
    wanted: !settled,
  };
}

function rowBefore(identity: string, { record }: FollowContext): RecordedTask | null {
  return record?.tasks.get(identity) ?? null;
}

function noteLines(thread: Thread): readonly Note[] {
  const task = thread.lines[0].task;
  const twice =
    thread.lines.length > 1 ? [noteOf('same-link-twice', task, thread.identity, false)] : [];
  const two = thread.lines.some((line) => line.task.furtherLinks.length > 0)
    ? [noteOf('two-links', task, thread.identity, false)]
    : [];
  return [...twice, ...two];
}
