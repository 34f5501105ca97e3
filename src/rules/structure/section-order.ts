import type { Section, Template } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';

interface Ranked {
  readonly section: Section;
  /** The section's index in the template. */
  readonly rank: number;
}

/** The sections are in the order of the template. */
export const sectionOrder: Rule = {
  name: 'section-order',
  description: 'The sections are in the order of the template.',
  severity: 'off',
  check: ({ sections }, { template }) => {
    const found = rankSections(sections, template);
    const kept = keepOrdered(found);
    return found
      .filter((one) => !kept.includes(one))
      .map((one) => buildFinding(one, found.indexOf(one), found, kept));
  },
};

// A section in two parts is where its first part is.
function rankSections(sections: readonly Section[], template: Template): readonly Ranked[] {
  return template.sections
    .flatMap(({ name }, rank) => {
      const section = sections.find((other) => other.name === name);
      return section ? [{ section, rank }] : [];
    })
    .sort((a, b) => a.section.headingSpan.start - b.section.headingSpan.start);
}

/** The longest sequence of sections that is in order; the others are out of order. */
function keepOrdered(found: readonly Ranked[]): readonly Ranked[] {
  const best: (readonly Ranked[])[] = [];
  for (const one of found) {
    const before = best
      .filter((chain) => (chain.at(-1)?.rank ?? -1) < one.rank)
      .reduce<readonly Ranked[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...before, one]);
  }
  return best.reduce<readonly Ranked[]>((a, b) => (b.length > a.length ? b : a), []);
}

function buildFinding(
  { section, rank }: Ranked,
  index: number,
  found: readonly Ranked[],
  kept: readonly Ranked[],
): RuleFinding {
  const above = kept.find((other) => found.indexOf(other) < index && other.rank > rank);
  const below = kept.findLast((other) => found.indexOf(other) > index && other.rank < rank);
  const place = above
    ? `before ${quoteWords(above.section.heading)}`
    : `after ${quoteWords(below?.section.heading ?? '')}`;
  return {
    span: section.headingSpan,
    message: `Section ${quoteWords(section.heading)} is out of order: it belongs ${place}.`,
    help: { text: `Move the whole section ${place}.` },
  };
}
