import { isBold } from '../sections/index.js';
import type { Line } from '../markdown/index.js';
import { normaliseName } from '../words/index.js';
import { vocabulary } from './vocabulary-data.js';

/** Whether a line is a label of what is below it: a heading, or a short line that is bold or ends in a colon. */
export function isLabel(line: Line): boolean {
  return (
    line.kind === 'heading' ||
    (line.kind === 'text' &&
      line.text.length <= 80 &&
      (isBold(line) || /[:：;]$/.test(trimPictures(line.text))))
  );
}

/** Whether a label names tasks, rather than improvements. */
export function isTaskLabel(label: string): boolean {
  const name = normaliseName(label);
  return (
    /\b(?:to do|follow up)\b/.test(name) || name.split(' ').some((word) => taskWords.has(word))
  );
}

/** Whether a label sets tasks apart from improvements; "Corrective actions" next to "Preventive measures" doesn't. */
export function isNarrowLabel(label: string): boolean {
  return (
    isTaskLabel(label) && !/\b(?:corre[ck]ti|corretiv|preventi|vorbeug)/.test(normaliseName(label))
  );
}

const taskWords: ReadonlySet<string> = new Set(vocabulary.taskWords);

/** The text without emoji at its end. */
export function trimPictures(text: string): string {
  const end = picturesPattern.exec(text.slice(-24))?.[0] ?? '';
  return text.slice(0, text.length - end.length);
}

const picturesPattern = /(?:\s|\u200D|\uFE0F|\p{Extended_Pictographic}|\p{Emoji_Modifier})*$/u;
