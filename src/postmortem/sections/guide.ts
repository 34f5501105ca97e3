import { parseDuration, parseMoment } from '../time/index.js';
import { findNamedSection } from './lexicon.js';
import type { Line } from '../markdown/index.js';
import { parseNames } from '../words/index.js';
import type { Region } from './headings.js';
import type { Template } from '../template.js';

const demandPattern =
  /^(.{3,120}?)\s+(?:must|should|shall|has to|have to|needs? to)\s+(?:contain|include|have|cover|list)\b/i;

/** Whether a text explains how to write a postmortem. Its lists aren't tasks. */
export function isGuide(
  lines: readonly Line[],
  regions: readonly Region[],
  template: Template,
): boolean {
  const told = listTimelineLines(lines, regions);
  // A text that keeps the instructions but lists times is a postmortem.
  if (told.filter(({ text }) => startsWithClock(text)).length > 1) return false;
  const demanded = new Set(lines.flatMap((line) => parseDemand(line, template) ?? []));
  return demanded.size > 1 || isTimeless(lines, told);
}

function listTimelineLines(lines: readonly Line[], regions: readonly Region[]): readonly Line[] {
  return regions
    .filter(({ section }) => section?.role === 'timeline')
    .flatMap(({ from, to }) => lines.slice(from, to));
}

function startsWithClock(text: string): boolean {
  return /\d/.test(text) && (parseMoment(text)?.minutes ?? null) !== null;
}

// "Timeline (as bullets) must contain:"
function parseDemand({ text }: Line, template: Template): string | null {
  const head = demandPattern.exec(text.slice(0, 200))?.[1];
  return head === undefined ? null : (findNamedSection(parseNames(head), template)?.name ?? null);
}

// A timeline without times, in a text without a day or a duration.
function isTimeless(lines: readonly Line[], told: readonly Line[]): boolean {
  const listed = told.filter(({ kind }) => kind === 'item');
  return listed.length > 1 && !lines.some(tellsTime);
}

function tellsTime({ text, row }: Line): boolean {
  if (row) return row.cells.some(({ words }) => parseMoment(words.text) !== null);
  return /\d/.test(text) && (parseMoment(text) !== null || parseDuration(text) !== null);
}
