import { type Day, parseDay } from './dates.js';
import { findZoneName, parseZoneName } from './zone-names.js';
import { zones } from './zones-data.js';

/** A moment at the start of a text. */
export interface Moment {
  readonly day: Day | null;
  /** Minutes since 00:00; null if the text has only a day, or a time such as `22:XX`. */
  readonly minutes: number | null;
  /** The time as written. */
  readonly text: string;
  readonly zone: string | null;
  /** Written as a guess: `~14:05`, `around 2 PM`. */
  readonly approximate: boolean;
  /** Where the text after it begins. */
  readonly length: number;
}

interface Scan {
  readonly text: string;
  at: number;
  day: Day | null;
  dated: boolean;
  minutes: number | null;
  time: string | null;
  zone: string | null;
  approximate: boolean;
  /** A word such as "at" comes right before. */
  led: boolean;
}

const abbreviations = [
  ...Object.keys(zones.fixed),
  ...Object.keys(zones.seasonal),
  ...Object.keys(zones.places),
  ...zones.ambiguous,
].filter((name) => /^[A-Z]{2,}$/.test(name) && !/^(?:UTC|GMT)$/.test(name));
const zonesSource = abbreviations.join('|');
const offsetSource = String.raw`(?:\s?[+\-−±]\s?\d{1,2}(?::?\d{2})?)?`;
const placeSource = String.raw`(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]{2,30}(?:\/[A-Z][A-Za-z_]{2,30})?`;
const zonePattern = new RegExp(
  String.raw`^(?:(?:UTC|GMT|utc|gmt)${offsetSource}(?![\p{L}\p{N}])|(?:${zonesSource}|Z)(?![\p{L}\p{N}])|${placeSource}(?![\p{L}\p{N}])|[+-]\d{2}:?\d{2}(?!\d|:\d)|local time\b)`,
  'u',
);
const zoneAnywherePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:UTC|GMT|utc|gmt)${offsetSource}|(?:${zonesSource})|${placeSource})(?![\p{L}\p{N}])|(?:\p{Lu}\p{L}{1,20} ){1,4}(?:Mean|Standard|Daylight|Summer) Time`,
  'u',
);
const timePattern =
  /^(\d{1,2})(?:[:：h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?![\d])|\.(\d{2})(?=\s?[ap]\.?m\b))?(?:\s?([ap])\.?m\b\.?)?/i;
const unreadablePattern = /^(?:\d{1,2}|hh|xx|\?\?):(?:xx|mm|\?\?|__)(?::(?:ss|xx))?/i;
const namedHourPattern = /^(?:12(?:[:.]00)?\s?)?(noon|midday|midnight)(?![\p{L}\p{N}])/iu;
// "Midnight deploy failed" isn't a time.
const loneHourPattern =
  /^(?:[Nn]oon|[Mm]idday|[Mm]idnight)(?=\s*(?:$|[^\p{L}\s])|\s(?:[A-Z]{2,4}\b|on\s))/u;
const militaryPattern = /^([01]\d|2[0-3])([0-5]\d)(?:\s?(?:hrs|h)\b|(?=\s?(?:Z|UTC|GMT)\b))/;
const leadPattern =
  /^(?:[\s([*_`"~≈,|@>]|\p{Extended_Pictographic}|\uFE0F|(?:at|on|around|about|approx(?:\.|imately)?|circa|ca\.|from|between)\s)+/iu;
const guessPattern = /[~≈]|\b(?:around|about|approx|ca|circa)/i;
const rangePattern = /^\s?(?:-|–|—|to|until|till|→|~)\s?/;
const tailPattern = /^[\s:;,.\-–—|)\]>*_=~→•]+/;

/** Words in the place of a time that don't give one. */
export function parseUnknownTime(text: string): string | null {
  return unknownPattern.exec(text)?.[1] ?? null;
}

