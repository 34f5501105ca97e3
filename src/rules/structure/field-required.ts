import {
  type Field,
  type Postmortem,
  parseDuration,
  type Template,
  type TemplateField,
  type TemplateSection,
} from '../../postmortem/index.js';
import { buildFieldExample } from './example.js';
import type { Rule, RuleFinding } from '../finding.js';
import { findField, findSections, isCommentedOut, judgeSection } from '../presence.js';
import { joinWords, quoteWords } from '../quote.js';

/** Every field that the template requires is told. */
export const fieldRequired: Rule = {
  name: 'field-required',
  description: 'Every field that the template requires is told.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      // An absent or empty section is one finding of its own, not one more for each of its fields.
      .filter((section) => judgeSection(findSections(postmortem, section), section) === 'said')
      .flatMap((section) => checkSection(postmortem, template, section)),
};

function checkSection(
  postmortem: Postmortem,
  template: Template,
  section: TemplateSection,
): readonly RuleFinding[] {
  const required = section.fields.filter((field) => field.required);
  const absent = required.filter(
    (field) =>
      findField(postmortem, section, field) === null &&
      !isToldElsewhere(postmortem, template, section, field),
  );
  const empty = required.flatMap((field) => {
    const found = findField(postmortem, section, field);
    return found?.value === '' && !isCommentedOut(postmortem, found)
      ? [buildEmptyFinding(found, field)]
      : [];
  });
  return absent.length > 0 ? [buildAbsentFinding(postmortem, section, absent), ...empty] : empty;
}

// A label is there to be found by readers; where the words are found without it, nothing is missing.
function isToldElsewhere(
  postmortem: Postmortem,
  template: Template,
  section: TemplateSection,
  { role }: TemplateField,
): boolean {
  if (role === 'duration') {
    return findSections(postmortem, section).some(({ lines }) =>
      lines.some(({ text }) => parseDuration(text) !== null),
    );
  }
  return (
    role === 'root-cause' &&
    template.sections.some(
      (other) =>
        other.role === 'cause' && judgeSection(findSections(postmortem, other), other) === 'said',
    )
  );
}

// Who left out one label mostly left out all: that is one thing to mend.
function buildAbsentFinding(
  postmortem: Postmortem,
  section: TemplateSection,
  absent: readonly TemplateField[],
): RuleFinding {
  const [first] = findSections(postmortem, section);
  const names = joinWords(absent.map(({ name }) => `"${name}"`));
  const [lines, those] =
    absent.length === 1
      ? ['a line that begins with it', 'a line such as']
      : ['a line that begins with each', 'lines such as'];
  return {
    span: first?.headingSpan ?? null,
    message: `Unexpected absence of ${names} in ${quoteWords(first?.heading ?? section.name)}, expected ${lines}`,
    help: `Add ${those}:\n\n${absent.map(buildFieldExample).join('\n')}`,
  };
}

function buildEmptyFinding(found: Field, field: TemplateField): RuleFinding {
  return {
    span: found.span,
    message: `Unexpected empty "${found.label}", expected words behind it`,
    help: `Write them on the same line, for example:\n\n${buildFieldExample(field)}`,
  };
}
