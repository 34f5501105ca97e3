import { type ChartText, cleanLine, cutWords } from '../../text/index.js';

function seal(text: string): ChartText {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a brand can't be put on otherwise
  return text as ChartText;
}

/** Our own syntax (the literal parts) with labels; the compiler refuses raw text. */
export function chart(
  syntax: TemplateStringsArray,
  ...values: readonly (ChartText | number)[]
): ChartText {
  return seal(String.raw({ raw: syntax.map((part) => part) }, ...values));
}

/** Data as a label: letters, digits and spaces, so nothing in it is syntax or ends the line. */
export function toChartLabel(text: string, length = 60): ChartText {
  const words = cleanLine(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N} ,.'’/()+-]/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
  return seal(cutWords(words === '' ? 'entry' : words, length));
}

/** A time of day as it was written, such as `9.20 PM`: a colon would end the label. */
export function toTimeLabel(text: string): ChartText {
  const time = text.replace(/[^\d APMapm.]/gu, '.').trim();
  return seal(cutWords(/^[\d.]/u.test(time) ? time : '–', 20));
}

/** A time as the chart's dateFormat reads it, in minutes after midnight of a fixed day. */
export function formatMoment(minutes: number): ChartText {
  const within = Math.min(Math.max(0, Math.floor(minutes)), 60 * 24 * 365 * 50);
  const date = new Date(Date.UTC(2000, 0, 1, 0, within));
  return seal(date.toISOString().slice(0, 16).replace('T', ' '));
}
