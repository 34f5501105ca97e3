import type { Task } from '../postmortem/postmortem.js';
import type { Hands } from './hands.js';
import { identityOf, identityOfReference } from './identity.js';
import type { Comment, Observed } from './observed.js';
import { type LoopRecord, readRecord } from './record.js';

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
export function readOwnStatus({ incident, repository }: Observed, hands: Hands): OwnStatus {
  const identity = identityOf(repository.name, incident.number);
  const all = incident.comments
    .filter(({ author }) => hands.isOwn(author))
    .map((comment) => ({ comment, record: readRecord(comment) }))
    .filter((found): found is { comment: Comment; record: LoopRecord } => found.record !== null)
    .sort((a, b) => (a.comment.createdAt < b.comment.createdAt ? -1 : 1));
  const here = all.filter(({ record }) => record.incident === identity);
  const own = here.length > 0 || incident.transferredAt === null ? here : all;
  const [oldest] = own;
  // Of two runs that raced, the one that closed the incident may have written the younger comment.
  const closed = own.some(({ record }) => record.closed);
  return {
    comments: own.map(({ comment }) => comment),
    record: oldest === undefined ? null : { ...oldest.record, closed },
    movedFrom:
      oldest === undefined || oldest.record.incident === identity ? null : oldest.record.incident,
  };
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
