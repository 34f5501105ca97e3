import { findSourceLine, type Span } from '../../text/index.js';
import {
  type Field,
  findRoleSections,
  listWords,
  type Postmortem,
  buildStems,
  type Section,
  type Template,
} from '../../postmortem/index.js';
import { findSaidFields } from '../field-of-role.js';
import type { Rule } from '../finding.js';
import { quoteWords } from '../quote.js';

const MOST = 160;
const EMPTY = buildStems(`
  the a an our its it this that these those of on in to at for with by and or was were is
  are be been being had has have there due because caused cause causing root we i which all
  some completely totally suddenly unexpectedly unexpected sudden main primary production
  prod new recent latest last routine scheduled planned faulty bad failed major minor also
  just simply then
`);
const THING = buildStems(`
  servers server sites site website webserver services service apps app applications
  application systems system database db databases apis api web platform pages page backend
  frontend hosts host cluster network machines machine instances instance nodes node users
  user customers customer clients client requests request everything nothing incident issue
  problem website's infrastructure processes process logins login connections connection
  connectivity internet
`);
const VERSION = /^v?\d[\d.]*x*$/;
const SYMPTOM = buildStems(`
  down downtime went go goes gone going unavailable unavailability unreachable unresponsive
  offline outages outage failures failure fails fail failing crashed crashes crashing crash
  errors error errored slowness slowed slower slow slowdown stopped stops stopping stop
  working worked works work responding responded respond not no longer did didn't didn’t
  couldn't couldn’t could cannot can't can’t broken broke breaks break unable accessed
  accessible accessing access inaccessible reached reachable reach loading loaded load time
  timed out timeouts timeout interruption interrupted disruption disrupted degraded
  degradation became become started getting returned returning threw throwing internal http
  5xx hung froze frozen
`);
const TRIGGER = buildStems(`
  deployed deployment deployments deploys deploy releases released release updated updates
  update upgraded upgrades upgrade changes changed change config configuration migrations
  migration migrated merged merges merge maintenance restarted restarts restart rebooted
  reboots reboot traffic spikes spike surge load high heavy increased increase rollout
  pushed push code version commit software power
`);
const STOP = buildStems(`
  the an a our of on in to at for with by and or was were is are be not could from that this
  it
`);

/** The root cause says why it could happen, not only what was seen or what set it off. */
export const rootCauseIsTrigger: Rule = {
  name: 'root-cause-is-trigger',
  description:
    'The root cause says why it could happen, not only what was seen or what set it off.',
  severity: 'warning',
  check: (postmortem, { template }) => {
    const impact = findSaidFields(postmortem, template, 'impact').map(({ value }) => value);
    return listCauses(postmortem, template).flatMap(({ text, span }) => {
      const repeats = impact.some((words) => isRepeated(text, words));
      if (!repeats && !isBare(text)) return [];
      const only = repeats ? 'the impact once more' : 'only what was seen or what set it off';
      return [
        {
          span,
          message: `Unexpected root cause ${quoteWords(text)} that tells ${only}, expected why it could happen`,
          help: 'Ask once or twice more why that happened, and why nothing stopped it, for example:\n\n- **Root Cause**: The certificate expired, because its renewal had failed for weeks and nothing watched it.',
        },
      ];
    });
  },
};

interface Cause {
  readonly text: string;
  readonly span: Span;
}

function listCauses(postmortem: Postmortem, template: Template): readonly Cause[] {
  const fields = findSaidFields(postmortem, template, 'root-cause');
  const sections = findRoleSections(postmortem, template, 'cause');
  return [
    ...fields.map(readField),
    ...sections.flatMap((section) => readSection(postmortem, section, fields)),
  ];
}

function readField({ value, valueSpan }: Field): Cause {
  return { text: value, span: valueSpan };
}

// A section of one line, or its line that is labelled as the cause.
function readSection(
  { source }: Postmortem,
  { lines }: Section,
  fields: readonly Field[],
): readonly Cause[] {
  const [first] = lines;
  const label = /^(?:the )?(?:root )?causes?(?: explanation| analysis)?\s?[:–—-]\s*/i;
  const line =
    lines.find(({ text }) => label.test(text)) ?? (lines.length === 1 ? first : undefined);
  if (!line || fields.some(({ span }) => line.offset >= span.start && line.offset < span.end))
    return [];
  const text = line.text.replace(label, '');
  return text === ''
    ? []
    : [{ text, span: { start: line.offset, end: findSourceLine(source, line.offset).end } }];
}

/** Whether every word is one that all incidents have. */
function isBare(text: string): boolean {
  if (text.length > MOST) return false;
  const words = listWords(text);
  const isKnown = (word: string): boolean =>
    VERSION.test(word) || [EMPTY, THING, SYMPTOM, TRIGGER].some((set) => set.has(word));
  return words.every(isKnown) && words.some((word) => SYMPTOM.has(word) || TRIGGER.has(word));
}

/** Whether the cause has no word that the impact hasn't. */
function isRepeated(cause: string, impact: string): boolean {
  if (cause.length > MOST) return false;
  const told = new Set(listWords(impact.slice(0, 5000)));
  const words = listWords(cause).filter((word) => !STOP.has(word));
  return words.length > 1 && words.every((word) => told.has(word));
}
