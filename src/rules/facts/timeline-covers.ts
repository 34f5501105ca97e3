import {
  listWords,
  type Postmortem,
  findMilestones,
  buildStems,
  type Stems,
  type Template,
  type TimelineEntry,
} from '../../postmortem/index.js';
import { findSaidFields } from '../field-of-role.js';
import { defineRule } from '../finding.js';
import { joinWords, quoteWords } from '../quote.js';
import { listTimed, readTimelines } from './timeline-sections.js';

type Milestone = 'start' | 'detection' | 'resolution';

// Stems of the words that people use, in the languages that the names of sections know.
const TOLD: Readonly<Record<Milestone, Stems>> = {
  start: buildStems(`
  began begins begin begun start* deploy* roll* rollout releas* merged merge introduc*
  trigger* pushed push upgrad* updat* chang* migrat* expire* crash* fail* down outage
  stopped stops break* broke onset injected first inici* comenz* começ* début* commenc*
  beginn* begann
`),
  detection: buildStems(`
  detect* alert* alarm* paged pages page pager* notic* notif* report* discover* monitor*
  observ* identif* complain* complaint* ticket inform* aware acknowledg* realis* realiz*
  found saw seen see spot* warn* escalat* told flagged investigat* call* messag* signal*
  avis* alerta* détect* erkannt bemerkt gemeldet
`),
  resolution: buildStems(`
  resol* restor* recover* mitigat* fix* back normal* over closed ends ended end stable
  stabilis* stabiliz* operational online up works work working functional functioning
  success* healthy repaired mended solved revert* completed completes complete confirm*
  clear* available again resuelt* restaur* restablec* recuper* estable résolu* rétabli*
  behoben gelöst wiederhergestellt
`),
};
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
    const words = timelines.flatMap(({ section }) => listWords(section.text));
    const starts = startsEarly(entries, postmortem, template);
    const absent = milestones.filter(
      (one) => !words.some((word) => TOLD[one].has(word)) && !(one === 'start' && starts),
    );
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
