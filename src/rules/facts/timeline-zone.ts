import { findZone, type Section } from '../../postmortem/index.js';
import { findSaidFields } from '../field-of-role.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import { listTimed, readTimelines, spanLine, type TimedEntry } from './timeline-sections.js';
import { isSameZone } from './zone.js';

// Zones that are spelt out, and words that show that somebody thought of it.
const NAMED = /\btime ?zone|\b(?:local|standard|mean|summer|daylight) time\b|\bzulu\b/i;

/** The timeline says in which zone its times are, and keeps to it. */
export const timelineZone: Rule = {
  name: 'timeline-zone',
  description: 'The timeline says in which zone its times are, and keeps to it.',
  severity: 'warning',
  check: (postmortem, { template }) => {
    // "14:00 to 16:00 GMT" in the summary tells it for the whole.
    const told = findSaidFields(postmortem, template, 'duration').some(({ value }) =>
      namesZone(value),
    );
    return readTimelines(postmortem, template).flatMap(({ section, entries }) => {
      const timed = listTimed(entries);
      const [first] = timed.filter(({ time }) => time.zone !== null);
      if (timed.length === 0) return [];
      if (first) return checkChange(timed, first);
      return told || namesZone(section.heading) || section.lines.some(({ text }) => namesZone(text))
        ? []
        : [buildAbsent(section)];
    });
  },
};

function namesZone(text: string): boolean {
  return findZone(text) !== null || NAMED.test(text);
}

// One change is one finding, however many entries follow it.
function checkChange(timed: readonly TimedEntry[], first: TimedEntry): readonly RuleFinding[] {
  const changed = timed.find(({ time }) => !isSameZone(time.zone, first.time.zone));
  return changed ? [buildChange(changed, first)] : [];
}

function buildAbsent({ heading, headingSpan }: Section): RuleFinding {
  return {
    span: headingSpan,
    message: `Unexpected times without a zone in ${quoteWords(heading)}, expected one for all of them`,
    help: 'Say once under the heading which zone the times are in, for example:\n\nAll times in UTC.',
  };
}

function buildChange(entry: TimedEntry, first: TimedEntry): RuleFinding {
  const [own, other] = [entry.time.zone ?? '', first.time.zone ?? ''].map((zone) =>
    quoteWords(zone),
  );
  return {
    span: spanLine(entry),
    message: `Unexpected zone ${own ?? ''} in a timeline that begins in ${other ?? ''}, expected one zone throughout`,
    help: 'Write all times in the same zone, best in UTC, so that nobody has to reckon to see what came first.',
  };
}
