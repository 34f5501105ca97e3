import type { Line } from '../markdown/index.js';
import type { Template, TemplateSection } from '../template.js';
import { startsWithTime } from '../time/index.js';
import { findSection, type Heading, isTitle, parseHeading, weakLevel } from './headings.js';
import { findNamedField, isFieldName } from './lexicon.js';
import { isStage } from './stages.js';

/** A heading with what it was judged to be. */
export interface JudgedHeading {
  readonly heading: Heading;
  readonly headingLine: Line;
  /** The line that it is. */
  readonly index: number;
  readonly verdict: Verdict;
  /** The template's section that it opens; null if it opens none, or one that the template doesn't have. */
  readonly section: TemplateSection | null;
}

/** The section that is open above a heading. */
interface OpenSection extends Pick<JudgedHeading, 'heading' | 'section'> {
  /** The timeline is divided into stages: detection, escalation, resolution. */
  readonly isStaged: boolean;
}

/** What must be known of the whole text before a heading is judged. */
interface Survey {
  /** The last line with a heading of the section that isn't also the label of a field. */
  readonly last: ReadonlyMap<TemplateSection, number>;
  /** The last line with a heading of the section, by the level of the heading. */
  readonly lastByLevel: ReadonlyMap<TemplateSection, readonly number[]>;
  /** The line of the postmortem's own title: some words in it may be a section's name. */
  readonly title: number | null;
}

function surveyHeadings(
  lines: readonly Line[],
  headings: readonly (Heading | null)[],
  template: Template,
): Survey {
  const last = new Map<TemplateSection, number>();
  const lastByLevel = new Map<TemplateSection, number[]>();
  for (const [index, heading] of headings.entries()) {
    const section = heading ? findSection(heading, template, true) : null;
    if (!heading || !section) continue;
    if (!isFieldName(heading.names, template)) last.set(section, index);
    const levels = lastByLevel.get(section) ?? [];
    levels[heading.level] = index;
    lastByLevel.set(section, levels);
  }
  const first = lines.findIndex(({ kind }) => kind === 'heading');
  const isOnly = lines.filter(({ level }) => level === 1).length === 1 && lines[first]?.level === 1;
  return { last, lastByLevel, title: isOnly ? first : null };
}

/** A heading and what is known about its place. */
interface Place {
  readonly heading: Heading;
  readonly index: number;
  readonly open: OpenSection | null;
  /** The section that is open, if it is one of the template. */
  readonly current: TemplateSection | null;
  /** The section that the heading names. */
  readonly named: TemplateSection | null;
  readonly survey: Survey;
  readonly template: Template;
}

/** What a heading is. `section` and `other section` open one; with all others, the open section goes on. */
export type Verdict = (typeof verdicts)[number]['verdict'];

const otherSection = { verdict: 'other section', holds: () => true } as const;
// The first one that holds counts.
const verdicts = [
  { verdict: 'timeline entry', holds: isTimelineEntry },
  { verdict: 'field', holds: isField },
  { verdict: 'same section', holds: ({ named, current }) => named !== null && named === current },
  { verdict: 'nested section', holds: isPart },
  { verdict: 'section', holds: ({ named }) => named !== null },
  { verdict: 'stage of timeline', holds: isTimelineStage },
  { verdict: 'plain line', holds: ({ heading }) => heading.manner === 'plain' },
  { verdict: 'bold sentence', holds: isBoldSentence },
  { verdict: 'bold label', holds: isBoldLabel },
  { verdict: 'subheading', holds: isSubheading },
  otherSection,
] as const satisfies readonly {
  readonly verdict: string;
  readonly holds: (place: Place) => boolean;
}[];

/** Whether a heading with this verdict opens a section. */
export function opensSection(verdict: Verdict): boolean {
  return verdict === 'section' || verdict === 'other section';
}

/** Judges every line that may be a heading, from top to bottom. */
export function judgeHeadings(
  lines: readonly Line[],
  template: Template,
): readonly JudgedHeading[] {
  const headings = lines.map((line, index) => parseHeading(line, lines[index - 1]));
  const survey = surveyHeadings(lines, headings, template);
  const judged: JudgedHeading[] = [];
  let open: OpenSection | null = null;
  for (const [index, headingLine] of lines.entries()) {
    const heading = headings[index];
    if (!heading) continue;
    const place = findPlace(heading, index, open, survey, template);
    const { verdict } = verdicts.find(({ holds }) => holds(place)) ?? otherSection;
    const section = verdict === 'section' ? place.named : null;
    judged.push({ heading, headingLine, index, verdict, section });
    if (opensSection(verdict)) open = { heading, section, isStaged: false };
    else if (open && isStage(heading.names)) open = markStaged(open);
  }
  return judged;
}

function markStaged(open: OpenSection): OpenSection {
  return { ...open, isStaged: true };
}

function findPlace(
  heading: Heading,
  index: number,
  open: OpenSection | null,
  survey: Survey,
  template: Template,
): Place {
  const current = open?.section ?? null;
  const level = open?.heading.level ?? 0;
  const isPeer = current === null || heading.level <= level || level === 1;
  const named = findSection(heading, template, isPeer && survey.title !== index);
  return { heading, index, open, current, named, survey, template };
}

// Times and dates head entries, not sections, at any level.
function isTimelineEntry({ current, heading }: Place): boolean {
  return current?.role === 'timeline' && startsWithTime(heading.text);
}

// The label of a field may be the name of another section as well: "Root cause" in the summary.
function isField({ current, named, heading, open, index, survey, template }: Place): boolean {
  if (!current || !findNamedField(heading.names, current, template)) return false;
  if (named === null || named === current) return true;
  const level = open?.heading.level ?? 0;
  const isDeeper = heading.level > level && heading.level !== weakLevel && level > 1;
  return isDeeper || (survey.last.get(named) ?? -1) > index;
}

// A section's name inside another section, if the section has a place of its own below: "Resolution" in the timeline.
function isPart({ heading, named, open, index, survey: { last, lastByLevel } }: Place): boolean {
  if (!named || !open?.section || open.section.role === 'corrective') return false;
  const { level } = open.heading;
  const isTimeline = open.section.role === 'timeline';
  if (heading.level > level && (isTimeline || named.role !== 'corrective')) {
    const later = lastByLevel.get(named) ?? [];
    if (later.some((at, each) => each <= level && at > index)) return true;
  }
  if (!isTimeline || heading.level !== weakLevel || named.role !== 'cause') return false;
  if (heading.names.includes('action taken')) return true;
  return open.isStaged && isStage(heading.names) && (last.get(named) ?? -1) > index;
}

function isTimelineStage({ current, heading }: Place): boolean {
  return current?.role === 'timeline' && heading.level === weakLevel && isStage(heading.names);
}

function isBoldSentence({ heading }: Place): boolean {
  return heading.manner === 'bold' && !isTitle(heading.text);
}

// Below a heading, and among the tasks, bold lines group what follows.
function isBoldLabel({ heading, open }: Place): boolean {
  if (heading.manner !== 'bold' || open === null) return false;
  return open.heading.level !== weakLevel || open.section?.role === 'corrective';
}

function isSubheading({ heading, open, current }: Place): boolean {
  return (
    heading.manner !== 'bold' && current !== null && heading.level > (open?.heading.level ?? 0)
  );
}
