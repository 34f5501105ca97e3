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
import { findSections, holdsComment, isCommentedOut, checkPresence } from '../presence.js';
import { quoteWords } from '../quote.js';
import { listSourceLines } from '../section-lines.js';

/** No placeholder such as "TBD" and no text of the template is left. */
export const placeholderLeft: Rule = {
  name: 'placeholder-left',
  description: 'No placeholder such as "TBD" and no text of the template is left.',
  severity: 'error',
  many: (count) => `${count} placeholders are left.`,
  check: (postmortem, { template }) =>
    template.sections.flatMap((section) => checkSection(postmortem, section)),
};

function checkSection(postmortem: Postmortem, template: TemplateSection): readonly RuleFinding[] {
  const sections = findSections(postmortem, template);
  switch (checkPresence(sections, template)) {
    case 'empty':
      return template.required ? checkComment(postmortem, sections) : [];
    case 'placeholder':
      return checkWhole(postmortem, sections, template);
    case 'filled':
      return checkFilled(postmortem, sections, template);
  }
}

function checkFilled(
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
  const inline = sections.flatMap((section) => checkInline(postmortem, section, template));
  return [...whole, ...inline.filter((one) => !isKnown(one))];
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
      message: `${quoteWords(heading)} has only a comment, which readers can't see.`,
      help: { text: 'Write your text below the comment, outside <!-- and -->.' },
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
  // An optional question of a form may stay unanswered.
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
      message: `"${field.label}" has only a comment, which readers can't see.`,
      help: { text: 'Write your text outside <!-- and -->.' },
    },
  ];
}

// Lines inside a field are checked with the field.
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

// Brackets in code aren't placeholders.
function checkInline(
  { source }: Postmortem,
  section: Section,
  template: TemplateSection,
): readonly RuleFinding[] {
  return listSourceLines(source, section).flatMap(({ raw, offset, isCode }, index) => {
    const line = section.lines[index]?.text ?? '';
    const words = raw.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    const found = isCode || isLeftover(line, template) ? null : findInlinePlaceholder(words);
    if (found === null) return [];
    const start = offset + words.indexOf(found);
    return [buildAt({ start, end: start + found.length }, found, section.heading)];
  });
}

// A question of the template may stay above its answer, and a line that ends with a colon above its list.
function isAnswered(line: string, next: string | undefined, template: TemplateSection): boolean {
  return next !== undefined && /[?？:：]\s*$/.test(line) && !isLeftover(next, template);
}

function isLeftover(line: string, template: TemplateSection): boolean {
  return isPlaceholder(line) || isInstruction(line, template.instructions);
}

function isUnanswered(text: string): boolean {
  return /^\W*no response\W*$/i.test(text);
}

// To the end of the line: the source has markup that the text doesn't show.
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
    message: `${quoteWords(text)} in ${quoteWords(where)} is a placeholder.`,
    help: { text: 'Replace it with what you know so far; one sentence is enough.' },
  };
}

function spanComment(source: string, from: number): Span {
  const start = source.indexOf('<!--', from);
  const end = source.indexOf('-->', start);
  return { start, end: end < 0 ? source.length : end + 3 };
}
