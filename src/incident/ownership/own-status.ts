import type { Task } from '../../postmortem/index.js';
import type { OwnLogins } from './own-logins.js';
import { identityOf, identityOfReference } from '../identity.js';
import type { Comment } from '../observed.js';
import type { Observed } from '../memory.js';
import { type LoopRecord, readRecord } from '../record.js';

/** The loop's own status comments on an incident, with what they record. */
export interface OwnStatus {
  /** Oldest first. */
  readonly comments: readonly Comment[];
  readonly record: LoopRecord | null;
  /** Where the incident was taken up, if it was transferred since; null where that is here. */
  readonly movedFrom: string | null;
}

/**
 * Finds the loop's own status comments. A record counts for the incident that it names; where the
 * incident was transferred and none names it, those from where it was are all there is.
 */
export function readOwnStatus({ incident, repository }: Observed, ownLogins: OwnLogins): OwnStatus {
  const identity = identityOf(repository.name, incident.number);
  const all = incident.comments
    .filter(({ author }) => ownLogins.isOwn(author))
    .map((comment) => ({ comment, record: readRecord(comment) }))
    .filter((found): found is { comment: Comment; record: LoopRecord } => found.record !== null)
    .sort((a, b) => (a.comment.createdAt < b.comment.createdAt ? -1 : 1));
  const here = all.filter(({ record }) => record.incident === identity);
  const own = here.length > 0 || incident.transferredAt === null ? here : all;
  const [oldest] = own;
  const sound = own.filter(({ comment }) => !isEditedByOthers(comment, ownLogins));
  // Of two runs that raced, the one that closed the incident may have written the younger comment.
  // The loop writes it behind the closing: what was written before doesn't know of it.
  const { lastStateChange } = incident;
  const closed = sound.some(
    ({ comment, record }) =>
      record.closed && lastStateChange !== null && comment.writtenAt >= lastStateChange.at,
  );
  return {
    // What somebody else wrote into isn't the loop's to remove.
    comments: own
      .filter((one, index) => index === 0 || sound.includes(one))
      .map(({ comment }) => comment),
    record: oldest !== undefined && sound.includes(oldest) ? { ...oldest.record, closed } : null,
    movedFrom:
      oldest === undefined || oldest.record.incident === identity ? null : oldest.record.incident,
  };
}

function isEditedByOthers({ editor }: Comment, ownLogins: OwnLogins): boolean {
  return editor !== null && !ownLogins.isOwn(editor);
}

/** A task of an incident that was at `from`: its link means what it meant there, and counts only for a sub-issue. */
export function readMovedTask(task: Task, from: string, { subIssues }: Observed): Task {
  if (task.link === null) return task;
  const repository = task.link.repository ?? from.slice(0, from.indexOf('#'));
  const link = { ...task.link, repository };
  const counts = subIssues.some(
    (issue) => identityOf(issue.repository, issue.number) === identityOfReference(link, repository),
  );
  return { ...task, link: counts ? link : null };
}
