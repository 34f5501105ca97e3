import type { Line } from '../markdown/index.js';
import type { Template } from '../template.js';
import { isActionLine, isAdvice } from './advice.js';
import { parseHeading, type Region } from './headings.js';
import { findNamedSection } from './lexicon.js';
import { vocabulary } from './vocabulary-data.js';

const fallbackCauses: ReadonlySet<string> = new Set(vocabulary.fallbackCauses);
const praisePattern = /\bwent (?:well|right)\b/;
const planPattern =
  /^(?:mitigation(?: step| action| measure)?(?: taken)?|what(?: we)? (?:will|are we going to) do|what next|going forward|moving forward|how to (?:prevent|avoid)\b.*)$/;
const insightPattern = /^(?:lesson learn(?:ed|t)|learning|takeaway)$/;
const reviewPattern = /\b(?:went (?:well|wrong|right|badly)|(?:got|were) lucky|worked well)\b/i;

/** If no section is named for the cause or for the tasks, one that usually holds something else may have them. */
export function chooseSections(
  regions: readonly Region[],
  lines: readonly Line[],
  template: Template,
): readonly Region[] {
  return chooseCorrective(chooseCause(regions, template), lines, template);
}

// "What went wrong" is the cause, unless "What went well" shows that it looks back.
function chooseCause(regions: readonly Region[], template: Template): readonly Region[] {
  const cause = template.sections.find(({ role }) => role === 'cause');
  if (!cause || regions.some(({ section }) => section === cause)) return regions;
  if (regions.some(({ heading }) => heading.names.some((name) => praisePattern.test(name))))
    return regions;
  const chosen = regions.find(
    ({ section, heading }) =>
      section === null && heading.names.some((name) => fallbackCauses.has(name)),
  );
  return regions.map((region) => (region === chosen ? { ...region, section: cause } : region));
}

// "Lessons learned" or "Going forward" may list the tasks.
function chooseCorrective(
  regions: readonly Region[],
  lines: readonly Line[],
  template: Template,
): readonly Region[] {
  const corrective = template.sections.find(({ role }) => role === 'corrective');
  if (!corrective || regions.some(({ section }) => section?.role === 'corrective')) return regions;
  const chosen = regions.findLast((region) => mayBeCorrective(region, lines));
  return regions.flatMap((region) =>
    region === chosen
      ? splitCorrective({ ...region, section: corrective }, lines, template)
      : region,
  );
}

function mayBeCorrective({ heading, section, from, to }: Region, lines: readonly Line[]): boolean {
  const own = lines.slice(from, to);
  const isFree = section === null || section.role === 'conclusion' || section.role === 'cause';
  if (!isFree || own.some(({ text }) => text.length < 80 && reviewPattern.test(text))) return false;
  if (heading.names.some((name) => planPattern.test(name))) return own.length > 0;
  return heading.names.some((name) => insightPattern.test(name)) && isAdvised(own);
}

// Lessons may be insights: they are tasks only if most of them say what to do.
function isAdvised(lines: readonly Line[]): boolean {
  const isMarked = ({ row, item, text }: Line): boolean =>
    row !== null || (item?.checked ?? null) !== null || isActionLine(text);
  if (lines.some(isMarked)) return true;
  const listed = lines.filter(({ kind, item }) => kind === 'item' && item?.parent === null);
  const lessons = listed.length > 0 ? listed : lines.filter(({ kind }) => kind === 'text');
  const advice = lessons.filter(({ text }) => isAdvice(text));
  return advice.length > 0 && advice.length * 2 >= lessons.length;
}

// It may contain a section of its own, such as a conclusion after the lessons.
function splitCorrective(
  region: Region,
  lines: readonly Line[],
  template: Template,
): readonly Region[] {
  for (let at = region.from; at < region.to; at += 1) {
    const headingLine = lines[at];
    const heading = headingLine ? parseHeading(headingLine) : null;
    const section = heading && findNamedSection(heading.names, template);
    if (headingLine && heading && section && section !== region.section)
      return [
        { ...region, to: at },
        { section, heading, headingLine, from: at + 1, to: region.to },
      ];
  }
  return [region];
}

/** The corrective sections whose lists may be tasks, the best ones first: those above the timeline come last. */
export function rankCorrective(regions: readonly Region[]): readonly (readonly Region[])[] {
  const corrective = regions.filter(({ section }) => section?.role === 'corrective');
  const timeline = regions.find(({ section }) => section?.role === 'timeline');
  const below = corrective.filter(({ from }) => from > (timeline?.from ?? 0));
  return below.length === corrective.length ? [corrective] : [below, corrective];
}
