import { readMoment, readTime } from './clock.js';
import { countDays, type Day } from './dates.js';

/** A length of time found in a text. */
export interface Length {
  readonly minutes: number;
  /** Characters of the text that it was read from. */
  readonly from: number;
  readonly to: number;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value]),
);
const AMOUNT = String.raw`(\d{1,6}(?:[.,]\d{1,3})?|(?:half|an?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[\s-]))`;
const UNIT = String.raw`(weeks?|days?|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|d)`;
const HALF = String.raw`(\s+and\s+(?:a\s+)?half)?`;
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d:.,/])${AMOUNT}${HALF}(?:\s*-?\s*|\s+an?\s+)${UNIT}(?![\p{L}])${HALF}(?:(?<=h)(\d{1,2})(?!\d)(?:\s?m(?:in)?\b)?)?`,
  'giu',
);
const GLUED = /(\d{1,3})h(\d{1,2})(?:m(?:in(?:utes?)?)?)?(?![\p{L}\d])/giu;
const CLOCKED = /^\W*(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours?)\b/i;
const BETWEEN = /^(?:\s*,?\s*(?:and|&)?\s*)$/;

/** Reads a length from words, such as "1 hour and 30 minutes", else from a range, such as "14:00 to 16:00". */
export function readDuration(text: string): Length | null {
  const head = text.slice(0, 2000);
  return readClocked(head) ?? readQuantities(head) ?? readRange(head);
}

function readClocked(text: string): Length | null {
  const match = CLOCKED.exec(text);
  if (!match) return null;
  return {
    minutes: Number(match[1]) * 60 + Number(match[2]) + Number(match[3] ?? 0) / 60,
    from: 0,
    to: match[0].length,
  };
}

// Neighbouring quantities add up: "1 hour, 45 minutes". The first such group counts.
function readQuantities(text: string): Length | null {
  let found: Length | null = null;
  for (const part of readParts(text)) {
    if (found && !BETWEEN.test(text.slice(found.to, part.from))) break;
    found = found ? { minutes: found.minutes + part.minutes, from: found.from, to: part.to } : part;
  }
  return found;
}

function readParts(text: string): readonly Length[] {
  const glued = [...text.matchAll(GLUED)].map((match) => ({
    minutes: Number(match[1]) * 60 + Number(match[2]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const plain = [...text.matchAll(QUANTITY)].map((match) => {
    const unit = readUnit(match[3] ?? '');
    const half = match[2] !== undefined || match[4] !== undefined ? unit / 2 : 0;
    return {
      minutes: readAmount(match[1] ?? '') * unit + half,
      from: match.index,
      to: match.index + match[0].length,
    };
  });
  const apart = plain.filter(
    (part) => !glued.some((other) => part.from < other.to && other.from < part.to),
  );
  return [...glued, ...apart].sort((a, b) => a.from - b.from);
}

function readAmount(amount: string): number {
  const word = amount.toLowerCase();
  if (word === 'half') return 0.5;
  if (word === 'a' || word === 'an') return 1;
  return NUMBERS.get(word) ?? Number(word.replace(',', '.'));
}

function readUnit(unit: string): number {
  switch (unit.charAt(0).toLowerCase()) {
    case 'w':
      return 7 * 1440;
    case 'd':
      return 1440;
    case 'h':
      return 60;
    case 'm':
      return 1;
    default:
      return 1 / 60;
  }
}

interface Point {
  readonly day: Day | null;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
}

// The first two times in the text; without dates, an end before its start is on the next day.
function readRange(text: string): Length | null {
  const [start, end] = readPoints(text);
  if (!start || !end) return null;
  const year = start.day?.year ?? end.day?.year ?? 2000;
  const days = start.day && end.day ? countDays(end.day, year) - countDays(start.day, year) : 0;
  const minutes = days * 1440 + end.minutes - start.minutes;
  const rolled = minutes < 0 && days === 0 ? minutes + 1440 : minutes;
  return rolled > 0 ? { minutes: rolled, from: start.from, to: end.to } : null;
}

function readPoints(text: string): readonly Point[] {
  const points: Point[] = [];
  let day: Day | null = null;
  const words = /(?<![\p{L}\p{N}:])[\p{L}\d]/gu;
  for (let match = words.exec(text); match && points.length < 2; match = words.exec(text)) {
    const rest = text.slice(match.index, match.index + 80);
    const time = readTime(rest);
    if (time && time.minutes !== null) {
      points.push({ day, minutes: time.minutes, from: match.index, to: match.index + time.length });
      words.lastIndex = match.index + time.length;
    } else {
      const moment = readMoment(rest);
      if (moment?.day && moment.text === '') {
        day = moment.day;
        words.lastIndex = match.index + moment.length;
      } else if (moment?.day) day = moment.day;
    }
  }
  return points;
}
