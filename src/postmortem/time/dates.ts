import { CalendarDate } from '@internationalized/date';
import { units } from './units-data.js';

/** A day as it was written; the year may be missing. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A day at the start of a text, and its length. `day` is null if it doesn't exist, or may be one of two. */
export interface DayMatch {
  readonly day: Day | null;
  readonly length: number;
}

/** The pattern of a month's name. */
export const monthSource = `(${units.months.flat().join('|')})`;
const yearSource = String.raw`(?:\s*,{0,2}\s*['’]?(\d{4})(?!\d|:\d))?`;
const periodEndPattern = new RegExp(
  String.raw`^(?:the\s+)?end\s+of\s+(?:the\s+)?(?:${monthSource}\b\.?${yearSource}|(?:(?:calendar\s+)?year\s+)?(\d{4})(?!\d))`,
  'i',
);
const weekdayPattern =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*/i;
const isoPattern = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const numericPattern = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|:\d)/;
// `12-05 16:21`: only before a time are two numbers a day.
const shortPattern = /^(\d{1,2})([-/])(\d{1,2})(?=[ ,T]{1,2}\d{1,2}:\d{2})/;
const dayFirstPattern = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${monthSource}\b\.?(?:-(?=\d))?${yearSource}`,
  'i',
);
const monthFirstPattern = new RegExp(
  String.raw`^${monthSource}\b\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d)${yearSource}`,
  'i',
);

/** Parses a day at the very start of a text: `2026-12-01`, `1 Dec 2026`, `December 1st, 2026`, `01/12/2026`. */
export function parseDay(text: string): DayMatch | null {
  const head = text.slice(0, 60);
  const weekday = weekdayPattern.exec(head)?.[0].length ?? 0;
  const match = parseBareDay(head.slice(weekday));
  return match && { ...match, length: match.length + weekday };
}

/** Parses the last day of a month or a year at the very start of a text: `end of March 2027`, `end of 2027`. */
export function parsePeriodEnd(text: string): DayMatch | null {
  const match = periodEndPattern.exec(text.slice(0, 60));
  if (!match) return null;
  const { 0: whole, 1: month, 2: written, 3: alone } = match;
  const year = Number(written ?? alone ?? 0);
  const number = month === undefined ? 12 : parseMonth(month);
  const last = addDays(
    { year: number === 12 ? year + 1 : year, month: (number % 12) + 1, day: 1 },
    -1,
  );
  if (year > 0) return { day: last, length: whole.length };
  // February ends on another day every fourth year.
  return { day: number === 2 ? null : { ...last, year: null }, length: whole.length };
}

function parseBareDay(text: string): DayMatch | null {
  const iso = isoPattern.exec(text);
  if (iso)
    return { day: checkDay(Number(iso[1]), Number(iso[3]), Number(iso[4])), length: iso[0].length };
  const dayFirst = dayFirstPattern.exec(text);
  if (dayFirst) return parseNamedDay(dayFirst, dayFirst[2], dayFirst[1]);
  const monthFirst = monthFirstPattern.exec(text);
  if (monthFirst) return parseNamedDay(monthFirst, monthFirst[1], monthFirst[2]);
  const numeric = numericPattern.exec(text) ?? shortPattern.exec(text);
  return numeric && { day: parseNumericDay(numeric), length: numeric[0].length };
}

function parseNamedDay(
  match: RegExpExecArray,
  month: string | undefined,
  day: string | undefined,
): DayMatch {
  return {
    day: checkDay(
      match[3] === undefined ? null : Number(match[3]),
      parseMonth(month ?? ''),
      Number(day),
    ),
    length: match[0].length,
  };
}

function parseMonth(name: string): number {
  const month = name.toLowerCase();
  return units.months.findIndex((names: readonly string[]) => names.includes(month)) + 1;
}

// 04-12-2022 is April to some and December to others: only a day that can't be both is parsed.
function parseNumericDay(match: RegExpExecArray): Day | null {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = parseYear(match[4]);
  if (first > 12 || match[2] === '.' || first === second) return checkDay(year, second, first);
  return second > 12 ? checkDay(year, first, second) : null;
}

function parseYear(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return Number(digits) < 100 ? 2000 + Number(digits) : Number(digits);
}

function checkDay(year: number | null, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = new CalendarDate(year ?? 2000, month, day);
  // A day that the month doesn't have becomes its last one.
  return date.day === day ? { year, month, day } : null;
}

const epoch = new CalendarDate(1970, 1, 1);

/** The number of the day since 1970; `year` is used if it has no year. */
export function countDays(day: Day, year: number): number {
  return new CalendarDate(day.year ?? year, day.month, day.day).compare(epoch);
}

/** ISO 8601; null without a year. */
export function formatDay(day: Day | null): string | null {
  return day === null || day.year === null
    ? null
    : new CalendarDate(day.year, day.month, day.day).toString();
}

/** The day some days later. */
export function addDays(day: Day, days: number): Day {
  const date = new CalendarDate(day.year ?? 2000, day.month, day.day).add({ days });
  return { year: day.year === null ? null : date.year, month: date.month, day: date.day };
}
