import { normaliseName, type Section } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';

/** No heading of the template is used twice. */
export const sectionDuplicate: Rule = {
  name: 'section-duplicate',
  description: 'No heading of the template is used twice.',
  severity: 'warning',
  check: ({ sections }) => {
    const seen = new Map<string, Section>();
    const findings: RuleFinding[] = [];
    for (const section of sections) {
      if (section.name === null) continue;
      // "Root cause" and "Resolution" are one section of the template, but two different headings.
      const key = `${section.name}\n${normaliseName(section.heading)}`;
      const first = seen.get(key);
      if (first) findings.push(buildFinding(section, first));
      else seen.set(key, section);
    }
    return findings;
  },
};

function buildFinding({ heading, headingSpan }: Section, first: Section): RuleFinding {
  return {
    span: headingSpan,
    message: `Section ${quoteWords(heading)} already exists on line ${first.line}.`,
    help: { text: 'Merge the two sections, or rename one of them.' },
  };
}
