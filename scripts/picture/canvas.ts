import { codePadding, codeScale, measureSpan } from './lines.js';
import type { Span } from '../../sandbox/story/comment-blocks.js';

/** Text in a picture: where its base line starts, and how it looks. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly look?: 'bold' | 'muted';
}

/** Writes one line of spans as SVG. A line with code gets fixed widths, so that the boxes lie under their words in any font. */
export function drawLine(line: readonly Span[], { x, y, size, look }: TextPlace): string {
  const outer = classOf(look);
  if (!line.some((span) => span.look === 'code')) {
    const parts = line.map((span) =>
      span.look === 'plain'
        ? escape(span.text)
        : `<tspan class="${span.look}">${escape(span.text)}</tspan>`,
    );
    return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${outer}>${parts.join('')}</text>`;
  }
  let at = x;
  const parts = line.map((span) => {
    const width = measureSpan(span, size);
    const left = at;
    at += width;
    return span.look === 'code'
      ? drawCode(span.text, { x: left, y, size }, width)
      : `<text x="${round(left)}" y="${round(y)}" font-size="${size}"${span.look === 'plain' ? outer : classOf(span.look)} textLength="${round(width)}" xml:space="preserve">${escape(span.text)}</text>`;
  });
  return parts.join('\n');
}

function classOf(look: string | undefined): string {
  return look === undefined ? '' : ` class="${look}"`;
}

function drawCode(text: string, { x, y, size }: TextPlace, width: number): string {
  const box = `<rect class="code-box" x="${round(x)}" y="${round(y - size)}" width="${round(width)}" height="${round(size * 1.4)}" rx="4"/>`;
  const inner = round(width - 2 * codePadding);
  const words = `<text class="code" x="${round(x + codePadding)}" y="${round(y - 0.5)}" font-size="${round(size * codeScale)}" textLength="${inner}" lengthAdjust="spacingAndGlyphs">${escape(text)}</text>`;
  return `${box}\n${words}`;
}

/** Data as text in XML. */
export function escape(text: string): string {
  return text.replace(
    /[&<>"]/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;',
  );
}

/** Tenths of a pixel are enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
