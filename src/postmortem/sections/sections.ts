import type { Line } from '../markdown/index.js';
import type { Postmortem, Section } from '../postmortem.js';
import type { SectionRole, Template } from '../template.js';
import { parseHeading, type Region } from './headings.js';
import { chooseSections } from './section-choice.js';
import { isStage } from './stages.js';
import { judgeHeading, type OpenSection, surveyHeadings } from './verdicts.js';

/** Cuts the lines into sections. Lines above the first heading belong to none. */
export function parseRegions(lines: readonly Line[], template: Template): readonly Region[] {
  const regions: Region[] = [];
  const headings = lines.map((line, index) => parseHeading(line, lines[index - 1]));
  const survey = surveyHeadings(lines, headings, template);
  let open: OpenSection | null = null;
  for (const [index, headingLine] of lines.entries()) {
    const heading = headings[index];
    if (!heading) continue;
    const { verdict, section } = judgeHeading(heading, index, open, survey, template);
    if (verdict === 'section' || verdict === 'other section') {
      if (open) regions.push(closeRegion(open, index));
      open = { section, heading, headingLine, from: index + 1, isStaged: false };
    } else if (open && isStage(heading.names)) open = markStaged(open);
  }
  if (open) regions.push(closeRegion(open, lines.length));
  return chooseSections(regions, lines, template);
}

function markStaged(open: OpenSection): OpenSection {
  return { ...open, isStaged: true };
}

function closeRegion({ section, heading, headingLine, from }: OpenSection, to: number): Region {
  return { section, heading, headingLine, from, to };
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
