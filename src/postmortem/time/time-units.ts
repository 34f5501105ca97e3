import { units } from './units-data.js';

const numberWords: ReadonlyMap<string, number> = new Map(
  units.numbers.map((word, value) => [word, value]),
);
const tensWords: ReadonlyMap<string, number> = new Map(Object.entries(units.tens));
const fractionValues: ReadonlyMap<string, number> = new Map(Object.entries(units.fractions));
const unitMinutes: ReadonlyMap<string, number> = new Map(
  units.units.flatMap(({ seconds, names }) => names.map((name) => [name, seconds / 60])),
);
const wordsSource = units.numbers.join('|');

/** The pattern of an amount before a unit: digits, words such as `forty-five`, a fraction. */
export const amountSource = String.raw`(?:\d{1,6}(?:[.,]\d{1,3})?|\d{0,4}[¼½¾]|(?:half|quarter of|an?|une?|eine[nr]?|una|uma|(?:a )?couple of|(?:${Object.keys(units.tens).join('|')})(?:[- ](?:${wordsSource}))?|${wordsSource})(?=[\s-]))`;
/** The pattern of a unit of time; "a tag" isn't a day. */
export const unitSource = String.raw`(?!(?<!\d\s?)tag(?!\p{L}))(?:${[...unitMinutes.keys()].join('|')})`;

/** The number that an amount is. */
export function parseAmount(amount: string): number {
  const word = amount.toLowerCase();
  if (word === 'half') return 0.5;
  if (word === 'quarter of') return 0.25;
  if (word.endsWith('couple of')) return 2;
  if (/^(?:an?|un.?|uma|eine.?)$/.test(word)) return 1;
  const part = fractionValues.get(word.slice(-1));
  if (part !== undefined) return Number(word.slice(0, -1)) + part;
  const [tens = '', ones = ''] = word.split(/[- ]/);
  const ten = tensWords.get(tens);
  if (ten !== undefined) return ten + (numberWords.get(ones) ?? 0);
  return numberWords.get(word) ?? Number(word.replace(',', '.'));
}

/** The minutes of a unit. */
export function findUnitMinutes(unit: string): number {
  return unitMinutes.get(unit.toLowerCase()) ?? 0;
}
