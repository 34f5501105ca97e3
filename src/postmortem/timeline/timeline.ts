import { Calendar } from './calendar.js';
import { parseUnknownTime } from '../time/index.js';
import type { Setting } from './incident-day.js';
import type { Item, Line } from '../markdown/index.js';
import { parseNames } from '../words/index.js';
import { findPlace, findSourceLine, type Source } from '../../text/index.js';
import type { EntryTime, TimelineEntry } from '../postmortem.js';
import { isStage, type Region } from '../sections/index.js';
import { type Candidate, listFencedLines, parseCandidates } from './candidates.js';

/** Parses the entries of the timeline's sections. */
export function parseTimeline(
  regions: readonly Region[],
  lines: readonly Line[],
  setting: Setting,
  source: Source,
): readonly TimelineEntry[] {
  const calendar = new Calendar(setting.day);
  const read = regions.flatMap((region) => {
    const { own, entries, end } = parseEntries(region, lines, setting.zone, source.text);
    const places = new Map(own.map((line, index) => [line, index]));
    return entries.map((entry, index) => {
      const next = entries[index + 1]?.line.span.start ?? end;
      const below = (places.get(entry.line) ?? own.length) + 1;
      const text = entry.text === '' ? collectBelow(own, below, entry.line, next) : entry.text;
      return { entry: { ...entry, text }, time: calendar.placeTime(entry), next };
    });
  });
  return read.map(({ entry, time, next }) =>
    buildEntry(entry, time && calendar.addInstant(time), next, source),
  );
}

interface Told {
  readonly own: readonly Line[];
  readonly entries: readonly Candidate[];
  /** Where the last of them ends at the latest. */
  readonly end: number;
}

function parseEntries(
  region: Region,
  lines: readonly Line[],
  zone: string | null,
  text: string,
): Told {
  const own = lines.slice(region.from, region.to);
  const candidates = parseCandidates(region, own, zone);
  const isTold = candidates.some(({ moment }) => (moment?.text ?? '') !== '');
  const fenced = isTold ? [] : listFencedLines(own, text);
  const last = fenced.at(-1);
  if (last) {
    const entries = chooseEntries(parseCandidates(region, fenced, zone));
    return { own: fenced, entries, end: last.span.end };
  }
  const end = lines[region.to]?.span.start ?? text.length;
  return { own, entries: chooseEntries(candidates), end };
}

const maxTextLength = 300;

// The words for a time on its own line are below it: on the next line, or in bullets.
function collectBelow(lines: readonly Line[], from: number, entry: Line, next: number): string {
  const end = entry.kind === 'item' ? Math.min(next, entry.item?.span.end ?? next) : next;
  let text = '';
  for (let at = from; at < lines.length && text.length < maxTextLength; at += 1) {
    const line = lines[at];
    if (!line || line.span.start >= end || line.kind === 'heading') break;
    if (line.kind === 'code' || line.text === '') continue;
    const joint = text === '' ? '' : line.first && !/[.!?:;,]$/.test(text) ? '; ' : ' ';
    text += `${joint}${line.text.slice(0, maxTextLength)}`;
  }
  // A cut must not leave half of a surrogate pair.
  return text.slice(0, maxTextLength).replace(/[\uD800-\uDBFF]$/, '');
}

// If some lines have times, lines of the same kind are entries, and all others belong to the entry above.
function chooseEntries(candidates: readonly Candidate[]): readonly Candidate[] {
  const timed = candidates.filter(({ moment }) => moment !== null);
  const counts = (kind: Line['kind']): number =>
    timed.filter(({ line }) => line.kind === kind).length;
  if (counts('heading') > 1) return timed.filter(({ line }) => line.kind === 'heading');
  if (counts('row') > 0)
    return candidates.filter(({ line, moment }) => line.kind === 'row' || moment !== null);
  const items = candidates.filter(({ line }) => line.kind === 'item');
  const timedItems = items.filter(({ moment }) => moment !== null);
  // Days above lists of times aren't candidates, stages are.
  const isNested =
    timedItems.length > 0 &&
    timedItems.every(({ line }) => line.item?.parent !== null) &&
    items.some(({ line }) => line.item?.parent === null);
  if (isNested) return chooseNested(items);
  const lists = groupLists(candidates);
  const timedLists = new Set(timedItems.map((item) => lists.get(item)));
  const isLabel = timed.some(({ line }) => isStageLine(line)) ? isStageLine : isLabelled;
  return candidates.filter((candidate) => {
    const { line, moment } = candidate;
    if (moment !== null) return true;
    if (line.kind === 'item')
      return timedItems.length > 0
        ? (timedLists.has(lists.get(candidate)) || lists.get(candidate) === stageList) &&
            !isMore(line)
        : timed.length === 0 && line.item?.parent === null;
    return (
      line.kind === 'text' &&
      line.item === null &&
      timed.length > 0 &&
      timedItems.length === 0 &&
      isLabel(line)
    );
  });
}

