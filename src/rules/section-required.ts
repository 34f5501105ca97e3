import type { TemplateSection } from '../postmortem/template.js';
import { buildSectionExample } from './example.js';
import type { Rule, RuleFinding } from './finding.js';
import { findSections } from './presence.js';

/** Every section that the template requires has its heading. */
export const sectionRequired: Rule = {
  name: 'section-required',
  description: 'Every section that the template requires has its heading.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      .filter((section) => section.required && findSections(postmortem, section).length === 0)
      .map(buildFinding),
};

function buildFinding(section: TemplateSection): RuleFinding {
  const others = section.aliases.slice(0, 2).map((alias) => `"${alias}"`);
  const also =
    others.length > 0 ? ` (a heading such as ${others.join(' or ')} counts as well)` : '';
  return {
    span: null,
    message: `Unexpected end of the postmortem without "${section.name}", expected a section with that heading`,
    help: `Add the heading${also} and what belongs under it:\n\n${buildSectionExample(section)}`,
  };
}
