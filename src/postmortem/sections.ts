import { startsWithTime } from './clock.js';
import { findSection, type Heading, isTitle, readHeading, WEAK } from './headings.js';
import { findNamedField, isFieldName, type Lexicon } from './lexicon.js';
import type { Line } from './lines.js';
import { chooseMeasures } from './measures.js';
import type { TemplateSection } from './template.js';

/** A heading with the lines under it: `lines[from]` up to, not including, `lines[to]`. */
export interface Region {
  readonly template: TemplateSection | null;
  readonly heading: Heading;
  readonly headingLine: Line;
  readonly from: number;
  readonly to: number;
}

type Open = Omit<Region, 'to'>;

/** Cuts the lines into sections. Lines above the first heading belong to none. */
export function readRegions(lines: readonly Line[], lexicon: Lexicon): readonly Region[] {
  const regions: Region[] = [];
  const headings = lines.map(readHeading);
  const outlook = readOutlook(lines, headings, lexicon);
  let open: Open | null = null;
  for (const [index, headingLine] of lines.entries()) {
    const heading = headings[index];
    if (!heading) continue;
    const template = openSection(heading, open, outlook, index, lexicon);
    if (template === 'content') continue;
    if (open) regions.push({ ...open, to: index });
    open = { template, heading, headingLine, from: index + 1 };
  }
  if (open) regions.push({ ...open, to: lines.length });
  return chooseMeasures(regions, lines, lexicon);
}

/** What must be known of the whole before it is cut. */
interface Outlook {
  /** The last line at which a section's heading stands that isn't also the label of a field. */
  readonly last: ReadonlyMap<TemplateSection, number>;
  /** The line of the postmortem's own title: some words in it may be a section's name. */
  readonly title: number | null;
}

function readOutlook(
  lines: readonly Line[],
  headings: readonly (Heading | null)[],
  lexicon: Lexicon,
): Outlook {
  const last = new Map<TemplateSection, number>();
  for (const [index, heading] of headings.entries()) {
    const section = heading ? findSection(heading, lexicon, true) : null;
    if (heading && section && !isFieldName(heading.names, lexicon)) last.set(section, index);
  }
  const first = lines.findIndex(({ kind }) => kind === 'heading');
  const isOnly = lines.filter(({ level }) => level === 1).length === 1 && lines[first]?.level === 1;
  return { last, title: isOnly ? first : null };
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
    if (heading.level > level && heading.level !== WEAK && level > 1) return 'content';
    if ((outlook.last.get(known) ?? -1) > index) return 'content';
  }
  if (known !== null) return known === current ? 'content' : known;
  return heading.manner === 'plain' ? 'content' : openUnknown(heading, open);
}

function openUnknown(heading: Heading, open: Open | null): null | 'content' {
  if (heading.manner === 'bold') {
    if (!isTitle(heading.text)) return 'content';
    if (open === null) return null;
    // Bold lines among the measures group them.
    return open.heading.level === WEAK && open.template?.role !== 'corrective' ? null : 'content';
  }
  return open?.template && heading.level > open.heading.level ? 'content' : null;
}
