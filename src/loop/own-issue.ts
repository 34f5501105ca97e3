import type { Hands } from './hands.js';
import { namesIncident, readTaskMarker } from './marker.js';
import type { TrackingIssue } from './observed.js';

/** The key of an issue that the loop created for this incident; null for any other. */
export function keyOf(issue: TrackingIssue, incident: string, hands: Hands): string | null {
  if (!hands.isOwn(issue.author)) return null;
  const marker = readTaskMarker(issue.body);
  return marker !== null && namesIncident(marker, incident) ? marker.key : null;
}
