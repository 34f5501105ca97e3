import {
  findMilestones,
  listMilestones,
  type Milestone,
  type Postmortem,
  type Template,
  type TimelineEntry,
} from '../../postmortem/index.js';
import { findSaidFields } from '../field-of-role.js';
import { defineRule } from '../finding.js';
import { joinWords, quoteWords } from '../quote.js';
import { listTimed, readTimelines } from './timeline-sections.js';

const ASKED: Readonly<Record<Milestone, string>> = {
  start: 'when it began',
  detection: 'when it was noticed',
  resolution: 'when it was over',
};
const EXAMPLES: Readonly<Record<Milestone, string>> = {
  start: '- 14:00 UTC: It begins: the first requests fail.',
  detection: '- 14:05 UTC: It is noticed: an alert pages the engineer on call.',
  resolution: '- 14:45 UTC: It is over: all requests succeed again.',
};

/** The timeline tells when it began, when it was noticed and when it was over. */
export const timelineCovers = defineRule({
  name: 'timeline-covers',
  description: 'The timeline tells when it began, when it was noticed and when it was over.',
  severity: 'warning',
  options: {
    milestones: {
      type: 'choices',
      choices: ['start', 'detection', 'resolution'],
      default: ['start', 'detection', 'resolution'],
      describe: 'What the timeline has to tell.',
    },
  },
  check: (postmortem, { template }, { milestones }) => {
    const timelines = readTimelines(postmortem, template);
    const [first] = timelines;
    const entries = timelines.flatMap((timeline) => timeline.entries);
    // A timeline without times has a finding already.
    if (!first || listTimed(entries).length === 0) return [];
    const mentioned = listMilestones(timelines.map(({ section }) => section.text).join('\n'));
    const starts = startsEarly(entries, postmortem, template);
    const absent = milestones.filter((one) => !mentioned.has(one) && !(one === 'start' && starts));
    if (absent.length === 0) return [];
    const asked = joinWords(absent.map((one) => ASKED[one]));
    return [
      {
        span: first.section.headingSpan,
        message: `Unexpected end of ${quoteWords(first.section.heading)} without ${joinWords(absent, 'or')}, expected an entry that tells ${asked}`,
        help: `Add ${absent.length === 1 ? 'an entry' : 'entries'} such as:\n\n${absent.map((one) => EXAMPLES[one]).join('\n')}`,
      },
    ];
  },
});

// What stands above the detection came before it, and a duration "from 14:00" says when.
function startsEarly(
  entries: readonly TimelineEntry[],
  postmortem: Postmortem,
  template: Template,
): boolean {
  const { began, detected } = findMilestones(entries);
  return (
    began !== null ||
    listTimed(entries)[0] !== detected ||
    findSaidFields(postmortem, template, 'duration').some(({ value }) =>
      /\b\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m\b)/i.test(value),
    )
  );
}
