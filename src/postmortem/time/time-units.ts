const numberWords: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const tensWords: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
]);
const fractionValues: ReadonlyMap<string, number> = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
]);
// In the languages of the known headings that put blanks between words.
const unitNames: readonly (readonly [names: string, minutes: number])[] = [
  ['weeks?|wochen?|semaines?|semanas?|недел[юяиь]', 7 * 1440],
  ['days?|d|tage?n?|jours?|d[ií]as?|день|дня|дней', 1440],
  ['hours?|hrs?|h|stunden?|heures?|horas?|час(?:а|ов)?', 60],
  ['minutes?|mins?|m|minuten|minutos?|минут[аыу]?', 1],
  ['seconds?|secs?|s|sekunden?|secondes?|segundos?|секунд[аыу]?', 1 / 60],
];
const wordsSource = [...numberWords.keys()].join('|');

/** The pattern of an amount before a unit: digits, words such as `forty-five`, a fraction. */
export const amountSource = String.raw`(?:\d{1,6}(?:[.,]\d{1,3})?|\d{0,4}[¼½¾]|(?:half|quarter of|an?|une?|eine[nr]?|una|uma|(?:a )?couple of|(?:${[...tensWords.keys()].join('|')})(?:[- ](?:${wordsSource}))?|${wordsSource})(?=[\s-]))`;
/** The pattern of a unit of time; "a tag" is no day. */
export const unitSource = String.raw`(?!(?<!\d\s?)tag(?!\p{L}))(?:${unitNames.map(([names]) => names).join('|')})`;

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

const unitPatterns = unitNames.map(([names, minutes]) => ({
  pattern: new RegExp(`^(?:${names})$`, 'iu'),
  minutes,
}));

/** The minutes of a unit. */
export function findUnitMinutes(unit: string): number {
  return unitPatterns.find(({ pattern }) => pattern.test(unit))?.minutes ?? 0;
}
