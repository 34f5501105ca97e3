import {
  type Field,
  type Postmortem,
  parseDuration,
  type Template,
  type TemplateField,
  type TemplateSection,
} from '../../postmortem/index.js';
import { buildFieldExample } from './section-example.js';
import type { Rule, RuleFinding } from '../finding.js';
import { findField, findSections, isCommentedOut, checkPresence } from '../presence.js';
import { joinWords, quoteWords } from '../quote.js';

/** Every required field of the template is filled in. */
export const fieldRequired: Rule = {
  name: 'field-required',
  description: 'Every required field of the template is filled in.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      // A missing or empty section is reported by other rules.
      .filter((section) => checkPresence(findSections(postmortem, section), section) === 'filled')
      .flatMap((section) => checkSection(postmortem, template, section)),
};

function checkSection(
  postmortem: Postmortem,
  template: Template,
  section: TemplateSection,
): readonly RuleFinding[] {
  const required = section.fields.filter((field) => field.required);
  const missing = required.filter(
    (field) =>
      findField(postmortem, section, field) === null &&
      !isSaidWithoutLabel(postmortem, template, section, field),
  );
  const empty = required.flatMap((field) => {
    const found = findField(postmortem, section, field);
    return found?.value === '' && !isCommentedOut(postmortem, found)
      ? [buildEmptyFinding(found, field)]
      : [];
  });
  return missing.length > 0 ? [buildMissingFinding(postmortem, section, missing), ...empty] : empty;
}

// A field is also there if its content is found without the label.
function isSaidWithoutLabel(
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
        other.role === 'cause' &&
        checkPresence(findSections(postmortem, other), other) === 'filled',
    )
  );
}

// All missing fields of a section are one finding, because most people leave out all of them.
function buildMissingFinding(
  postmortem: Postmortem,
  section: TemplateSection,
  missing: readonly TemplateField[],
): RuleFinding {
  const [first] = findSections(postmortem, section);
  const names = joinWords(missing.map(({ name }) => `"${name}"`));
  const where = quoteWords(first?.heading ?? section.name);
  const isOne = missing.length === 1;
  return {
    span: first?.headingSpan ?? null,
    message: `Missing ${isOne ? 'field' : 'fields'} in ${where}: ${names}.`,
    help: {
      text: isOne ? 'Add this line.' : 'Add these lines.',
      example: missing.map(buildFieldExample).join('\n'),
    },
  };
}

function buildEmptyFinding(found: Field, field: TemplateField): RuleFinding {
  return {
    span: found.span,
    message: `"${found.label}" has no value.`,
    help: { text: 'Write the value on the same line.', example: buildFieldExample(field) },
  };
}
