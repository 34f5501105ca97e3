import { defineRule } from '../finding.js';
import { quoteWords } from '../quote.js';
import { isSameZone, listTimed, listTimelines, type TimedEntry } from './timelines.js';

const leastTolerance = 5;
const day = 1440;

/** Two timeline entries are as far apart as the duration says. */
export const durationMatchesTimeline = defineRule({
  name: 'duration-matches-timeline',
  description: 'The duration matches the timeline: two of its entries are that far apart.',
  severity: 'warning',
  options: {
    tolerance: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 10,
      describe:
        'How much they may differ, in percent of the duration. Five minutes are always allowed.',
    },
  },
  check: (postmortem, { template }, { tolerance }) => {
    const { duration } = postmortem;
    const entries = listTimelines(postmortem, template).flatMap((timeline) => timeline.entries);
    const timed = listTimed(entries);
    if (
      duration === null ||
      timed.length < entries.length ||
      !isComparable(timed, duration.minutes)
    )
      return [];
    const minutes = timed.map(({ time }) => time.minutes);
    const allowed = Math.max(leastTolerance, (duration.minutes * tolerance) / 100);
    if (hasDistance(minutes, duration.minutes, allowed)) return [];
    const whole = (minutes.at(-1) ?? 0) - (minutes[0] ?? 0);
    return [
      {
        span: duration.span,
        message: `The duration is ${quoteWords(duration.text)}, but no two entries of the timeline (${formatMinutes(whole)}) are that far apart.`,
        help: {
          text: 'Correct the duration, or add entries for the start and the end, with dates if they are on different days.',
        },
      },
    ];
  },
});

// If times are missing, out of order, in several zones or without a date for a long incident, nothing can be compared.
function isComparable(timed: readonly TimedEntry[], duration: number): boolean {
  const isOrdered = timed.every(
    (entry, index) =>
      entry.time.minutes >= (timed[index - 1]?.time.minutes ?? -Infinity) &&
      isSameZone(entry.time.zone, timed[0]?.time.zone ?? null),
  );
  const isDated = timed.some(({ time }) => time.date !== null);
  return timed.length > 1 && isOrdered && (isDated || duration < day);
}

/** Whether two of the ascending numbers are about this far apart. */
function hasDistance(ascending: readonly number[], distance: number, allowed: number): boolean {
  let to = 0;
  return ascending.some((from) => {
    while (to < ascending.length && (ascending[to] ?? 0) < from + distance - allowed) to += 1;
    return (ascending[to] ?? Infinity) <= from + distance + allowed;
  });
}

function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
