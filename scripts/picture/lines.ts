import { estimateWidth } from './text-width.js';
import type { Span } from '../../sandbox/story/comment-blocks.js';

/** Breaks spans at spaces into lines that fit a width in pixels. */
export function breakLines(
  spans: readonly Span[],
  width: number,
  size: number,
): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const { text, look } of spans) {
    if (look === 'break') {
      lines.push([]);
      used = 0;
      continue;
    }
    // A code span stays whole, so that its box does.
    for (const part of look === 'code' ? [text] : text.split(/(?<= )/u)) {
      const wide = measureSpan({ text: part, look }, size);
      if (used > 0 && used + wide > width) {
        lines.push([]);
        used = 0;
      }
      used += wide;
      append(lines.at(-1) ?? [], { text: part, look });
    }
  }
  return lines;
}

function append(line: Span[], span: Span): void {
  const last = line.at(-1);
  if (last?.look === span.look && last.look !== 'code') {
    line[line.length - 1] = { ...last, text: last.text + span.text };
  } else line.push(span);
}

export const codeScale = 0.85;
export const codePadding = 5;

/** The width of a span in pixels; code is monospaced and has a box around it. */
export function measureSpan({ text, look }: Span, size: number): number {
  if (look === 'code') return [...text].length * 0.602 * size * codeScale + 2 * codePadding;
  return estimateWidth(text, size, look === 'strong');
}
