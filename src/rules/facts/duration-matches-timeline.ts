import { defineRule } from '../finding.js';
import { quoteWords } from '../quote.js';
import { listTimed, readTimelines, type TimedEntry } from './timeline-sections.js';
import { isSameZone } from './zone.js';

const LEAST_TOLERANCE = 5;
const DAY = 1440;

/** The duration fits the timeline: some two entries are that far apart. */
export const durationMatchesTimeline = defineRule({
  name: 'duration-matches-timeline',
  description: 'The duration fits the timeline: two of its entries are that far apart.',
  severity: 'warning',
  options: {
    tolerance: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 10,
      describe:
        'How far the two may be apart, in percent of the duration; five minutes are always allowed.',
    },
  },
  check: (postmortem, { template }, { tolerance }) => {
    const { duration } = postmortem;
    const entries = readTimelines(postmortem, template).flatMap((timeline) => timeline.entries);
    const timed = listTimed(entries);
    if (duration === null || timed.length < entries.length || !isDecided(timed, duration.minutes))
      return [];
    const minutes = timed.map(({ time }) => time.minutes);
    const allowed = Math.max(LEAST_TOLERANCE, (duration.minutes * tolerance) / 100);
    if (holdsDistance(minutes, duration.minutes, allowed)) return [];
    const whole = (minutes.at(-1) ?? 0) - (minutes[0] ?? 0);
    return [
      {
        span: duration.span,
        message: `Unexpected duration ${quoteWords(duration.text)} beside a timeline of ${sayMinutes(whole)}, expected two entries that far apart`,
        help: 'Mend the duration, or add the entries with which the incident began and ended. If hours of the timeline lie on another day, write their date.',
      },
    ];
  },
});

// Times that are missing, go back, change their zone or leave their days open say too little to contradict anybody.
function isDecided(timed: readonly TimedEntry[], duration: number): boolean {
  const isOrdered = timed.every(
    (entry, index) =>
      entry.time.minutes >= (timed[index - 1]?.time.minutes ?? -Infinity) &&
      isSameZone(entry.time.zone, timed[0]?.time.zone ?? null),
  );
  const isDated = timed.some(({ time }) => time.date !== null);
  return timed.length > 1 && isOrdered && (isDated || duration < DAY);
}

/** Whether two of the rising numbers are this far apart, or nearly. */
function holdsDistance(rising: readonly number[], distance: number, allowed: number): boolean {
  let behind = 0;
  return rising.some((from) => {
    while (behind < rising.length && (rising[behind] ?? 0) < from + distance - allowed) behind += 1;
    return (rising[behind] ?? Infinity) <= from + distance + allowed;
  });
}

function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
