import { isAdvice } from './advice.js';
import { parseHeading } from './headings.js';
import { findNamedSection, type Lexicon } from './lexicon.js';
import type { Line } from '../markdown/index.js';
import { isActionLine } from './action-line.js';
import type { Region } from './region.js';

const planPattern =
  /^(?:mitigation(?: step| action| measure)?(?: taken)?|what(?: we)? (?:will|are we going to) do|what next|going forward|moving forward|how to (?:prevent|avoid)\b.*)$/;
const insightPattern = /^(?:lesson learn(?:ed|t)|learning|takeaway)$/;
const reviewPattern = /\b(?:went (?:well|wrong|right|badly)|(?:got|were) lucky|worked well)\b/i;

/** Where no section is named for the measures, one that as a rule holds something else may have them. */
export function chooseCorrective(
  regions: readonly Region[],
  lines: readonly Line[],
  lexicon: Lexicon,
): readonly Region[] {
  const corrective = lexicon.template.sections.find(({ role }) => role === 'corrective');
  if (!corrective || regions.some(({ template }) => template?.role === 'corrective'))
    return regions;
  const told = regions.findLast(({ heading, template, from, to }) => {
    const isFree = template === null || template.role === 'conclusion' || template.role === 'cause';
    const own = lines.slice(from, to);
    return (
      isFree &&
      heading.names.some((name) => planPattern.test(name) || insightPattern.test(name)) &&
      !own.some(({ text }) => text.length < 80 && reviewPattern.test(text)) &&
      (heading.names.some((name) => planPattern.test(name)) ? own.length > 0 : isAdvised(own))
    );
  });
  return regions.flatMap((region) =>
    region === told ? splitCorrective({ ...region, template: corrective }, lines, lexicon) : region,
  );
}

// Lessons may be insights: they are measures only where most of them say what to do.
function isAdvised(lines: readonly Line[]): boolean {
  const isMarked = ({ row, item, text }: Line): boolean =>
    row !== null || (item?.checked ?? null) !== null || isActionLine(text);
  if (lines.some(isMarked)) return true;
  const listed = lines.filter(({ kind, item }) => kind === 'item' && item?.parent === null);
  const told = listed.length > 0 ? listed : lines.filter(({ kind }) => kind === 'text');
  const advice = told.filter(({ text }) => isAdvice(text));
  return advice.length > 0 && advice.length * 2 >= told.length;
}

/** The corrective sections whose lists may be tasks, first choice first: one above the story yields to those below it. */
export function rankCorrective(regions: readonly Region[]): readonly (readonly Region[])[] {
  const measures = regions.filter(({ template }) => template?.role === 'corrective');
  const story = regions.find(({ template }) => template?.role === 'timeline');
  const below = measures.filter(({ from }) => from > (story?.from ?? 0));
  return below.length === measures.length ? [measures] : [below, measures];
}

// Its old name may hold a section of its own, such as a conclusion behind the lessons.
function splitCorrective(
  region: Region,
  lines: readonly Line[],
  lexicon: Lexicon,
): readonly Region[] {
  for (let at = region.from; at < region.to; at += 1) {
    const headingLine = lines[at];
    const heading = headingLine ? parseHeading(headingLine) : null;
    const template = heading && findNamedSection(heading.names, lexicon);
    if (headingLine && heading && template && template !== region.template)
      return [
        { ...region, to: at },
        { template, heading, headingLine, from: at + 1, to: region.to },
      ];
  }
  return [region];
}
