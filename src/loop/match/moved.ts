import type { Reference, Task } from '../../postmortem/index.js';
import {
  hashWords,
  identityOf,
  type Linked,
  type LoopRecord,
  type TrackingIssue,
} from '../../incident/index.js';

/** What is known of the issues that lines link to. */
export interface Moves {
  readonly issues: ReadonlyMap<string, Linked>;
  /** The sub-issues, and what the loop made apart. */
  readonly tracked: readonly TrackingIssue[];
  readonly record: LoopRecord | null;
  readonly identify: (link: Reference) => string;
  /** Was the issue made for that task, as its key or its title tells? */
  readonly isMadeFor: (issue: TrackingIssue, task: Task) => boolean;
}

/**
 * The issues that were transferred to another repository, by the identity that lines still link to.
 * A transfer gives an issue another number and leaves it a sub-issue: so it is one elsewhere, which no
 * line links to, of the task whose issue the record knows and nobody can read any more.
 */
export function findMoved(
  tasks: readonly Task[],
  { issues, tracked, record, identify, isMadeFor }: Moves,
): ReadonlyMap<string, TrackingIssue> {
  const linked = tasks.flatMap((task) =>
    task.link === null ? [] : [{ task, identity: identify(task.link) }],
  );
  const taken = new Set(linked.map(({ identity }) => identity));
  const moved = new Map<string, TrackingIssue>();
  for (const { task, identity } of linked) {
    const before = record?.tasks.get(identity);
    const isThere = (issues.get(identity)?.kind ?? 'unreadable') !== 'unreadable';
    if (before === undefined || isThere || moved.has(identity)) continue;
    const found = tracked.find(
      (issue) =>
        !taken.has(identityOf(issue.repository, issue.number)) &&
        !identity.startsWith(`${issue.repository.toLowerCase()}#`) &&
        (hashWords(issue.title) === before.title || isMadeFor(issue, task)),
    );
    if (found === undefined) continue;
    moved.set(identity, found);
    taken.add(identityOf(found.repository, found.number));
  }
  return moved;
}
