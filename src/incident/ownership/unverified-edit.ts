import type { Observed } from '../memory.js';
import { findOwnStatus } from './own-status.js';
import { Ownership } from './ownership.js';

/** How many edits an observation brings; a shorter list is complete. */
const editsSeen = 20;

/** The record's `basis`, if someone saved an edit between it and the action's own edit that no run has checked yet; else null. */
export function findUnverified(observed: Observed): string | null {
  const ownership = new Ownership(observed, []);
  const basis = findOwnStatus(observed, ownership).record?.basis ?? null;
  const edits = observed.incident.edits ?? [];
  const own = edits.findIndex(({ editor }) => ownership.isOwn(editor));
  if (basis === null || own < 0) return null;
  const isComplete = edits.length < editsSeen;
  const seen =
    basis === '' && isComplete ? edits.length - 1 : edits.findIndex(({ id }) => id === basis);
  const between = edits.slice(own + 1, Math.max(own + 1, seen));
  return between.some(({ editor }) => !ownership.isOwn(editor)) ? basis : null;
}
