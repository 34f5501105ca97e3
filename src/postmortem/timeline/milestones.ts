import type { TimelineEntry } from '../postmortem.js';

/** The entries that tell when it began, was noticed and was over; null where none does. */
export interface Milestones {
  readonly began: TimelineEntry | null;
  readonly detected: TimelineEntry | null;
  readonly resolved: TimelineEntry | null;
}

const beginning =
  /\b(?:began|begins|begun|starts?|started|deployed|rolled out|merged|introduced|triggered|first errors?|onset)\b/iu;
const detection =
  /\b(?:detect(?:ed|s)?|alert(?:ed|s)?|alarm(?:ed|s)?|paged?|pager|noticed?|reported?|reports|discovered|monitoring)\b/iu;
const resolution =
  /\b(?:resolved?|resolution|restored?|recovered|recovery|mitigated|fixed|back to normal|all clear|over)\b/iu;

/** Reads the milestones from the words of dated entries: the first detection, the last resolution behind it. */
export function findMilestones(timeline: readonly TimelineEntry[]): Milestones {
  const dated = timeline.filter(({ time }) => time !== null);
  const detected = dated.find(({ text }) => detection.test(text)) ?? null;
  const from = minutesOf(detected);
  const resolved =
    dated.findLast((entry) => resolution.test(entry.text) && minutesOf(entry) >= from) ?? null;
  const began =
    dated.find(
      (entry) =>
        entry !== detected &&
        beginning.test(entry.text) &&
        (detected === null || minutesOf(entry) <= from),
    ) ?? null;
  return { began, detected, resolved };
}

function minutesOf(entry: TimelineEntry | null): number {
  return entry?.time?.minutes ?? -Infinity;
}

/** Minutes from one entry to another; null where either is missing or the order is turned round. */
export function minutesBetween(
  from: TimelineEntry | null,
  to: TimelineEntry | null,
): number | null {
  if (!from?.time || !to?.time) return null;
  const minutes = to.time.minutes - from.time.minutes;
  return minutes >= 0 ? minutes : null;
}
