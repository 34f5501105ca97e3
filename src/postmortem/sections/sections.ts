import { chooseCause } from './cause-choice.js';
import { startsWithTime } from '../time/index.js';
import { findSection, type Heading, isTitle, parseHeading, weakLevel } from './headings.js';
import { findNamedField, isFieldName, type Lexicon } from './lexicon.js';
import type { Line } from '../markdown/index.js';
import type { Region } from './region.js';
import { chooseCorrective } from './measures.js';
import { isStage } from './stages.js';
import type { TemplateSection } from '../template.js';

interface Open extends Omit<Region, 'to'> {
  /** The timeline is told stage by stage: detection, escalation, resolution. */
  readonly isStaged: boolean;
}

/** Cuts the lines into sections. Lines above the first heading belong to none. */
export function parseRegions(lines: readonly Line[], lexicon: Lexicon): readonly Region[] {
  const regions: Region[] = [];
  const headings = lines.map((line, index) => parseHeading(line, lines[index - 1]));
  const outlook = surveyHeadings(lines, headings, lexicon);
  let open: Open | null = null;
  for (const [index, headingLine] of lines.entries()) {
    const heading = headings[index];
    if (!heading) continue;
    const template = openSection(heading, open, outlook, index, lexicon);
    if (template === 'content') {
      if (open && isStage(heading.names)) open = markStaged(open);
      continue;
    }
    if (open) regions.push(closeRegion(open, index));
    open = { template, heading, headingLine, from: index + 1, isStaged: false };
  }
  if (open) regions.push(closeRegion(open, lines.length));
  return chooseCorrective(chooseCause(regions, lexicon), lines, lexicon);
}

function markStaged(open: Open): Open {
  return { ...open, isStaged: true };
}

function closeRegion({ template, heading, headingLine, from }: Open, to: number): Region {
  return { template, heading, headingLine, from, to };
}

/** What must be known of the whole before it is cut. */
interface Outlook {
  /** The last line at which a section's heading stands that isn't also the label of a field. */
  readonly last: ReadonlyMap<TemplateSection, number>;
  /** The last line at which a section is headed, by the level that its heading has. */
  readonly lastByLevel: ReadonlyMap<TemplateSection, readonly number[]>;
  /** The line of the postmortem's own title: some words in it may be a section's name. */
  readonly title: number | null;
}

function surveyHeadings(
  lines: readonly Line[],
  headings: readonly (Heading | null)[],
  lexicon: Lexicon,
): Outlook {
  const last = new Map<TemplateSection, number>();
  const lastByLevel = new Map<TemplateSection, number[]>();
  for (const [index, heading] of headings.entries()) {
    const section = heading ? findSection(heading, lexicon, true) : null;
    if (!heading || !section) continue;
    if (!isFieldName(heading.names, lexicon)) last.set(section, index);
    const levels = lastByLevel.get(section) ?? [];
    levels[heading.level] = index;
    lastByLevel.set(section, levels);
  }
  const first = lines.findIndex(({ kind }) => kind === 'heading');
  const isOnly = lines.filter(({ level }) => level === 1).length === 1 && lines[first]?.level === 1;
  return { last, lastByLevel, title: isOnly ? first : null };
}

function openSection(
  heading: Heading,
  open: Open | null,
  outlook: Outlook,
  index: number,
  lexicon: Lexicon,
): TemplateSection | null | 'content' {
  const current = open?.template ?? null;
  const level = open?.heading.level ?? 0;
  // Times and dates head entries, not sections, however high they stand.
  if (current?.role === 'timeline' && startsWithTime(heading.text)) return 'content';
  const isPeer = current === null || heading.level <= level || level === 1;
  const known = findSection(heading, lexicon, isPeer && outlook.title !== index);
  if (current && findNamedField(heading.names, current, lexicon)) {
    if (known === null || known === current) return 'content';
    if (heading.level > level && heading.level !== weakLevel && level > 1) return 'content';
    if ((outlook.last.get(known) ?? -1) > index) return 'content';
  }
  if (known !== null) {
    const isInner = open !== null && isPartOf(heading, known, open, outlook, index);
    return known === current || isInner ? 'content' : known;
  }
  if (current?.role === 'timeline' && heading.level === weakLevel && isStage(heading.names))
    return 'content';
  return heading.manner === 'plain' ? 'content' : openUnknown(heading, open);
}

// What is headed as one section inside another, and has a place of its own further down: "Resolution" in the timeline.
function isPartOf(
  heading: Heading,
  known: TemplateSection,
  open: Open,
  { last, lastByLevel }: Outlook,
  index: number,
): boolean {
  const { level } = open.heading;
  const role = open.template?.role;
  if (open.template === null || role === 'corrective') return false;
  const isTimeline = role === 'timeline';
  if (heading.level > level && (isTimeline || known.role !== 'corrective')) {
    const later = lastByLevel.get(known) ?? [];
    if (later.some((at, each) => each <= level && at > index)) return true;
  }
  if (!isTimeline || heading.level !== weakLevel || known.role !== 'cause') return false;
  if (heading.names.includes('action taken')) return true;
  return open.isStaged && isStage(heading.names) && (last.get(known) ?? -1) > index;
}

function openUnknown(heading: Heading, open: Open | null): null | 'content' {
  if (heading.manner === 'bold') {
    if (!isTitle(heading.text)) return 'content';
    if (open === null) return null;
    // Bold lines among the measures group them.
    return open.heading.level === weakLevel && open.template?.role !== 'corrective'
      ? null
      : 'content';
  }
  return open?.template && heading.level > open.heading.level ? 'content' : null;
}
