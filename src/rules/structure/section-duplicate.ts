import { normaliseName, type Section } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';

/** No section of the template has its heading twice. */
export const sectionDuplicate: Rule = {
  name: 'section-duplicate',
  description: 'No section of the template has its heading twice.',
  severity: 'warning',
  check: ({ sections }) => {
    const seen = new Map<string, Section>();
    const findings: RuleFinding[] = [];
    for (const section of sections) {
      if (section.name === null) continue;
      // "Root cause" and "Resolution" are one section to the template and two to people.
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
    message: `Unexpected second section ${quoteWords(heading)}, expected one only (the first is in line ${first.line})`,
    help: 'Put both together under one heading, or give one of them a heading that says how they differ.',
  };
}
