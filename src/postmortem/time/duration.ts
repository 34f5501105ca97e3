import { parseMoment, parseTime } from './clock.js';
import { countDays, type Day } from './dates.js';
import type { Duration } from '../postmortem.js';
import { amountSource, parseAmount, findUnitMinutes, unitSource } from './time-units.js';

/** A length of time found in a text. */
export interface Length {
  /** The longer end of a range such as "2-3 hours". */
  readonly minutes: number;
  readonly manner: Duration['manner'];
  /** The characters of the text that it was parsed from. */
  readonly from: number;
  readonly to: number;
}

type Part = Omit<Length, 'manner'>;

const halfSource = String.raw`(\s+and\s+(?:a\s+)?half)?`;
const quantityPattern = new RegExp(
  String.raw`(?<![\p{L}\d:.,/])(${amountSource})${halfSource}(?:\s*-?\s*|\s+an?\s+)(${unitSource})(?![\p{L}])${halfSource}(?:(?<=h)(\d{1,2})(?:\s?m(?:in(?:utes?)?)?)?(?![\p{L}\d]))?`,
  'giu',
);
// `1:30 hours`, and `01:30:00` on its own: two numbers alone may be a time of day.
const clockedPattern =
  /^\W*(\d{1,3}):([0-5]\d)(?:(?::([0-5]\d))?\s*(?:h|hrs?|hours?)\b|:([0-5]\d)(?=\s*(?:$|\()))/i;
const isoPattern =
  /(?<![\p{L}\d])P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?(?![\p{L}\d])/u;
const lessPattern =
  /(?<![\p{L}\d:.,/])(?:\d{1,6}(?:[.,]\d{1,3})?|one|two|three|four|five|a|an)\s?(?:-|–|—|to|or)\s?$/iu;
const guessPattern =
  /(?:[~≈><±]|\b(?:about|around|approx(?:\.|imately)?|roughly|nearly|almost|circa|ca\.|some|over|under|(?:more|less|longer) than|at (?:least|most)|up to|an? estimated|environ|etwa|rund|un[oa]s|aproximadamente|cerca de))\s*$/i;
const betweenPattern = /^(?:\.?\s*,?\s*(?:and|&|et|und|y|e|и)?\s*)$/;

/** Parses a length from words, such as "1 hour and 30 minutes", else from a range, such as "14:00 to 16:00". */
export function parseDuration(text: string): Length | null {
  const head = text.slice(0, 2000);
  const told = parseClocked(head) ?? parseIso(head) ?? parseQuantities(head);
  const times = told ? null : parseRange(head);
  return told ? addManner(head, told) : times && { ...times, manner: 'times' };
}

function addManner(text: string, told: Part): Length {
  const before = text.slice(Math.max(0, told.from - 40), told.from);
  const less = lessPattern.exec(before)?.[0].length;
  if (less !== undefined) return { ...told, from: told.from - less, manner: 'range' };
  const isGuess = guessPattern.test(before) || /couple of/i.test(text.slice(told.from, told.to));
  return { ...told, manner: isGuess ? 'approximate' : 'exact' };
}

function parseIso(text: string): Part | null {
  const match = isoPattern.exec(text);
  const [days, hours, minutes, seconds] = (match?.slice(1) ?? []).map((part) => Number(part || 0));
  const length = (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60;
  if (!match || length === 0) return null;
  return { minutes: length, from: match.index, to: match.index + match[0].length };
}

function parseClocked(text: string): Part | null {
  const match = clockedPattern.exec(text);
  if (!match) return null;
  return {
    minutes: Number(match[1]) * 60 + Number(match[2]) + Number(match[3] ?? match[4] ?? 0) / 60,
    from: 0,
    to: match[0].length,
  };
}

// Quantities next to each other are added: "1 hour, 45 minutes". The first group counts.
function parseQuantities(text: string): Part | null {
  let found: Part | null = null;
  for (const part of parseParts(text)) {
    if (found && !betweenPattern.test(text.slice(found.to, part.from))) break;
    found = found ? { minutes: found.minutes + part.minutes, from: found.from, to: part.to } : part;
  }
  return found;
}

function parseParts(text: string): readonly Part[] {
  return [...text.matchAll(quantityPattern)].map((match) => {
    const [whole, amount = '', half, name = '', halfBehind, minutes = '0'] = match;
    const unit = findUnitMinutes(name);
    const more = half !== undefined || halfBehind !== undefined ? unit / 2 : 0;
    return {
      minutes: parseAmount(amount) * unit + more + Number(minutes),
      from: match.index,
      to: match.index + whole.length,
    };
  });
}

interface Point {
  readonly day: Day | null;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
}

// The first two times in the text. Without dates, an end before the start is on the next day.
function parseRange(text: string): Part | null {
  const [start, end] = parsePoints(text);
  if (!start || !end) return null;
  const year = start.day?.year ?? end.day?.year ?? 2000;
  const days = start.day && end.day ? countDays(end.day, year) - countDays(start.day, year) : 0;
  const minutes = days * 1440 + end.minutes - start.minutes;
  const rolled = minutes < 0 && days === 0 ? minutes + 1440 : minutes;
  return rolled > 0 ? { minutes: rolled, from: start.from, to: end.to } : null;
}

/** Characters from the start of a day to the time that it is of, such as `September 15th, 2024 at `. */
const nearby = 30;

function parsePoints(text: string): readonly Point[] {
  const points: Point[] = [];
  let day: Day | null = null;
  let told = -Infinity;
  const words = /(?<![\p{L}\p{N}:])[\p{L}\d]|(?<=\dT)\d/gu;
  for (let match = words.exec(text); match && points.length < 2; match = words.exec(text)) {
    const rest = text.slice(match.index, match.index + 80);
    const time = parseTime(rest);
    if (time && time.minutes !== null) {
      // The day in front of a time belongs to it.
      const from = match.index - told < nearby ? told : match.index;
      points.push({ day, minutes: time.minutes, from, to: match.index + time.length });
      words.lastIndex = match.index + time.length;
    } else {
      const moment = parseMoment(rest);
      if (!moment?.day) continue;
      day = moment.day;
      told = match.index;
      const behind = moment.text === '' ? moment.length : rest.indexOf(moment.text);
      if (behind > 0) words.lastIndex = match.index + behind;
    }
  }
  return points;
}
