import { type Day, findZone, type Moment, parseMoment } from '../time/index.js';
import { buildPlainWords, type Line, trimWords } from '../markdown/index.js';
import type { Region } from '../sections/index.js';

/** A line that may be an entry. */
export interface Candidate {
  readonly line: Line;
  /** Null for an entry without a moment. */
  readonly moment: Moment | null;
  readonly text: string;
  /** Days and zones that lines above give to those below. */
  readonly context: Context;
}

export interface Context {
  readonly day: Day | null;
  readonly zone: string | null;
}

/** Parses every line of a timeline, with the days and zones that headings and notes give to those below. */
export function parseCandidates(
  region: Region,
  lines: readonly Line[],
  zone: string | null,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const heading = parseContext(region.heading.text);
  let context: Context = { ...heading, zone: heading.zone ?? zone };
  const told = lines.filter(({ kind }) => kind !== 'code');
  for (const [index, line] of told.entries()) {
    if (line.row !== null && line.row.header === null) {
      context = { ...context, zone: findZone(line.text) ?? context.zone };
      continue;
    }
    const setting = parseSetting(line);
    if (setting) {
      context = { day: setting.day ?? context.day, zone: setting.zone ?? context.zone };
      continue;
    }
    const { moment, text } = parseLine(line);
    const onlyDay =
      moment?.text === '' && (line.kind === 'heading' || text === '') && isTimed(told[index + 1]);
    if (onlyDay) context = { day: moment.day ?? context.day, zone: context.zone };
    else if (moment === null && line.kind === 'text') context = applyNote(line, context);
    if (!onlyDay) candidates.push({ line, moment, text, context });
  }
  return candidates;
}

// `- Time zone: PST`, `- Date: 1 May 2026`, `All times in CET`: no entry, whatever its markup.
function parseSetting({ kind, text }: Line): Context | null {
  if (kind === 'heading' || text.length > 120) return null;
  const label = settingPattern.exec(text);
  if (!label) return null;
  const day = parseMoment(text.slice(label[0].length));
  // A line with a time is an entry; this one gives only a zone or a day.
  return (day?.text ?? '') === '' ? { day: day?.day ?? null, zone: findZone(text) } : null;
}

const settingPattern =
  /^\W*(?:all (?:the )?times? (?:are|is|in)\b|time ?zone\b|times? (?:are|is) (?:all )?(?:in|given)\b|(?:(?:incident|outage) )?date(?=\s*[:=–-]))\s*[:=–-]?\s*/i;

function isTimed(line: Line | undefined): boolean {
  return line !== undefined && (parseLine(line).moment?.text ?? '') !== '';
}

function parseContext(heading: string): Context {
  const inner = /[([,:–—-]\s*(.{4,60})$/.exec(heading.slice(0, 160))?.[1] ?? '';
  return { day: parseMoment(inner)?.day ?? null, zone: findZone(heading) };
}

// "All times in CET" is about the zone; a sentence that happens to name one isn't.
function applyNote(line: Line, context: Context): Context {
  const isNote =
    line.text.length <= 120 &&
    /\btimes?\b|\btime ?zone|^\W*(?:in )?[A-Z]{3,4}\W*$/i.test(line.text);
  return isNote ? { ...context, zone: findZone(line.text) ?? context.zone } : context;
}

function parseLine(line: Line): { readonly moment: Moment | null; readonly text: string } {
  if (line.row) return parseRow(line);
  // A number without a space before the time, `10.12:30 PM`, isn't a list item in Markdown; nor is a character that looks like a bullet.
  const text = line.text.replace(/^(?:\d{1,2}[.)](?=\d{1,2}:\d{2})|[•●▪◦‣⁃·–—―→↳»]\s*)/u, '');
  const moment = parseMoment(text);
  if (moment) return { moment, text: collapseSpaces(text.slice(moment.length)) };
  return parseLabelled(text) ?? { moment: null, text: collapseSpaces(text) };
}

// `Detection (14:00 UTC): …` and `Detected: 14:00 UTC …`.
function parseLabelled(text: string): { readonly moment: Moment; readonly text: string } | null {
  const match = /^([^():]{2,60}?)\s*(?:\(([^()]{4,60})\)|[:–—-]\s+(?=[\p{L}\d(]))/u.exec(
    text.slice(0, 200),
  );
  if (!match) return null;
  const [whole, label = '', inside] = match;
  const behind = text.slice(whole.length);
  const moment = parseMoment(inside ?? behind);
  if (!moment || moment.text === '') return null;
  if (inside !== undefined)
    return { moment, text: `${label}: ${collapseSpaces(behind.replace(/^[\s:,;.–—-]+/, ''))}` };
  return { moment, text: `${label}: ${collapseSpaces(behind.slice(moment.length))}` };
}

function parseRow(line: Line): { readonly moment: Moment | null; readonly text: string } {
  const cells = line.row?.cells.map((cell) => cell.words.text) ?? [];
  const at = cells.slice(0, 3).findIndex((cell) => (parseMoment(cell)?.text ?? '') !== '');
  const first = at < 0 ? 0 : at;
  // A day may be in the column before the time.
  const moment = parseMoment(cells.slice(0, first + 1).join(' '));
  const behind = collapseSpaces(cells.slice(first + 1).join(' '));
  const text = behind === '' ? joinFront(cells.slice(0, first)) : behind;
  return { moment: moment ?? (at < 0 ? null : parseMoment(cells[at] ?? '')), text };
}

// If the time is last, the words are before it, next to a number or a day.
function joinFront(cells: readonly string[]): string {
  const words = cells.filter((cell) => !/^\W*\d*\W*$/.test(cell) && parseMoment(cell) === null);
  return collapseSpaces(words.join(' '));
}

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The lines of code blocks if most of them begin with a time: a timeline in a fence. Otherwise none. */
export function listFencedLines(lines: readonly Line[], text: string): readonly Line[] {
  const found = lines.flatMap((line) => (line.kind === 'code' ? splitCode(line, text) : []));
  const timed = found.filter((line) => (parseMoment(line.text)?.text ?? '') !== '');
  return timed.length > 1 && timed.length * 2 > found.length ? found : [];
}

function splitCode(code: Line, text: string): readonly Line[] {
  const found: Line[] = [];
  let { start } = code.span;
  for (const line of text.slice(start, code.span.end).split(/\r\n?|\n/)) {
    const words = trimWords(buildPlainWords(line, start));
    const span = { start: words.starts[0] ?? start, end: words.ends.at(-1) ?? start };
    start += line.length;
    while (/[\r\n]/.test(text.charAt(start)) && start < code.span.end) start += 1;
    if (words.text === '' || /^(?:```|~~~)/.test(words.text)) continue;
    found.push({ ...code, kind: 'text', first: true, words, text: words.text, span });
  }
  return found;
}
