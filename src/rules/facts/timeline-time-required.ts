import { isPlaceholder, parseMoment, type TimelineEntry } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import { firstLineSpan, listTimelines, type Timeline } from './timelines.js';

/** How many entries without a time are reported one by one. */
const mostSingle = 3;

/** Every timeline entry has a time. */
export const timelineTimeRequired: Rule = {
  name: 'timeline-time-required',
  description: 'Every timeline entry has a time.',
  severity: 'warning',
  many: (count) => `${count} timeline entries have no time.`,
  check: (postmortem, { template }) =>
    listTimelines(postmortem, template).flatMap((timeline) => checkTimeline(timeline)),
};

function checkTimeline({ section, entries }: Timeline): readonly RuleFinding[] {
  if (entries.length === 0) return [buildWhole(section)];
  // Placeholders are reported by placeholder-left.
  const timeless = entries.filter((entry) => !hasTime(entry) && !isUnfilled(entry.raw));
  if (timeless.length === entries.length) return [buildWhole(section)];
  // A timeline that was written without times is one finding.
  const [first] = timeless;
  if (first && (timeless.length > mostSingle || timeless.length * 2 > entries.length))
    return [buildFinding(first, timeless.length - 1)];
  return timeless.map((entry) => buildFinding(entry, 0));
}

function hasTime({ time, raw }: TimelineEntry): boolean {
  return time !== null || parseMoment(raw.replace(/^[#\s]+/, '')) !== null;
}

function isUnfilled(raw: string): boolean {
  return /^[\W_]*(?:hh|xx|\?\?):(?:mm|xx|\?\?)/i.test(raw) || isPlaceholder(raw);
}

function buildWhole({ heading, headingSpan }: Timeline['section']): RuleFinding {
  return {
    span: headingSpan,
    message: `No entry in ${quoteWords(heading)} has a time.`,
    help: {
      text: 'Write one line for each event and start it with the time; an estimate is fine.',
      example: '- 14:05 UTC: First alert.\n- around 14:20 UTC: The cause is found.',
    },
  };
}

function buildFinding(entry: TimelineEntry, more: number): RuleFinding {
  const words = quoteWords(entry.text || entry.raw);
  return {
    span: firstLineSpan(entry),
    message:
      more === 0
        ? `Timeline entry ${words} has no time.`
        : `${more + 1} timeline entries have no time, the first is ${words}.`,
    help: {
      text: `Start ${more === 0 ? 'the entry' : 'each entry'} with its time; an estimate is fine.`,
      example: `- around 14:05 UTC: ${(entry.text || 'First alert.').slice(0, 80)}`,
    },
  };
}
