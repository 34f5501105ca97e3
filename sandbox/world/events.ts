import type { EventDetail, Issue } from './entities.js';
import type { Store } from './store.js';
import { nextIds } from './ids.js';

/** Writes an event into an issue's timeline. */
export function recordEvent(
  store: Store,
  issue: Issue,
  actor: string,
  at: string,
  detail: EventDetail,
): void {
  store.events.push({
    ...detail,
    ...nextIds(store, 'Event'),
    issue: issue.id,
    actor,
    createdAt: at,
  });
}
