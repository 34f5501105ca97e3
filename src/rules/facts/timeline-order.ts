import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import {
  firstLineSpan,
  isSameZone,
  listTimed,
  listTimelines,
  type TimedEntry,
} from './timelines.js';

/** The timeline is in chronological order. */
export const timelineOrder: Rule = {
  name: 'timeline-order',
  description: 'The timeline is in chronological order.',
  severity: 'warning',
  many: (count) => `${count} timeline entries are out of order.`,
  check: (postmortem, { template }) =>
    listTimelines(postmortem, template).flatMap(({ section, entries }) => {
      const timed = listTimed(entries);
      const late = findLate(timed);
      if (late.length > 1 && late.length * 2 >= timed.length - 1) {
        return [
          {
            span: section.headingSpan,
            message: `The entries of ${quoteWords(section.heading)} aren't in chronological order.`,
            help: { text: `List the earliest entry first${datesHelp}.` },
          },
        ];
      }
      return late.map(buildFinding);
    }),
};

const datesHelp = '; after midnight, add the date, such as 2026-03-03 00:10 UTC';

/** An entry that is earlier than the one before it. */
interface Late {
  readonly entry: TimedEntry;
  readonly before: TimedEntry;
}

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
  const isOneDay = entry.time.date === before.time.date;
  const [late, early] = [entry, before].map(({ time: { date, text } }) =>
    isOneDay || date === null ? text : `${date} ${text}`,
  );
  return {
    span: firstLineSpan(entry),
    message: `${late} is listed after ${early}.`,
    help: { text: `Move the entry up, or correct its time${datesHelp}.` },
  };
}
