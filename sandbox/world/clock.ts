import type { Store } from './store.js';

/** The present moment as GitHub prints it: ISO 8601 in UTC, whole seconds. */
export function timeOf(store: Store): string {
  return formatTime(store.clock.seconds);
}

/** Moves the clock one step and gives the moment at which a write happens. */
export function tick(store: Store): string {
  store.clock.seconds += store.clock.step;
  return timeOf(store);
}

/** Seconds since 1970 as an ISO time without milliseconds. */
export function formatTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
