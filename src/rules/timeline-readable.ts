import { readMoment } from '../postmortem/clock.js';
import { isPlaceholder } from '../postmortem/placeholder.js';
import type { TimelineEntry } from '../postmortem/postmortem.js';
import type { Rule, RuleFinding } from './finding.js';
import { quoteWords } from './quote.js';
import { readTimelines, spanLine, type Timeline } from './timeline-sections.js';

/** Every entry of the timeline says when it was. */
export const timelineReadable: Rule = {
  name: 'timeline-readable',
  description: 'Every entry of the timeline says when it was.',
  severity: 'warning',
  check: (postmortem, { template }) =>
    readTimelines(postmortem, template).flatMap((timeline) => checkTimeline(timeline)),
};

function checkTimeline({ section, entries }: Timeline): readonly RuleFinding[] {
  if (entries.length === 0) return [buildWhole(section, null)];
  // placeholder-left speaks of what nobody has filled in yet.
  const untold = entries.filter((entry) => !saysWhen(entry) && !isFormLeft(entry.raw));
  // A timeline that was written without times is one thing to mend, not one for each of its lines.
  if (untold.length * 2 <= entries.length) return untold.map(buildFinding);
  const all = untold.length === entries.length;
  return [buildWhole(section, all ? null : `${untold.length} of ${entries.length} entries`)];
}

function saysWhen({ time, raw }: TimelineEntry): boolean {
  return time !== null || readMoment(raw.replace(/^[#\s]+/, '')) !== null;
}

function isFormLeft(raw: string): boolean {
  return /^[\W_]*(?:hh|xx|\?\?):(?:mm|xx|\?\?)/i.test(raw) || isPlaceholder(raw);
}

function buildWhole(
  { heading, headingSpan }: Timeline['section'],
  untold: string | null,
): RuleFinding {
  const message =
    untold === null
      ? `Unexpected timeline ${quoteWords(heading)} without times, expected entries that begin with one`
      : `Unexpected ${untold} without a time in ${quoteWords(heading)}, expected one at the start of each`;
  return {
    span: headingSpan,
    message,
    help: 'Write what happened line by line, each with its time in front, even if it is about right, for example:\n\n- 14:05 UTC: First alert.\n- around 14:20 UTC: The cause is found.',
  };
}

function buildFinding(entry: TimelineEntry): RuleFinding {
  return {
    span: spanLine(entry),
    message: `Unexpected entry ${quoteWords(entry.text || entry.raw)} without a time, expected one at its start`,
    help: `Begin it with its time, even if it is about right, for example:\n\n- around 14:05 UTC: ${(entry.text || 'First alert.').slice(0, 80)}`,
  };
}
