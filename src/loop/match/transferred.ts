import {
  hashWords,
  identityOfReference,
  type Linked,
  type TrackingIssue,
} from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import type { OwnedSituation } from '../situation.js';

/**
 * The issues that were transferred to another repository, by the identity that lines still link to. A transferred issue
 * gets a new number and stays a sub-issue. So it is a sub-issue in another repository that no line links to, and it
 * belongs to a task whose recorded issue can no longer be read.
 */
export function findTransferred(
  tasks: readonly Task[],
  issues: ReadonlyMap<string, Linked>,
  { observed, record, trackingIssues }: OwnedSituation,
  isMadeFor: (issue: TrackingIssue, task: Task) => boolean,
): ReadonlyMap<string, TrackingIssue> {
  const linked = tasks.flatMap((task) =>
    task.link === null
      ? []
      : [{ task, identity: identityOfReference(task.link, observed.repository.name) }],
  );
  const taken = new Set(linked.map(({ identity }) => identity));
  const transferred = new Map<string, TrackingIssue>();
  for (const { task, identity } of linked) {
    const before = record?.tasks.get(identity);
    const isReadable = (issues.get(identity)?.kind ?? 'unreadable') !== 'unreadable';
    if (before === undefined || isReadable || transferred.has(identity)) continue;
    const found = trackingIssues.find(
      (issue) =>
        !taken.has(issue.identity) &&
        !identity.startsWith(`${issue.repository.toLowerCase()}#`) &&
        (hashWords(issue.title) === before.title || isMadeFor(issue, task)),
    );
    if (found === undefined) continue;
    transferred.set(identity, found);
    taken.add(found.identity);
  }
  return transferred;
}
