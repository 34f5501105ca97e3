import { isPlaceholder } from './placeholder.js';

const nothingPattern =
  /^(?:n\s?[/.]\s?a\.?|none(?: yet)?|nil|no|nobody|no ?one|not (?:assigned|set|known)(?: yet)?|unassigned|unknown|undecided|open|pending|tb[acd]\b.{0,20}|[-–—?.\s]*)$/i;

/** Whether the words behind a label, or in a cell, only say that nothing is said there: `TBD`, `n/a`, `-`, `nobody`. */
export function isNothing(text: string): boolean {
  return nothingPattern.test(text.trim()) || isPlaceholder(text);
}
