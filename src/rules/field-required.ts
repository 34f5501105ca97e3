import type { Field, Postmortem } from '../postmortem/postmortem.js';
import type { TemplateField, TemplateSection } from '../postmortem/template.js';
import { buildFieldExample } from './example.js';
import type { Rule, RuleFinding } from './finding.js';
import { findField, findSections, isCommentedOut, judgeSection } from './presence.js';
import { joinWords } from './quote.js';

/** Every field that the template requires has its label and a value. */
export const fieldRequired: Rule = {
  name: 'field-required',
  description: 'Every field that the template requires has its label and a value.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      // An absent or empty section is one finding of its own, not one more for each of its fields.
      .filter((section) => judgeSection(findSections(postmortem, section), section) === 'said')
      .flatMap((section) => checkSection(postmortem, section)),
};

function checkSection(postmortem: Postmortem, section: TemplateSection): readonly RuleFinding[] {
  const required = section.fields.filter((field) => field.required);
  const absent = required.filter((field) => findField(postmortem, section, field) === null);
  const empty = required.flatMap((field) => {
    const found = findField(postmortem, section, field);
    return found?.value === '' && !isCommentedOut(postmortem, found)
      ? [buildEmptyFinding(found, field)]
      : [];
  });
  return absent.length > 0 ? [buildAbsentFinding(postmortem, section, absent), ...empty] : empty;
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
    message: `Unexpected absence of ${names} in "${first?.heading ?? section.name}", expected ${lines}`,
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
