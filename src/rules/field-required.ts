import type { Postmortem } from '../postmortem/postmortem.js';
import type { TemplateField, TemplateSection } from '../postmortem/template.js';
import { buildFieldExample } from './example.js';
import type { Rule, RuleFinding } from './finding.js';
import { findField, findSections, isCommentedOut, judgeSection } from './presence.js';

/** Every field that the template requires has its label and a value. */
export const fieldRequired: Rule = {
  name: 'field-required',
  description: 'Every field that the template requires has its label and a value.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      // An absent or empty section is one finding of its own, not one more for each of its fields.
      .filter((section) => judgeSection(findSections(postmortem, section), section) === 'said')
      .flatMap((section) =>
        section.fields
          .filter(({ required }) => required)
          .flatMap((field) => checkField(postmortem, section, field)),
      ),
};

function checkField(
  postmortem: Postmortem,
  section: TemplateSection,
  field: TemplateField,
): readonly RuleFinding[] {
  const found = findField(postmortem, section, field);
  if (!found) {
    const [first] = findSections(postmortem, section);
    return [
      {
        span: first?.headingSpan ?? null,
        message: `Unexpected absence of "${field.name}" in "${first?.heading ?? section.name}", expected a line that begins with it`,
        help: `Add a line such as:\n\n${buildFieldExample(field)}`,
      },
    ];
  }
  if (found.value !== '' || isCommentedOut(postmortem, found)) return [];
  return [
    {
      span: found.span,
      message: `Unexpected empty "${found.label}", expected words behind it`,
      help: `Write them on the same line, for example:\n\n${buildFieldExample(field)}`,
    },
  ];
}
