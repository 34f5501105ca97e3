import type { Postmortem, TemplateSection } from '../../postmortem/index.js';
import { buildSectionExample } from './section-example.js';
import type { Rule, RuleFinding } from '../finding.js';
import { findSections } from '../presence.js';
import { joinWords } from '../quote.js';

/** Every required section of the template is there. */
export const sectionRequired: Rule = {
  name: 'section-required',
  description: 'Every required section of the template is there.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      .filter((section) => section.required && findSections(postmortem, section).length === 0)
      .map((section) => buildFinding(section, section.role === 'summary' && hasLead(postmortem))),
};

// Text at the very top is usually the summary without its heading.
function hasLead({ source, sections: [first] }: Postmortem): boolean {
  if (first === undefined) return false;
  const above = source.slice(0, first.headingSpan.start);
  return /\p{L}{2}/u.test(above) || (first.name === null && first.text !== '');
}

function buildFinding(section: TemplateSection, isAtTop: boolean): RuleFinding {
  const others = section.aliases
    .filter((alias) => alias !== section.name)
    .slice(0, 2)
    .map((alias) => `"${alias}"`);
  const also = others.length > 0 ? `; ${joinWords(others, 'or')} works as a heading too` : '';
  return {
    span: null,
    message: `Missing section: "${section.name}".`,
    help: {
      text: isAtTop
        ? `Put the heading above the text at the top and add what is missing${also}.`
        : `Add the section${also}.`,
      example: buildSectionExample(section),
    },
  };
}
