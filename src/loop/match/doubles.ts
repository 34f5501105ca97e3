import type { Task } from '../../postmortem/index.js';
import {
  type OwnLogins,
  identityOf,
  identityOfReference,
  isUnparented,
  keyOf,
  listTracked,
  type TrackingIssue,
} from '../../incident/index.js';
import type { MatchContext, Matched } from './thread.js';

/**
 * What this run made for a line that links to what another run made for it meanwhile: their keys
 * differ where somebody reworded the line in between.
 */
export function findRivals(tasks: readonly Task[], context: MatchContext): Matched['doubles'] {
  const { observed, incident, ownLogins } = context;
  const { claims, rows, known } = observed.memory;
  const tracked = listTracked(observed, incident, ownLogins);
  const find = (identity: string): TrackingIssue | undefined =>
    tracked.find((one) => identityOf(one.repository, one.number) === identity);
  return tasks.flatMap(({ line, link }) => {
    const made = claims.get(line);
    if (link === null || made === undefined || !rows.has(made)) return [];
    const ours = find(made);
    const theirs = find(identityOfReference(link, observed.repository.name));
    if (ours === undefined || theirs === undefined || ours === theirs) return [];
    const key = keyOf(theirs, incident, ownLogins);
    if (key === null || known?.has(theirs.id) === true || key === keyOf(ours, incident, ownLogins))
      return [];
    const [of, double] = ours.number < theirs.number ? [ours, theirs] : [theirs, ours];
    return [{ double, of }];
  });
}

/**
 * Issues of one key that two racing runs made: a run alone never makes a key that an issue holds.
 * Those that lines link to separately are two tasks by somebody's will.
 */
export function findDoubles(
  claimed: ReadonlySet<string>,
  context: MatchContext,
): Matched['doubles'] {
  const { observed, incident, ownLogins } = context;
  const groups = new Map<string, TrackingIssue[]>();
  const isAside = (issue: TrackingIssue): boolean => isUnparented(issue, incident, ownLogins);
  const order = (a: TrackingIssue, b: TrackingIssue): number =>
    Number(isAside(a)) - Number(isAside(b)) || a.number - b.number;
  for (const issue of [...listTracked(observed, incident, ownLogins)].sort(order)) {
    const key = keyOf(issue, incident, ownLogins);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  const isClaimed = ({ repository, number }: TrackingIssue): boolean =>
    claimed.has(identityOf(repository, number));
  return [...groups.values()].flatMap(([of, ...others]) => {
    if (of === undefined) return [];
    // A text that was edited may have got its key from another issue's: somebody has to look.
    const doubles = others
      .filter((other) => !other.edited && !(isClaimed(of) && isClaimed(other)))
      // There is no link to take away from one made apart, so who reopens it wants it.
      .filter((other) => !(isAside(other) && isReopened(other, ownLogins)));
    return doubles.map((double) => ({ double, of }));
  });
}

function isReopened({ state, lastStateChange }: TrackingIssue, ownLogins: OwnLogins): boolean {
  return state === 'open' && ownLogins.changedByOthers(lastStateChange) !== null;
}
