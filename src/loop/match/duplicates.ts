import { identityOfReference, type Ownership, type TrackingIssue } from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import type { OwnedSituation } from '../situation.js';
import type { Duplicate } from './thread.js';

/**
 * An issue that this run created for a line, when another run created one for the same line at the same time and linked
 * it. Their keys differ if someone reworded the line in between.
 */
export function findConcurrentDuplicates(
  tasks: readonly Task[],
  { observed, ownership, trackingIssues }: OwnedSituation,
): readonly Duplicate[] {
  const { claims, rows, known } = observed.memory;
  const find = (identity: string): TrackingIssue | undefined =>
    trackingIssues.find((issue) => issue.identity === identity);
  return tasks.flatMap(({ line, link }) => {
    const created = claims.get(line);
    if (link === null || created === undefined || !rows.has(created)) return [];
    const ours = find(created);
    const theirs = find(identityOfReference(link, observed.repository.name));
    if (ours === undefined || theirs === undefined || ours === theirs) return [];
    const key = ownership.keyOf(theirs);
    const isOlder = known?.has(theirs.id) === true;
    if (key === null || isOlder || key === ownership.keyOf(ours)) return [];
    const [original, issue] = ours.number < theirs.number ? [ours, theirs] : [theirs, ours];
    return [{ issue, original }];
  });
}

/**
 * Issues with the same key, created by runs at the same time: a single run never creates a key that an issue already has.
 * If lines link to both, someone wants two tasks.
 */
export function findDuplicates(
  claimed: ReadonlySet<string>,
  { ownership, trackingIssues }: OwnedSituation,
): readonly Duplicate[] {
  const groups = new Map<string, TrackingIssue[]>();
  const isUnparented = (issue: TrackingIssue): boolean => ownership.isUnparented(issue);
  const order = (a: TrackingIssue, b: TrackingIssue): number =>
    Number(isUnparented(a)) - Number(isUnparented(b)) || a.number - b.number;
  for (const issue of [...trackingIssues].sort(order)) {
    const key = ownership.keyOf(issue);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  const isClaimed = ({ identity }: TrackingIssue): boolean => claimed.has(identity);
  return [...groups.values()].flatMap(([original, ...others]) => {
    if (original === undefined) return [];
    const duplicates = others
      // An edited text may have its key from another issue: a person has to look.
      .filter((other) => !other.edited && !(isClaimed(original) && isClaimed(other)))
      // An unparented issue has no link that could be removed, so reopening it is how someone keeps it.
      .filter((other) => !(isUnparented(other) && isReopened(other, ownership)));
    return duplicates.map((issue) => ({ issue, original }));
  });
}

function isReopened({ state, lastStateChange }: TrackingIssue, ownership: Ownership): boolean {
  return state === 'open' && ownership.changedByOthers(lastStateChange) !== null;
}
