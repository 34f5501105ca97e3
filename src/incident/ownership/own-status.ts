import type { Task } from '../../postmortem/index.js';
import { identityOfReference } from '../identity.js';
import type { Observed } from '../memory.js';
import type { Comment } from '../observed.js';
import { type LoopRecord, parseRecord } from '../record.js';
import type { Ownership } from './ownership.js';

/** The action's own status comments on an incident, and what they record. */
export interface OwnStatus {
  /** Oldest first. */
  readonly comments: readonly Comment[];
  readonly record: LoopRecord | null;
  /** Identity that the incident had before it was transferred; null if it never was. */
  readonly transferredFrom: string | null;
}

/**
 * Finds the action's own status comments. A record counts for the incident that it names. If the incident was transferred
 * and no record names it, the records from its former place count.
 */
export function findOwnStatus({ incident }: Observed, ownership: Ownership): OwnStatus {
  const identity = ownership.incident;
  const all = incident.comments
    .filter(({ author }) => ownership.isOwn(author))
    .map((comment) => ({ comment, record: parseRecord(comment) }))
    .filter((found): found is { comment: Comment; record: LoopRecord } => found.record !== null)
    .sort((a, b) => (a.comment.createdAt < b.comment.createdAt ? -1 : 1));
  const here = all.filter(({ record }) => record.incident === identity);
  const own = here.length > 0 || incident.transferredAt === null ? here : all;
  const [oldest] = own;
  const unedited = own.filter(({ comment }) => !isEditedByOthers(comment, ownership));
  // Of two runs that raced, the one that closed the incident may have written the younger comment. A comment is written
  // after the closing, so an earlier one can't know about it.
  const { lastStateChange } = incident;
  const closed = unedited.some(
    ({ comment, record }) =>
      record.closed && lastStateChange !== null && comment.writtenAt >= lastStateChange.at,
  );
  return {
    // A further comment that someone else edited isn't the action's to remove.
    comments: own
      .filter((one, index) => index === 0 || unedited.includes(one))
      .map(({ comment }) => comment),
    record: oldest !== undefined && unedited.includes(oldest) ? { ...oldest.record, closed } : null,
    transferredFrom:
      oldest === undefined || oldest.record.incident === identity ? null : oldest.record.incident,
  };
}

function isEditedByOthers({ editor }: Comment, ownership: Ownership): boolean {
  return editor !== null && !ownership.isOwn(editor);
}

/** A task of an incident that was at `from`: its link means what it meant there, and counts only for a sub-issue. */
export function resolveTransferredLink(task: Task, from: string, { subIssues }: Observed): Task {
  if (task.link === null) return task;
  const repository = task.link.repository ?? from.slice(0, from.indexOf('#'));
  const link = { ...task.link, repository };
  const identity = identityOfReference(link, repository);
  const counts = subIssues.some((issue) => issue.identity === identity);
  return { ...task, link: counts ? link : null };
}
