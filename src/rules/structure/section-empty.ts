import { buildSectionExample } from './section-example.js';
import type { Rule } from '../finding.js';
import { checkPresence, findSections, holdsComment } from '../presence.js';
import { quoteWords } from '../quote.js';

/** Every required section has some text. */
export const sectionEmpty: Rule = {
  name: 'section-empty',
  description: 'Every required section has some text.',
  severity: 'error',
  check: (postmortem, { template }) =>
    template.sections
      .filter((section) => section.required)
      .flatMap((section) => {
        const found = findSections(postmortem, section);
        const [first] = found;
        if (!first || checkPresence(found, section) !== 'empty') return [];
        // A comment on its own is reported by placeholder-left.
        if (found.some((section) => holdsComment(postmortem, section))) return [];
        return [
          {
            span: first.headingSpan,
            message: `Section ${quoteWords(first.heading)} is empty.`,
            help: {
              text: 'Write at least one sentence; you can add more later.',
              example: buildSectionExample(section),
            },
          },
        ];
      }),
};
