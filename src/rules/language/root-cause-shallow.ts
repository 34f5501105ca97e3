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
import { findFilledFields } from '../presence.js';
import type { Rule } from '../finding.js';
import { quoteWords } from '../quote.js';
import { rootCauseWords } from './root-cause-words-data.js';

const maxLength = 160;
const version = /^v?\d[\d.]*x*$/;
const fillers = buildStems(rootCauseWords.fillers);
const things = buildStems(rootCauseWords.things);
const symptoms = buildStems(rootCauseWords.symptoms);
const triggers = buildStems(rootCauseWords.triggers);
const stopWords = buildStems(rootCauseWords.stopWords);

/** The root cause says what made the incident possible, not only the symptom or the trigger. */
export const rootCauseShallow: Rule = {
  name: 'root-cause-shallow',
  description:
    'The root cause says what made the incident possible, not only the symptom or the trigger.',
  severity: 'warning',
  check: (postmortem, { template }) => {
    const impact = findFilledFields(postmortem, template, 'impact').map(({ value }) => value);
    return listCauses(postmortem, template).flatMap(({ text, span }) => {
      const repeats = impact.some((words) => isRepeated(text, words));
      if (!repeats && !isShallow(text)) return [];
      const problem = repeats ? 'only repeats the impact' : 'is only a symptom or a trigger';
      return [
        {
          span,
          message: `The root cause ${quoteWords(text)} ${problem}.`,
          help: {
            text: 'Why did that happen, and why did nothing stop it?',
            example:
              '- **Root Cause**: The certificate expired because its renewal had failed for weeks and nothing monitored it.',
          },
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
  const fields = findFilledFields(postmortem, template, 'root-cause');
  const sections = findRoleSections(postmortem, template, 'cause');
  return [
    ...fields.map(fromField),
    ...sections.flatMap((section) => fromSection(postmortem, section, fields)),
  ];
}

function fromField({ value, valueSpan }: Field): Cause {
  return { text: value, span: valueSpan };
}

// The only line of the section, or the line that is labelled as the cause.
function fromSection(
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

/** Whether the text only has words that every incident has. */
function isShallow(text: string): boolean {
  if (text.length > maxLength) return false;
  const words = listWords(text);
  const isKnown = (word: string): boolean =>
    version.test(word) || [fillers, things, symptoms, triggers].some((set) => set.has(word));
  return words.every(isKnown) && words.some((word) => symptoms.has(word) || triggers.has(word));
}

/** Whether every word of the cause is in the impact. */
function isRepeated(cause: string, impact: string): boolean {
  if (cause.length > maxLength) return false;
  const known = new Set(listWords(impact.slice(0, 5000)));
  const words = listWords(cause).filter((word) => !stopWords.has(word));
  return words.length > 1 && words.every((word) => known.has(word));
}
