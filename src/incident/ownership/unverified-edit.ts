import { OwnLogins } from './own-logins.js';
import type { Observed } from '../memory.js';
import { readOwnStatus } from './own-status.js';

/** So many edits an observation brings; a shorter list is whole. */
const editsSeen = 20;

/**
 * The record's `basis`, where somebody saved an edit between that and the loop's own, and no run
 * looked at it since; null where nobody did.
 */
export function findUnverified(observed: Observed): string | null {
  const ownLogins = new OwnLogins(observed.viewer, []);
  const basis = readOwnStatus(observed, ownLogins).record?.basis ?? null;
  const edits = observed.incident.edits ?? [];
  const own = edits.findIndex(({ editor }) => ownLogins.isOwn(editor));
  if (basis === null || own < 0) return null;
  const isWhole = edits.length < editsSeen;
  const seen =
    basis === '' && isWhole ? edits.length - 1 : edits.findIndex(({ id }) => id === basis);
  const between = edits.slice(own + 1, Math.max(own + 1, seen));
  return between.some(({ editor }) => !ownLogins.isOwn(editor)) ? basis : null;
}
