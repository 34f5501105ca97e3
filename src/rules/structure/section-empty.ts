import { buildSectionExample } from './example.js';
import type { Rule } from '../finding.js';
import { findSections, holdsComment, judgeSection } from '../presence.js';
import { quoteWords } from '../quote.js';

/** A required section holds at least some words. */
export const sectionEmpty: Rule = {
  name: 'section-empty',
  description: 'A required section holds at least some words.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      .filter((section) => section.required)
      .flatMap((section) => {
        const found = findSections(postmortem, section);
        const [first] = found;
        if (!first || judgeSection(found, section) !== 'empty') return [];
        // A comment alone is a template's; placeholder-left speaks of it.
        if (found.some((section) => holdsComment(postmortem, section))) return [];
        return [
          {
            span: first.headingSpan,
            message: `Unexpected empty section ${quoteWords(first.heading)}, expected something under its heading`,
            help: `A few words will do for now; you can come back to them later. For example:\n\n${buildSectionExample(section)}`,
          },
        ];
      }),
};
