import { findZone, type Section } from '../../postmortem/index.js';
import { findFilledFields } from '../presence.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import {
  firstLineSpan,
  isSameZone,
  listTimed,
  listTimelines,
  type TimedEntry,
} from './timelines.js';

// Zones in words.
const zoneInWords = /\btime ?zone|\b(?:local|standard|mean|summer|daylight) time\b|\bzulu\b/i;

/** The timeline names its time zone and uses only one. */
export const timelineZone: Rule = {
  name: 'timeline-zone',
  description: 'The timeline names its time zone and uses only one.',
  severity: 'warning',
  check: (postmortem, { template }) => {
    // "14:00 to 16:00 GMT" in the summary is enough.
    const isInDuration = findFilledFields(postmortem, template, 'duration').some(({ value }) =>
      namesZone(value),
    );
    return listTimelines(postmortem, template).flatMap(({ section, entries }) => {
      const timed = listTimed(entries);
      const [first] = timed.filter(({ time }) => time.zone !== null);
      if (timed.length === 0) return [];
      if (first) return checkChange(timed, first);
      return isInDuration ||
        namesZone(section.heading) ||
        section.lines.some(({ text }) => namesZone(text))
        ? []
        : [buildMissing(section)];
    });
  },
};

function namesZone(text: string): boolean {
  return findZone(text) !== null || zoneInWords.test(text);
}

// Only the first change is reported.
function checkChange(timed: readonly TimedEntry[], first: TimedEntry): readonly RuleFinding[] {
  const changed = timed.find(({ time }) => !isSameZone(time.zone, first.time.zone));
  return changed ? [buildChange(changed, first)] : [];
}

function buildMissing({ heading, headingSpan }: Section): RuleFinding {
  return {
    span: headingSpan,
    message: `The times in ${quoteWords(heading)} have no time zone.`,
    help: { text: 'Name the time zone once below the heading.', example: 'All times in UTC.' },
  };
}

function buildChange(entry: TimedEntry, first: TimedEntry): RuleFinding {
  const [before, after] = [first, entry].map(({ time }) => time.zone ?? '');
  return {
    span: firstLineSpan(entry),
    message: `The time zone changes from ${before} to ${after}.`,
    help: { text: 'Write all times in the same zone, ideally UTC.' },
  };
}
