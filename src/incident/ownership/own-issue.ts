import type { OwnLogins } from './own-logins.js';
import { identityOf } from '../identity.js';
import { namesIncident, readTaskMarker } from '../marker.js';
import type { TrackingIssue } from '../observed.js';
import type { Observed } from '../memory.js';

/** The key of an issue that the loop created for this incident; null for any other. */
export function keyOf(issue: TrackingIssue, incident: string, ownLogins: OwnLogins): string | null {
  if (!ownLogins.isOwn(issue.author)) return null;
  const marker = readTaskMarker(issue.body);
  return marker !== null && namesIncident(marker, incident) ? marker.key : null;
}

/**
 * Did the loop make it for this incident in another repository, where it could be no sub-issue? The
 * links in both texts tie it to its line, and its key and the tracking label take a parent's place.
 */
export function isUnparented(
  issue: TrackingIssue,
  incident: string,
  ownLogins: OwnLogins,
): boolean {
  const isHere = incident.startsWith(`${issue.repository.toLowerCase()}#`);
  if (isHere || issue.parent === incident || !ownLogins.isOwnElsewhere(issue.author)) return false;
  const marker = readTaskMarker(issue.body);
  return marker !== null && marker.unparented && namesIncident(marker, incident);
}

/** The sub-issues, and behind them what the loop made apart, as far as it was seen. */
export function listTracked(
  { subIssues, linked }: Pick<Observed, 'subIssues' | 'linked'>,
  incident: string,
  ownLogins: OwnLogins,
): readonly TrackingIssue[] {
  const ids = new Set(subIssues.map(({ id }) => id));
  const apart = [...linked].flatMap(([identity, issue]) => {
    if (issue.kind !== 'issue' || ids.has(issue.id)) return [];
    // A repository that was renamed still answers to its former name.
    const isItself = identity === identityOf(issue.repository, issue.number);
    return isItself && isUnparented(issue, incident, ownLogins) ? [issue] : [];
  });
  return [...subIssues, ...apart];
}

export function hasLabel(issue: TrackingIssue, label: string): boolean {
  return issue.labels.some((name) => name.toLowerCase() === label.toLowerCase());
}
