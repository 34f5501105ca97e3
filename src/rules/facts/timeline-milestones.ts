import {
  findMilestones,
  listMilestones,
  type Milestone,
  type Postmortem,
  type Template,
  type TimelineEntry,
} from '../../postmortem/index.js';
import { findFilledFields } from '../presence.js';
import { defineRule } from '../finding.js';
import { joinWords, quoteWords } from '../quote.js';
import { listTimed, listTimelines } from './timelines.js';

const phrases: Readonly<Record<Milestone, string>> = {
  start: 'started',
  detection: 'was detected',
  resolution: 'was resolved',
};
const examples: Readonly<Record<Milestone, string>> = {
  start: '- 14:00 UTC: The incident starts: the first requests fail.',
  detection: '- 14:05 UTC: It is detected: an alert pages the on-call engineer.',
  resolution: '- 14:45 UTC: It is resolved: all requests succeed again.',
};

/** The timeline says when the incident started, was detected and was resolved. */
export const timelineMilestones = defineRule({
  name: 'timeline-milestones',
  description: 'The timeline says when the incident started, was detected and was resolved.',
  severity: 'warning',
  options: {
    milestones: {
      type: 'choices',
      choices: ['start', 'detection', 'resolution'],
      default: ['start', 'detection', 'resolution'],
      describe: 'What the timeline has to include.',
    },
  },
  check: (postmortem, { template }, { milestones }) => {
    const timelines = listTimelines(postmortem, template);
    const [first] = timelines;
    const entries = timelines.flatMap((timeline) => timeline.entries);
    // A timeline without times is reported by timeline-time-required.
    if (!first || listTimed(entries).length === 0) return [];
    const mentioned = listMilestones(timelines.map(({ section }) => section.text).join('\n'));
    const starts = startsEarly(entries, postmortem, template);
    const missing = milestones.filter((one) => !mentioned.has(one) && !(one === 'start' && starts));
    if (missing.length === 0) return [];
    return [
      {
        span: first.section.headingSpan,
        message: `${quoteWords(first.section.heading)} doesn't say when the incident ${joinWords(
          missing.map((one) => phrases[one]),
          'or',
        )}.`,
        help: {
          text: missing.length === 1 ? 'Add an entry for it.' : 'Add an entry for each of them.',
          example: missing.map((one) => examples[one]).join('\n'),
        },
      },
    ];
  },
});

// An entry before the detection is the start; a duration "from 14:00" gives the start, too.
function startsEarly(
  entries: readonly TimelineEntry[],
  postmortem: Postmortem,
  template: Template,
): boolean {
  const { began, detected } = findMilestones(entries);
  return (
    began !== null ||
    listTimed(entries)[0] !== detected ||
    findFilledFields(postmortem, template, 'duration').some(({ value }) =>
      /\b\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m\b)/i.test(value),
    )
  );
}
