import type { Postmortem, TemplateSection } from '../../postmortem/index.js';
import { buildSectionExample } from './example.js';
import type { Rule, RuleFinding } from '../finding.js';
import { findSections } from '../presence.js';

/** Every section that the template requires has its heading. */
export const sectionRequired: Rule = {
  name: 'section-required',
  description: 'Every section that the template requires has its heading.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      .filter((section) => section.required && findSections(postmortem, section).length === 0)
      .map((section) => buildFinding(section, section.role === 'summary' && hasLead(postmortem))),
};

// Words at the very top are mostly the summary, without its heading.
function hasLead({ source, sections: [first] }: Postmortem): boolean {
  if (first === undefined) return false;
  const above = source.slice(0, first.headingSpan.start);
  return /\p{L}{2}/u.test(above) || (first.name === null && first.text !== '');
}

function buildFinding(section: TemplateSection, isAtTop: boolean): RuleFinding {
  const others = section.aliases.slice(0, 2).map((alias) => `"${alias}"`);
  const also =
    others.length > 0 ? ` (a heading such as ${others.join(' or ')} counts as well)` : '';
  return {
    span: null,
    message: `Unexpected end of the postmortem without "${section.name}", expected a section with that heading`,
    help: isAtTop
      ? `If the words at the top are it, put the heading above them${also}, and add what they lack:\n\n${buildSectionExample(section)}`
      : `Add the heading${also} and what belongs under it:\n\n${buildSectionExample(section)}`,
  };
}
