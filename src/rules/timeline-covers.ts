import { readMilestones } from '../postmortem/milestones.js';
import type { Postmortem, TimelineEntry } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';
import { findSaidFields } from './field-of-role.js';
import { defineRule } from './finding.js';
import { joinWords, quoteWords } from './quote.js';
import { listTimed, readTimelines } from './timeline-sections.js';

type Milestone = 'start' | 'detection' | 'resolution';

// Stems of the words that people use, in the languages that the names of sections know.
const TOLD: Readonly<Record<Milestone, RegExp>> = {
  start:
    /\b(?:began|begins?|begun|start\w*|deploy\w*|rolled|roll-?out|rollout|releas\w+|merged?|introduc\w+|trigger\w*|pushed|push|upgrad\w+|updat\w+|chang\w+|migrat\w+|expire\w*|crash\w*|fail\w*|went down|goes down|down|outage|stopped|stops|break\w*|broke|onset|injected|first|inici\w+|comenz\w+|começ\w+|début\w*|commenc\w+|beginn\w*|begann)/iu,
  detection:
    /\b(?:detect\w*|alert\w*|alarm\w*|page[ds]?|pager\w*|notic\w+|notif\w+|report\w*|discover\w*|monitor\w*|observ\w+|identif\w+|complain\w*|complaint\w*|ticket|inform\w+|aware|acknowledg\w+|realis\w+|realiz\w+|found|saw|seen|see|spot\w+|warn\w*|escalat\w+|told|flagged|investigat\w+|call\w*|messag\w+|signal\w*|avis\w+|alerta\w*|détect\w*|signal\w*|erkannt|bemerkt|gemeldet)/iu,
  resolution:
    /\b(?:resol\w+|restor\w+|recover\w*|mitigat\w+|fix\w*|back|normal\w*|all clear|over|closed|end(?:s|ed)?|stable|stabili[sz]\w+|operational|online|up|works?|working|functional|functioning|success\w*|healthy|repaired|mended|solved|revert\w*|rolled back|complete[ds]?|confirm\w*|clear\w*|available|again|resuelt\w*|restaur\w+|restablec\w+|recuper\w+|estable|résolu\w*|rétabli\w*|behoben|gelöst|wiederhergestellt)/iu,
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
    const text = timelines.map(({ section }) => section.text).join('\n');
    const starts = startsEarly(entries, postmortem, template);
    const absent = milestones.filter(
      (one) => !TOLD[one].test(text) && !(one === 'start' && starts),
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
  const { began, detected } = readMilestones(entries);
  return (
    began !== null ||
    listTimed(entries)[0] !== detected ||
    findSaidFields(postmortem, template, 'duration').some(({ value }) =>
      /\b\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m\b)/i.test(value),
    )
  );
}
