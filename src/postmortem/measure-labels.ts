import { isBold } from './headings.js';
import type { Line } from './lines.js';
import { normaliseName } from './names.js';

/** Whether a line heads what is listed below it: a heading, or a short line that is bold or ends in a colon. */
export function isLabel(line: Line): boolean {
  return (
    line.kind === 'heading' ||
    (line.kind === 'text' &&
      line.text.length <= 80 &&
      (isBold(line) || /[:：;]$/.test(trimPictures(line.text))))
  );
}

/** Whether a label names the tasks themselves, rather than what is only to be improved. */
export function isTaskLabel(label: string): boolean {
  return /\b(?:task|action|to do|follow up)\b/.test(normaliseName(label));
}

/** A text without the emoji that it ends in. */
export function trimPictures(text: string): string {
  const end = PICTURES.exec(text.slice(-24))?.[0] ?? '';
  return text.slice(0, text.length - end.length);
}

const PICTURES = /(?:\s|\u200D|\uFE0F|\p{Extended_Pictographic}|\p{Emoji_Modifier})*$/u;
