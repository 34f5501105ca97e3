import { isPlaceholder, parseMoment, type TimelineEntry } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import { readTimelines, spanLine, type Timeline } from './timeline-sections.js';

/** Lines without a time that are told one by one. */
const MOST = 3;

/** Every entry of the timeline says when it was. */
export const timelineReadable: Rule = {
  name: 'timeline-readable',
  description: 'Every entry of the timeline says when it was.',
  severity: 'warning',
  check: (postmortem, { template }) =>
    readTimelines(postmortem, template).flatMap((timeline) => checkTimeline(timeline)),
};

function checkTimeline({ section, entries }: Timeline): readonly RuleFinding[] {
  if (entries.length === 0) return [buildWhole(section)];
  // placeholder-left speaks of what nobody has filled in yet.
  const untold = entries.filter((entry) => !saysWhen(entry) && !isFormLeft(entry.raw));
  if (untold.length === entries.length) return [buildWhole(section)];
  // A timeline that was written without times is one thing to mend, not one for each of its lines.
  const [first] = untold;
  if (first && (untold.length > MOST || untold.length * 2 > entries.length))
    return [buildFinding(first, untold.length - 1)];
  return untold.map((entry) => buildFinding(entry, 0));
}

function saysWhen({ time, raw }: TimelineEntry): boolean {
  return time !== null || parseMoment(raw.replace(/^[#\s]+/, '')) !== null;
}

function isFormLeft(raw: string): boolean {
  return /^[\W_]*(?:hh|xx|\?\?):(?:mm|xx|\?\?)/i.test(raw) || isPlaceholder(raw);
}

function buildWhole({ heading, headingSpan }: Timeline['section']): RuleFinding {
  return {
    span: headingSpan,
    message: `Unexpected timeline ${quoteWords(heading)} without times, expected entries that begin with one`,
    help: 'Write what happened line by line, each with its time in front, even if it is about right, for example:\n\n- 14:05 UTC: First alert.\n- around 14:20 UTC: The cause is found.',
  };
}

function buildFinding(entry: TimelineEntry, more: number): RuleFinding {
  const [others, expected] =
    more === 0
      ? ['', 'one at its start']
      : [` and ${more} more in this timeline`, 'one at the start of each'];
  return {
    span: spanLine(entry),
    message: `Unexpected entry ${quoteWords(entry.text || entry.raw)}${others} without a time, expected ${expected}`,
    help: `Begin it with its time, even if it is about right, for example:\n\n- around 14:05 UTC: ${(entry.text || 'First alert.').slice(0, 80)}`,
  };
}
