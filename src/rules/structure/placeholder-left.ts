import {
  type Field,
  findInlinePlaceholder,
  isInstruction,
  isPlaceholder,
  type Postmortem,
  type Section,
  type TemplateSection,
} from '../../postmortem/index.js';
import { findSourceLine, type Span } from '../../text/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { findSections, holdsComment, isCommentedOut, judgeSection } from '../presence.js';
import { quoteWords } from '../quote.js';
import { readSectionLines } from '../section-lines.js';

/** Nothing of the template's own words, and no stand-in such as "TBD", is left. */
export const placeholderLeft: Rule = {
  name: 'placeholder-left',
  description: 'Nothing of the template’s own words, and no stand-in such as "TBD", is left.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections.flatMap((section) => checkSection(postmortem, section)),
};

function checkSection(postmortem: Postmortem, template: TemplateSection): readonly RuleFinding[] {
  const sections = findSections(postmortem, template);
  switch (judgeSection(sections, template)) {
    case 'empty':
      return template.required ? checkComment(postmortem, sections) : [];
    case 'placeholder':
      return checkWhole(postmortem, sections, template);
    case 'said':
      return checkSaid(postmortem, sections, template);
  }
}

function checkSaid(
  postmortem: Postmortem,
  sections: readonly Section[],
  template: TemplateSection,
): readonly RuleFinding[] {
  const whole = [
    ...checkFields(postmortem, template),
    ...checkLines(postmortem, sections, template),
  ];
  const isKnown = ({ span }: RuleFinding): boolean =>
    whole.some(
      (known) => span && known.span && known.span.end >= span.end && known.span.start <= span.start,
    );
  const amid = sections.flatMap((section) => checkAmid(postmortem, section, template));
  return [...whole, ...amid.filter((one) => !isKnown(one))];
}

function checkComment(
  postmortem: Postmortem,
  sections: readonly Section[],
): readonly RuleFinding[] {
  return sections
    .filter((section) => holdsComment(postmortem, section))
    .slice(0, 1)
    .map(({ heading, contentSpan }) => ({
      span: spanComment(postmortem.source, contentSpan.start),
      message: `Unexpected comment alone in ${quoteWords(heading)}, expected words that readers can see`,
      help: 'Readers don’t see what stands between <!-- and -->. Write below it; the comment itself may stay.',
    }));
}

function checkWhole(
  postmortem: Postmortem,
  sections: readonly Section[],
  template: TemplateSection,
): readonly RuleFinding[] {
  const line = sections
    .flatMap(({ lines }) => lines)
    .find(({ text }) => isLeftover(text, template));
  // An optional question of a form that nobody answered is no defect.
  if (!line || (!template.required && isUnanswered(line.text))) return [];
  return [buildFinding(postmortem, line.text, line.offset, sections[0]?.heading ?? template.name)];
}

function checkFields(postmortem: Postmortem, template: TemplateSection): readonly RuleFinding[] {
  return postmortem.fields.flatMap((field) => {
    const own =
      field.section === template.name
        ? template.fields.find(({ name }) => name === field.name)
        : undefined;
    if (!own || own.whole) return [];
    if (field.value === '') return own.required ? checkFieldComment(postmortem, field) : [];
    const isLeft = field.value.split('\n').every((line) => isLeftover(line, template));
    if (!isLeft || (!own.required && isUnanswered(field.value))) return [];
    return [buildFinding(postmortem, field.value, field.valueSpan.start, field.label)];
  });
}

function checkFieldComment(postmortem: Postmortem, field: Field): readonly RuleFinding[] {
  if (!isCommentedOut(postmortem, field)) return [];
  return [
    {
      span: field.span,
      message: `Unexpected comment alone behind "${field.label}", expected words that readers can see`,
      help: 'Readers don’t see what stands between <!-- and -->. Write your words outside it.',
    },
  ];
}

// Lines inside a field are the field's.
function checkLines(
  postmortem: Postmortem,
  sections: readonly Section[],
  template: TemplateSection,
): readonly RuleFinding[] {
  const wholes = template.fields.filter(({ whole }) => whole).map(({ name }) => name);
  const fields = postmortem.fields.filter(
    ({ section, name }) => section === template.name && !wholes.includes(name),
  );
  const isInField = (offset: number): boolean =>
    fields.some(({ span }) => offset >= span.start && offset <= span.end);
  return sections.flatMap(({ lines, heading }) =>
    lines
      .filter(
        ({ text, offset }, index) =>
          isLeftover(text, template) &&
          !isInField(offset) &&
          !isAnswered(text, lines[index + 1]?.text, template),
      )
      .map(({ text, offset }) => buildFinding(postmortem, text, offset, heading)),
  );
}

// In code, brackets are the code's.
function checkAmid(
  { source }: Postmortem,
  section: Section,
  template: TemplateSection,
): readonly RuleFinding[] {
  return readSectionLines(source, section).flatMap(({ raw, offset, isCode }, index) => {
    const told = section.lines[index]?.text ?? '';
    const words = raw.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    const found = isCode || isLeftover(told, template) ? null : findInlinePlaceholder(words);
    if (found === null) return [];
    const start = offset + words.indexOf(found);
    return [buildAt({ start, end: start + found.length }, found, section.heading)];
  });
}

// A question of the template may stay above its answer, and what heads a list above that.
function isAnswered(line: string, next: string | undefined, template: TemplateSection): boolean {
  return next !== undefined && /[?？:：]\s*$/.test(line) && !isLeftover(next, template);
}

function isLeftover(line: string, template: TemplateSection): boolean {
  return isPlaceholder(line) || isInstruction(line, template.instructions);
}

function isUnanswered(text: string): boolean {
  return /^\W*no response\W*$/i.test(text);
}

// To the end of the line: between its words may stand markup that the text doesn't show.
function buildFinding(
  { source }: Postmortem,
  text: string,
  offset: number,
  where: string,
): RuleFinding {
  return buildAt({ start: offset, end: findSourceLine(source, offset).end }, text, where);
}

function buildAt(span: Span, text: string, where: string): RuleFinding {
  return {
    span,
    message: `Unexpected ${quoteWords(text)} in ${quoteWords(where)}, expected your own words`,
    help: 'Put what you know so far in its place, even if it is one sentence. If you know that there is nothing to say, say why.',
  };
}

function spanComment(source: string, from: number): Span {
  const start = source.indexOf('<!--', from);
  const end = source.indexOf('-->', start);
  return { start, end: end < 0 ? source.length : end + 3 };
}