const stageList = 'stage';

// The list that each item is in: text between two lists separates them, a picture doesn't. A list below a stage belongs to it.
function groupLists(candidates: readonly Candidate[]): ReadonlyMap<Candidate, Item | string> {
  const lists = new Map<Candidate, Item | string>();
  let run = '';
  for (const [index, candidate] of candidates.entries()) {
    const { kind, item, text } = candidate.line;
    // Bullets that lack a space to be nested below numbers are a list of their own.
    const list = run === stageList || item?.isNumbered !== true ? run : `${run} numbered`;
    if (kind === 'item') lists.set(candidate, item?.parent ?? list);
    else if (item === null) run = isStage(parseNames(text)) ? stageList : String(index);
  }
  return lists;
}

// `- **Detection**` with its time in the list below it.
function chooseNested(items: readonly Candidate[]): readonly Candidate[] {
  return items
    .filter(({ line }) => line.item?.parent === null)
    .map((entry) => {
      const end = entry.line.item?.span.end ?? 0;
      const inner = items.find(
        ({ line, moment }) =>
          moment !== null && line.span.start > entry.line.span.start && line.span.start < end,
      );
      return entry.moment ? entry : { ...entry, moment: inner?.moment ?? null };
    });
}

// `Detection Time: 01:15 AM` is one of several labelled stages, with or without a time.
function isStageLine(line: Line): boolean {
  return /^\p{Lu}[\p{L} ]{2,40}:(?:\s*[\p{L}\d(]|$)/u.test(line.text);
}

// `- — by hand` says more about the entry above it.
function isMore(line: Line): boolean {
  return /^[–—―→↳»]\s*\S/u.test(line.text);
}

function isLabelled(line: Line): boolean {
  return line.first && /^\p{Lu}[\p{L} ]{2,40}:\s+\S/u.test(line.text);
}

function buildEntry(
  entry: Candidate,
  time: EntryTime | null,
  next: number,
  source: Source,
): TimelineEntry {
  const { line } = entry;
  const start =
    line.kind === 'row' || line.kind === 'heading'
      ? line.span.start
      : (line.words.starts[0] ?? line.span.start);
  const whole = findSourceLine(source.text, start);
  const from = findEntryStart(source.text, whole.start, start, line);
  // What follows the end of an item, such as a picture of the timeline, isn't part of the entry.
  const limit = line.kind === 'item' && line.item ? Math.min(next, line.item.span.end) : next;
  const end = source.text.slice(from, Math.max(limit, whole.end)).trimEnd().length + from;
  return {
    line: findPlace(source.lineStarts, start).line,
    raw: source.text.slice(from, whole.end).trim(),
    time,
    unknownTime: time ? null : entry.moment?.text || parseUnknownTime(entry.text),
    text: entry.text,
    span: { start: from, end: Math.max(from, Math.min(end, next > from ? next : end)) },
  };
}

// Markup such as `**` before the first word belongs to the entry, its bullet doesn't.
function findEntryStart(text: string, lineStart: number, start: number, line: Line): number {
  if (line.kind === 'row') return start;
  const head = text.slice(lineStart, start);
  const bullet = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})(?:[ \t]+|$))*/.exec(head)?.[0].length ?? 0;
  return Math.min(lineStart + bullet, start);
}
