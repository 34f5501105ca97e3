import { findSourceLine } from '../postmortem/place.js';
import type { Field, Postmortem, Section, Span } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';
import { findSaidFields } from './field-of-role.js';
import type { Rule } from './finding.js';
import { quoteWords } from './quote.js';

const MOST = 160;
const EMPTY =
  /^(?:the|a|an|our|its|it|this|that|these|those|of|on|in|to|at|for|with|by|and|or|was|were|is|are|be|been|being|had|has|have|there|due|because|caused?|causing|root|we|i|which|all|some|completely|totally|suddenly|unexpectedly|unexpected|sudden|main|primary|production|prod|new|recent|latest|last|routine|scheduled|planned|faulty|bad|failed|major|minor|some|also|just|simply|then)$/;
const THING =
  /^(?:servers?|sites?|website|webserver|services?|apps?|applications?|systems?|database|db|databases|apis?|web|platform|pages?|backend|frontend|hosts?|cluster|network|machines?|instances?|nodes?|users?|customers?|clients?|requests?|everything|nothing|incident|issue|problem|website's|infrastructure|process(?:es)?|logins?|connections?|connectivity|internet|v?\d[\d.]*x*)$/;
const SYMPTOM =
  /^(?:down|downtime|went|go|goes|gone|going|unavailable|unavailability|unreachable|unresponsive|offline|outages?|failures?|fails?|failing|crash(?:ed|es|ing)?|errors?|errored|slow(?:ness|ed|er)?|slowdown|stop(?:ped|s|ping)?|work(?:ing|ed|s)?|respond(?:ing|ed)?|not|no|longer|did|didn't|didn’t|couldn't|couldn’t|could|cannot|can't|can’t|broken|broke|breaks?|unable|access(?:ed|ible|ing)?|inaccessible|reach(?:ed|able)?|load(?:ing|ed)?|time|timed|out|timeouts?|interruption|interrupted|disruption|disrupted|degrad(?:ed|ation)|became|become|started|getting|returned|returning|threw|throwing|internal|http|5xx|hung|froze|frozen)$/;
const TRIGGER =
  /^(?:deploy(?:ed|ment|ments|s)?|releases?d?|update[ds]?|upgrade[ds]?|changes?d?|config|configuration|migrations?|migrated|merge[ds]?|maintenance|restart(?:ed|s)?|reboot(?:ed|s)?|traffic|spikes?|surge|load|high|heavy|increased?|rollout|push(?:ed)?|code|version|commit|software|power)$/;
const STOP =
  /^(?:the|an?|our|of|on|in|to|at|for|with|by|and|or|was|were|is|are|be|not|could|for|from|that|this|it)$/;

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
  const names = template.sections.filter(({ role }) => role === 'cause').map(({ name }) => name);
  const sections = postmortem.sections.filter(({ name }) => name !== null && names.includes(name));
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

function listWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’.]+/u)
    .map((word) => word.replace(/^[.'’]+|[.'’]+$/g, ''))
    .filter((word) => word !== '');
}

/** Whether every word is one that all incidents have. */
function isBare(text: string): boolean {
  if (text.length > MOST) return false;
  const words = listWords(text);
  const isKnown = (word: string): boolean =>
    [EMPTY, THING, SYMPTOM, TRIGGER].some((set) => set.test(word));
  return words.every(isKnown) && words.some((word) => SYMPTOM.test(word) || TRIGGER.test(word));
}

/** Whether the cause has no word that the impact hasn't. */
function isRepeated(cause: string, impact: string): boolean {
  if (cause.length > MOST) return false;
  const told = new Set(listWords(impact.slice(0, 5000)));
  const words = listWords(cause).filter((word) => !STOP.test(word));
  return words.length > 1 && words.every((word) => told.has(word));
}
