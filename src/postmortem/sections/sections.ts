import type { Line } from '../markdown/index.js';
import type { Postmortem, Section } from '../postmortem.js';
import type { SectionRole, Template } from '../template.js';
import type { Region } from './headings.js';
import { chooseSections } from './section-choice.js';
import { judgeHeadings, opensSection } from './verdicts.js';

/** Cuts the lines into sections. Lines above the first heading belong to none. */
export function parseRegions(lines: readonly Line[], template: Template): readonly Region[] {
  const opening = judgeHeadings(lines, template).filter(({ verdict }) => opensSection(verdict));
  const regions = opening.map(({ section, heading, headingLine, index }, at) => ({
    section,
    heading,
    headingLine,
    from: index + 1,
    to: opening[at + 1]?.index ?? lines.length,
  }));
  return chooseSections(regions, lines, template);
}

/** The sections of a postmortem that have a role in its template, in order of appearance. */
export function findRoleSections(
  { sections }: Postmortem,
  template: Template,
  role: SectionRole,
): readonly Section[] {
  const names = new Set<string | null>(
    template.sections.filter((section) => section.role === role).map(({ name }) => name),
  );
  return sections.filter(({ name }) => names.has(name));
}
