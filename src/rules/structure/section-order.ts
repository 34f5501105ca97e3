import type { Section, Template } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';

interface Ranked {
  readonly section: Section;
  /** The section's place in the template. */
  readonly rank: number;
}

/** Sections stand in the order of the template. */
export const sectionOrder: Rule = {
  name: 'section-order',
  description: 'Sections stand in the order of the template.',
  severity: 'off',
  check: ({ sections }, { template }) => {
    const found = rankSections(sections, template);
    const kept = keepOrdered(found);
    return found
      .filter((one) => !kept.includes(one))
      .map((one) => buildFinding(one, found.indexOf(one), found, kept));
  },
};

// A section that goes on in a second place stands where it begins.
function rankSections(sections: readonly Section[], template: Template): readonly Ranked[] {
  return template.sections
    .flatMap(({ name }, rank) => {
      const section = sections.find((other) => other.name === name);
      return section ? [{ section, rank }] : [];
    })
    .sort((a, b) => a.section.headingSpan.start - b.section.headingSpan.start);
}

/** The most sections that are in order among themselves: the others are the ones out of place. */
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
    ? `above ${quoteWords(above.section.heading)}`
    : `below ${quoteWords(below?.section.heading ?? '')}`;
  return {
    span: section.headingSpan,
    message: `Unexpected place of ${quoteWords(section.heading)}, expected it ${place}`,
    help: `Move the section with all that belongs to it ${place}, so that readers find each part where they look for it.`,
  };
}
