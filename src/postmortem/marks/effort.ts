import { isNothing } from '../words/index.js';
import type { Effort, Task } from '../postmortem.js';

const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
const COUNT = String.raw`(?:${NUMBER}|half an?|an?|one|two|three|four|five|six|eight|ten|a few|a couple of)`;
const UNIT =
  '(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|m|sprints?|iterations?|points?|pts?|sp|pd|md)';
const WHOSE = String.raw`(?:(?:person|people|man|dev|developer|engineer|engineering|work|working|business|story)[\s-]+)?`;
const GUESS = String.raw`(?:[~≈]\s?|(?:about|around|approx\.?|ca\.?)\s)?`;
const AMOUNT = String.raw`${GUESS}(?:${NUMBER}\s?(?:-|–|to)\s?${NUMBER}|${COUNT})(?:\s|-)?${WHOSE}${UNIT}`;
const MIXED = String.raw`\d{1,3}\s?[dhw]\s?\d{1,3}\s?[hm]`;
const LETTERS = '(?:X{0,3}S|M|X{0,3}L|[2-5]XL)';
const SIZE = String.raw`(?:${LETTERS}|(?:extra[\s-])?(?:small|large)|medium|tiny|huge|trivial|low|high)`;

/** The pattern of a label before an effort. */
export const EFFORT_KEY = String.raw`(?:(?:estimated\s|level of\s)?effort|estimat(?:e|ion)|story\s?points?|loe)`;
/** The pattern of a label before an effort in brackets, which leave less doubt. */
export const EFFORT_KEY_INSIDE = String.raw`(?:${EFFORT_KEY}|estimated|est\.?|(?:t-?shirt\s)?size|points?|sp)`;
/** The pattern of points without a label. */
export const POINTS = String.raw`${NUMBER}\s?(?:story[\s-])?(?:points?|pts?|sp)\b`;

const VALUE = String.raw`(?:${AMOUNT}|${MIXED}|${SIZE})`;
const TAIL = new RegExp(
  String.raw`[\s,;|–—-](?:(${EFFORT_KEY})\s*[:=]\s*(${VALUE}|${NUMBER})|(?:t-?shirt\s)?size\s*[:=]\s*(${LETTERS}))$`,
  'i',
);
const PARTS = [
  new RegExp(String.raw`^(${EFFORT_KEY_INSIDE})\s*[:=]\s*(${VALUE}|${NUMBER})$`, 'i'),
  new RegExp(String.raw`^(${EFFORT_KEY})\s*[:=]\s*(.{1,60})$`, 'i'),
  new RegExp(String.raw`^(${EFFORT_KEY_INSIDE})\s+(${VALUE})$`, 'i'),
  new RegExp(String.raw`^()(${VALUE})\s(?:of\s)?(?:effort|estimate)$`, 'i'),
  new RegExp(String.raw`^()(${POINTS})$`, 'i'),
];

const MEASURED = new RegExp(String.raw`^${GUESS}(${COUNT})(?:\s|-)?${WHOSE}(${UNIT})$`, 'i');
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['half a', 0.5],
  ['half an', 0.5],
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['eight', 8],
  ['ten', 10],
]);
const UNITS: readonly (readonly [RegExp, NonNullable<Effort['unit']>])[] = [
  [/\bmin(?:ute)?s?\b/i, 'minute'],
  [/\b(?:h|hrs?|hours?)\b/i, 'hour'],
  [/\b(?:days?|d|pd|md)\b/i, 'day'],
  [/\b(?:weeks?|wks?|w)\b/i, 'week'],
  [/\b(?:months?|mos?)\b/i, 'month'],
  [/\b(?:sprint|iteration)s?\b/i, 'sprint'],
  [/\b(?:points?|pts?|sp)\b/i, 'point'],
];

/** Reads how much work a task is, of words that stand where it is said; null where they say nothing; `label` is what stands before them, or above: it may name the unit. */
export function readEffort(words: string, label: string): Effort | null {
  const text = words.replace(/\s+/g, ' ').trim().slice(0, 80);
  if (isNothing(text)) return null;
  const [, count = text, written = ''] = MEASURED.exec(text) ?? [];
  const named = readUnit(written);
  const amount = COUNTS.get(count.toLowerCase()) ?? readNumber(count);
  // `30m` may be minutes or months.
  if (amount === null || (written !== '' && named === null))
    return { text, amount: null, unit: null };
  return { text, amount, unit: named ?? readUnit(label) };
}

function readUnit(words: string): Effort['unit'] {
  return UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function readNumber(text: string): number | null {
  return new RegExp(`^${NUMBER}$`).test(text) ? Number(text.replace(',', '.')) : null;
}

/** Reads what stands between brackets, such as `effort: 3d`, `2 points` or `effort: TBD`; null for anything else. */
export function readEffortPart(part: string): Pick<Task, 'effort'> | null {
  for (const pattern of PARTS) {
    const [, label = '', words] = pattern.exec(part) ?? [];
    if (words !== undefined) return { effort: readEffort(words, label) };
  }
  return null;
}

/** The effort that ends a text behind its label, and how many characters it takes. */
export function readTailEffort(
  tail: string,
): { readonly effort: Effort | null; readonly length: number } | null {
  const match = TAIL.exec(tail);
  const words = match?.[2] ?? match?.[3];
  if (!match || words === undefined) return null;
  return { effort: readEffort(words, match[1] ?? ''), length: match[0].length };
}
