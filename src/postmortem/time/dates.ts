import { CalendarDate } from '@internationalized/date';

/** A day as somebody wrote it; the year may be left out. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A day at the start of a text, and how many characters it takes. `day` is null where it can't be, or could be two. */
export interface DayMatch {
  readonly day: Day | null;
  readonly length: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The pattern of a month's name. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = String.raw`(?:\s*,{0,2}\s*['’]?(\d{4})(?!\d|:\d))?`;
const PERIOD_END = new RegExp(
  String.raw`^(?:the\s+)?end\s+of\s+(?:the\s+)?(?:${MONTH}\b\.?${YEAR}|(?:(?:calendar\s+)?year\s+)?(\d{4})(?!\d))`,
  'i',
);
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*/i;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|:\d)/;
// `12-05 16:21`: only before a time are two numbers a day.
const SHORT = /^(\d{1,2})([-/])(\d{1,2})(?=[ ,T]{1,2}\d{1,2}:\d{2})/;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH}\b\.?(?:-(?=\d))?${YEAR}`,
  'i',
);
const MONTH_FIRST = new RegExp(
  String.raw`^${MONTH}\b\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d)${YEAR}`,
  'i',
);

/** Reads a day at the very start of a text: `2026-12-01`, `1 Dec 2026`, `December 1st, 2026`, `01/12/2026`. */
export function readDay(text: string): DayMatch | null {
  const head = text.slice(0, 60);
  const weekday = WEEKDAY.exec(head)?.[0].length ?? 0;
  const match = readBareDay(head.slice(weekday));
  return match && { ...match, length: match.length + weekday };
}

/** Reads the last day of a month or a year at the very start of a text: `end of March 2027`, `end of 2027`. */
export function readPeriodEnd(text: string): DayMatch | null {
  const match = PERIOD_END.exec(text.slice(0, 60));
  if (!match) return null;
  const { 0: whole, 1: month, 2: written, 3: alone } = match;
  const year = Number(written ?? alone ?? 0);
  const number = month === undefined ? 12 : readMonth(month);
  const last = addDays(
    { year: number === 12 ? year + 1 : year, month: (number % 12) + 1, day: 1 },
    -1,
  );
  if (year > 0) return { day: last, length: whole.length };
  // February ends on another day every fourth year.
  return { day: number === 2 ? null : { ...last, year: null }, length: whole.length };
}

function readBareDay(text: string): DayMatch | null {
  const iso = ISO.exec(text);
  if (iso)
    return { day: checkDay(Number(iso[1]), Number(iso[3]), Number(iso[4])), length: iso[0].length };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return readNamedDay(dayFirst, dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return readNamedDay(monthFirst, monthFirst[1], monthFirst[2]);
  const numeric = NUMERIC.exec(text) ?? SHORT.exec(text);
  return numeric && { day: readNumericDay(numeric), length: numeric[0].length };
}

function readNamedDay(
  match: RegExpExecArray,
  month: string | undefined,
  day: string | undefined,
): DayMatch {
  return {
    day: checkDay(
      match[3] === undefined ? null : Number(match[3]),
      readMonth(month ?? ''),
      Number(day),
    ),
    length: match[0].length,
  };
}

function readMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

// 04-12-2022 is April to some and December to others: only one that can't be both is read.
function readNumericDay(match: RegExpExecArray): Day | null {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = readYear(match[4]);
  if (first > 12 || match[2] === '.' || first === second) return checkDay(year, second, first);
  return second > 12 ? checkDay(year, first, second) : null;
}

function readYear(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return Number(digits) < 100 ? 2000 + Number(digits) : Number(digits);
}

function checkDay(year: number | null, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = new CalendarDate(year ?? 2000, month, day);
  // A day that the month hasn't is pressed into it.
  return date.day === day ? { year, month, day } : null;
}

const EPOCH = new CalendarDate(1970, 1, 1);

/** The number of the day since 1970, the year taken from `year` where it has none. */
export function countDays(day: Day, year: number): number {
  return new CalendarDate(day.year ?? year, day.month, day.day).compare(EPOCH);
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
