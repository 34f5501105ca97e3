import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import { listTimed, readTimelines, spanLine, type TimedEntry } from './timeline-sections.js';
import { isSameZone } from './zone.js';

/** The timeline goes from the earliest to the latest. */
export const timelineOrder: Rule = {
  name: 'timeline-order',
  description: 'The timeline goes from the earliest entry to the latest.',
  severity: 'warning',
  check: (postmortem, { template }) =>
    readTimelines(postmortem, template).flatMap(({ section, entries }) => {
      const timed = listTimed(entries);
      const late = findLate(timed);
      if (late.length > 1 && late.length * 2 >= timed.length - 1) {
        return [
          {
            span: section.headingSpan,
            message: `Unexpected order of ${quoteWords(section.heading)}, expected the earliest entry first`,
            help: 'Put the entries in the order in which things happened. Where midnight lies between two of them, write the date as well: 2026-03-03 00:10 UTC.',
          },
        ];
      }
      return late.map(buildFinding);
    }),
};

interface Late {
  readonly entry: TimedEntry;
  readonly before: TimedEntry;
}

/** Entries that are earlier than the one above them. */
function findLate(timed: readonly TimedEntry[]): readonly Late[] {
  return timed.flatMap((entry, index) => {
    const before = timed[index - 1];
    const isLate =
      before !== undefined &&
      entry.time.minutes < before.time.minutes &&
      isSameZone(entry.time.zone, before.time.zone);
    return isLate ? [{ entry, before }] : [];
  });
}

function buildFinding({ entry, before }: Late): RuleFinding {
  return {
    span: spanLine(entry),
    message: `Unexpected ${quoteWords(entry.time.text)} below ${quoteWords(before.time.text)}, expected the earlier entry first`,
    help: 'Move the entry to where it belongs, or mend its time. If midnight lies between the two, write the date as well: 2026-03-03 00:10 UTC.',
  };
}
