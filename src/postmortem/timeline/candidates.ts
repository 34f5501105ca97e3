import { type Day, findZone, type Moment, readMoment } from '../time/index.js';
import type { Line } from '../markdown/index.js';
import type { Region } from '../sections/index.js';

/** A line that may be an entry. */
export interface Candidate {
  readonly line: Line;
  /** Null for an entry that gives no moment. */
  readonly moment: Moment | null;
  readonly text: string;
  /** Days and zones that lines above say of those below. */
  readonly context: Context;
}

export interface Context {
  readonly day: Day | null;
  readonly zone: string | null;
}

/** Reads every line of a timeline, with the days and zones that headings and notes give to those below. */
export function readCandidates(
  region: Region,
  lines: readonly Line[],
  zone: string | null,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const heading = readContext(region.heading.text);
  let context: Context = { ...heading, zone: heading.zone ?? zone };
  const told = lines.filter(({ kind }) => kind !== 'code');
  for (const [index, line] of told.entries()) {
    if (line.row !== null && line.row.header === null) {
      context = { ...context, zone: findZone(line.text) ?? context.zone };
      continue;
    }
    const setting = readSetting(line);
    if (setting) {
      context = { day: setting.day ?? context.day, zone: setting.zone ?? context.zone };
      continue;
    }
    const { moment, text } = readLine(line);
    const onlyDay =
      moment?.text === '' && (line.kind === 'heading' || text === '') && isTimed(told[index + 1]);
    if (onlyDay) context = { day: moment.day ?? context.day, zone: context.zone };
    else if (moment === null && line.kind === 'text') context = readNote(line, context);
    if (!onlyDay) candidates.push({ line, moment, text, context });
  }
  return candidates;
}

// `- Time zone: PST`, `- Date: 1 May 2026`, `All times in CET`: no entry, whatever its markup.
function readSetting({ kind, text }: Line): Context | null {
  if (kind === 'heading' || text.length > 120) return null;
  const label = SETTING.exec(text);
  if (!label) return null;
  const day = readMoment(text.slice(label[0].length));
  // What has a time is an entry, and only a zone or a day is left to tell.
  return (day?.text ?? '') === '' ? { day: day?.day ?? null, zone: findZone(text) } : null;
}

const SETTING =
  /^\W*(?:all (?:the )?times? (?:are|is|in)\b|time ?zone\b|times? (?:are|is) (?:all )?(?:in|given)\b|(?:(?:incident|outage) )?date(?=\s*[:=–-]))\s*[:=–-]?\s*/i;

function isTimed(line: Line | undefined): boolean {
  return line !== undefined && (readLine(line).moment?.text ?? '') !== '';
}

function readContext(heading: string): Context {
  const inner = /[([,:–—-]\s*(.{4,60})$/.exec(heading.slice(0, 160))?.[1] ?? '';
  return { day: readMoment(inner)?.day ?? null, zone: findZone(heading) };
}

// "All times in CET" speaks of the zone; a sentence that happens to name one doesn't.
function readNote(line: Line, context: Context): Context {
  const isNote =
    line.text.length <= 120 &&
    /\btimes?\b|\btime ?zone|^\W*(?:in )?[A-Z]{3,4}\W*$/i.test(line.text);
  return isNote ? { ...context, zone: findZone(line.text) ?? context.zone } : context;
}

function readLine(line: Line): { readonly moment: Moment | null; readonly text: string } {
  if (line.row) return readRow(line);
  // A number that is glued to its time, `10.12:30 PM`, makes no list item; nor does a sign for a bullet.
  const text = line.text.replace(/^(?:\d{1,2}[.)](?=\d{1,2}:\d{2})|[•●▪◦‣⁃·–—―→↳»]\s*)/u, '');
  const moment = readMoment(text);
  if (moment) return { moment, text: readRest(text.slice(moment.length)) };
  return readLabelled(text) ?? { moment: null, text: readRest(text) };
}

// `Detection (14:00 UTC): …` and `Detected: 14:00 UTC …`.
function readLabelled(text: string): { readonly moment: Moment; readonly text: string } | null {
  const match = /^([^():]{2,60}?)\s*(?:\(([^()]{4,60})\)|[:–—-]\s+(?=[\p{L}\d(]))/u.exec(
    text.slice(0, 200),
  );
  if (!match) return null;
  const [whole, label = '', inside] = match;
  const behind = text.slice(whole.length);
  const moment = readMoment(inside ?? behind);
  if (!moment || moment.text === '') return null;
  if (inside !== undefined)
    return { moment, text: `${label}: ${readRest(behind.replace(/^[\s:,;.–—-]+/, ''))}` };
  return { moment, text: `${label}: ${readRest(behind.slice(moment.length))}` };
}

function readRow(line: Line): { readonly moment: Moment | null; readonly text: string } {
  const cells = line.row?.cells.map((cell) => cell.words.text) ?? [];
  const at = cells.slice(0, 3).findIndex((cell) => (readMoment(cell)?.text ?? '') !== '');
  const first = at < 0 ? 0 : at;
  // A day in a column of its own stands before the time's.
  const moment = readMoment(cells.slice(0, first + 1).join(' '));
  const behind = readRest(cells.slice(first + 1).join(' '));
  const text = behind === '' ? readFront(cells.slice(0, first)) : behind;
  return { moment: moment ?? (at < 0 ? null : readMoment(cells[at] ?? '')), text };
}

// Where the time stands last, the words stand before it, beside a number or a day.
function readFront(cells: readonly string[]): string {
  const words = cells.filter((cell) => !/^\W*\d*\W*$/.test(cell) && readMoment(cell) === null);
  return readRest(words.join(' '));
}

function readRest(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