const unknownPattern =
  /^[\s([*_`"~]*((?:(?:a (?:bit|while|little)|some ?time|shortly|soon|much|minutes|hours|days) )?(?:later|after|afterwards|before)|meanwhile|unknown(?: time)?|time unknown|tb[cd]|\?{1,2}(?::\?{2})?|(?:the )?(?:next|following|same) (?:day|morning|evening|night)|(?:that|in the) (?:morning|afternoon|evening|night)|overnight)(?=[\s:,;.)\]*_`–—-]|$)/i;

// `T+0:30` and `T+5min` count from a start that may not be known.
const sincePattern =
  /^T\s?[+−–-]\s?\d{1,4}(?:(?::\d{2}){1,2}|\s?(?:d|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?:\s?\d{1,2}\s?(?:m|mins?|minutes?|s))?)?(?![\p{L}\d]|:\d)/iu;

/** Parses a moment at the start of a text: day, time and zone in any order; null if there is neither a day nor a time. */
export function parseMoment(text: string): Moment | null {
  const scan: Scan = {
    text: text.slice(0, 160),
    at: 0,
    day: null,
    dated: false,
    minutes: null,
    time: null,
    zone: null,
    approximate: false,
    led: false,
  };
  while (takePart(scan));
  if (!scan.dated && scan.time === null) return null;
  skip(scan, tailPattern);
  return {
    day: scan.day,
    minutes: scan.minutes,
    text: scan.time ?? '',
    zone: scan.zone,
    approximate: scan.approximate,
    length: scan.at,
  };
}

/** Whether a text begins with a day or a time. */
export function startsWithTime(text: string): boolean {
  return parseMoment(text) !== null;
}

/** A zone anywhere in a heading or a note, such as "all times in CET". */
export function findZone(text: string): string | null {
  const start = text.slice(0, 300);
  // Every zone has two capitals in a row, is called a time, or is one of two in small letters.
  if (!/[A-Z]{2}|[Tt]ime|gmt|utc|\/[A-Z]/.test(start)) return null;
  return findZoneName(start) ?? zoneAnywherePattern.exec(start)?.[0] ?? null;
}

function takePart(scan: Scan): boolean {
  const before = scan.at;
  const lead = leadPattern.exec(rest(scan))?.[0] ?? '';
  scan.at += lead.length;
  scan.led = /[a-z]/i.test(lead);
  if (scan.time === null && guessPattern.test(lead)) scan.approximate = true;
  if (takeDay(scan) || takeTime(scan) || takeZone(scan)) return true;
  // `2026-12-01T14:00`, `1 Dec - 14:00`, `14:00 UTC) 1 Dec`.
  const joint = /^(?:T(?=\d)|\s?[-–—:]\s(?=\d)|[)\]]\s?)/.exec(rest(scan));
  if (joint && (scan.dated || scan.time !== null)) {
    const at = scan.at;
    scan.at += joint[0].length;
    if (takeDay(scan) || takeTime(scan) || takeZone(scan)) return true;
    scan.at = at;
  }
  scan.at = before;
  return false;
}

function takeDay(scan: Scan): boolean {
  const match = scan.dated ? null : parseDay(rest(scan));
  if (!match) return false;
  scan.day = match.day;
  scan.dated = true;
  scan.at += match.length;
  skip(scan, /^,/);
  return true;
}

function takeTime(scan: Scan): boolean {
  if (scan.time !== null) return false;
  const time = parseTime(rest(scan));
  if (!time || !(scan.led || isHour(rest(scan)))) return false;
  scan.minutes = time.minutes;
  scan.time = rest(scan).slice(0, time.length);
  scan.at += time.length;
  takeRangeEnd(scan);
  return true;
}

function isHour(text: string): boolean {
  if (!/^[nm]/i.test(text)) return true;
  return loneHourPattern.test(text) || parseZoneName(text.replace(/^\S+\s/, '')) !== null;
}

function takeZone(scan: Scan): boolean {
  if (scan.zone !== null || scan.time === null) return false;
  const zone = zonePattern.exec(rest(scan))?.[0] ?? parseZoneName(rest(scan));
  if (zone === null) return false;
  scan.zone = zone;
  scan.at += zone.length;
  takeRangeEnd(scan);
  return true;
}

// The end of a range belongs to the moment but isn't it: `14:00 - 14:30`, `16:39:32-38`.
function takeRangeEnd(scan: Scan): void {
  const dash = rangePattern.exec(rest(scan))?.[0];
  if (dash === undefined) return;
  const end = rest(scan).slice(dash.length);
  const day = parseDay(end)?.length ?? 0;
  const blank = /^[\s,]*/.exec(end.slice(day))?.[0].length ?? 0;
  const time =
    parseTime(end.slice(day + blank))?.length ?? (/^\d{2}(?![\d:.\p{L}])/u.test(end) ? 2 : 0);
  if (time > 0) scan.at += dash.length + day + blank + time;
}

/** Parses a time of day at the very start of a text. */
export function parseTime(
  text: string,
): { readonly minutes: number | null; readonly length: number } | null {
  const unreadable = unreadablePattern.exec(text) ?? sincePattern.exec(text);
  if (unreadable) return { minutes: null, length: unreadable[0].length };
  const named = namedHourPattern.exec(text);
  if (named) {
    const isNight = named[1]?.toLowerCase() === 'midnight';
    return { minutes: isNight ? 0 : 720, length: named[0].length };
  }
  const military = militaryPattern.exec(text);
  if (military)
    return { minutes: Number(military[1]) * 60 + Number(military[2]), length: military[0].length };
  const match = timePattern.exec(text);
  const minute = match?.[2] ?? match?.[4];
  if (!match || (minute === undefined && match[5] === undefined)) return null;
  const minutes = countMinutes(Number(match[1]), Number(minute ?? 0), match[5]);
  return minutes === null ? null : { minutes, length: match[0].length };
}

function countMinutes(hour: number, minute: number, half: string | undefined): number | null {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  // People do write 13:20 PM.
  if (half === undefined || hour > 12) return hour * 60 + minute;
  return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}

function rest(scan: Scan): string {
  return scan.text.slice(scan.at);
}

function skip(scan: Scan, pattern: RegExp): void {
  scan.at += pattern.exec(rest(scan))?.[0].length ?? 0;
}
