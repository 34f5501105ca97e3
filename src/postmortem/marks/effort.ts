import { isNothing } from '../words/index.js';
import { effortWords } from './effort-words-data.js';
import type { Effort, Task } from '../postmortem.js';

const numberSource = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
const numberWords: ReadonlyMap<string, number> = new Map(Object.entries(effortWords.numbers));
const countSource = String.raw`(?:${numberSource}|${[...numberWords.keys()].join('|')}|a few|a couple of)`;
type Unit = NonNullable<Effort['unit']>;

const units: readonly { readonly unit: Unit; readonly names: readonly string[] }[] =
  effortWords.units;
const unitSource = `(?:${[...units.flatMap(({ names }) => names), ...effortWords.ambiguous].join('|')})`;
const whoseSource = String.raw`(?:(?:person|people|man|dev|developer|engineer|engineering|work|working|business|story)[\s-]+)?`;
const guessSource = String.raw`(?:[~≈]\s?|(?:about|around|approx\.?|ca\.?)\s)?`;
const amountSource = String.raw`${guessSource}(?:${numberSource}\s?(?:-|–|to)\s?${numberSource}|${countSource})(?:\s|-)?${whoseSource}${unitSource}`;
const mixedSource = String.raw`\d{1,3}\s?[dhw]\s?\d{1,3}\s?[hm]`;
const lettersSource = '(?:X{0,3}S|M|X{0,3}L|[2-5]XL)';
const sizeSource = String.raw`(?:${lettersSource}|(?:extra[\s-])?(?:small|large)|medium|tiny|huge|trivial|low|high)`;

/** The pattern of a label before an effort. */
export const effortKeySource = String.raw`(?:(?:estimated\s|level of\s)?effort|estimat(?:e|ion)|story\s?points?|loe)`;
/** The pattern of a label before an effort in brackets, where more words are clear. */
export const effortKeyInsideSource = String.raw`(?:${effortKeySource}|estimated|est\.?|(?:t-?shirt\s)?size|points?|sp)`;
/** The pattern of points without a label. */
export const pointsSource = String.raw`${numberSource}\s?(?:story[\s-])?(?:points?|pts?|sp)\b`;

const valueSource = String.raw`(?:${amountSource}|${mixedSource}|${sizeSource})`;
const tailPattern = new RegExp(
  String.raw`[\s,;|–—-](?:(${effortKeySource})\s*[:=]\s*(${valueSource}|${numberSource})|(?:t-?shirt\s)?size\s*[:=]\s*(${lettersSource}))$`,
  'i',
);
const partPatterns = [
  new RegExp(
    String.raw`^(${effortKeyInsideSource})\s*[:=]\s*(${valueSource}|${numberSource})$`,
    'i',
  ),
  new RegExp(String.raw`^(${effortKeySource})\s*[:=]\s*(.{1,60})$`, 'i'),
  new RegExp(String.raw`^(${effortKeyInsideSource})\s+(${valueSource})$`, 'i'),
  new RegExp(String.raw`^()(${valueSource})\s(?:of\s)?(?:effort|estimate)$`, 'i'),
  new RegExp(String.raw`^()(${pointsSource})$`, 'i'),
];

const measuredPattern = new RegExp(
  String.raw`^${guessSource}(${countSource})(?:\s|-)?${whoseSource}(${unitSource})$`,
  'i',
);

/** Parses an effort; null if the words are empty or a placeholder. `label` is the text before or above them, which may name the unit. */
export function parseEffort(words: string, label: string): Effort | null {
  const text = words.replace(/\s+/g, ' ').trim().slice(0, 80);
  if (isNothing(text)) return null;
  const [, count = text, written = ''] = measuredPattern.exec(text) ?? [];
  const named = parseUnit(written);
  const amount = numberWords.get(count.toLowerCase()) ?? parseNumber(count);
  // `30m` may be minutes or months.
  if (amount === null || (written !== '' && named === null))
    return { text, amount: null, unit: null };
  return { text, amount, unit: named ?? parseUnit(label) };
}

function parseUnit(text: string): Unit | null {
  const words = text.toLowerCase().match(/\w+/g) ?? [];
  return units.find(({ names }) => words.some((word) => names.includes(word)))?.unit ?? null;
}

function parseNumber(text: string): number | null {
  return new RegExp(`^${numberSource}$`).test(text) ? Number(text.replace(',', '.')) : null;
}

/** Parses the content of brackets, such as `effort: 3d`, `2 points` or `effort: TBD`; null for anything else. */
export function parseEffortPart(part: string): Pick<Task, 'effort'> | null {
  for (const pattern of partPatterns) {
    const [, label = '', words] = pattern.exec(part) ?? [];
    if (words !== undefined) return { effort: parseEffort(words, label) };
  }
  return null;
}

/** The effort at the end of a text, after its label, and the length of both. */
export function parseTailEffort(
  tail: string,
): { readonly effort: Effort | null; readonly length: number } | null {
  const match = tailPattern.exec(tail);
  const words = match?.[2] ?? match?.[3];
  if (!match || words === undefined) return null;
  return { effort: parseEffort(words, match[1] ?? ''), length: match[0].length };
}
