import { drawLine, escape, round } from './canvas.js';
import { breakLines, measureSpan } from './lines.js';
import type { Block, Item, Span } from '../../sandbox/story/comment-blocks.js';

/** A drawn part and its height in pixels. */
export interface Drawn {
  readonly svg: readonly string[];
  readonly height: number;
}

const size = 14;
const leading = 21;

/** Draws a block of a comment with its upper left corner at a point, as GitHub's style sheet would. */
export function drawBlock(block: Block, x: number, y: number, width: number): Drawn {
  switch (block.kind) {
    case 'heading':
      return drawText(block.spans, { x, y, width, size: 17.5, leading: 24, look: 'bold' });
    case 'paragraph':
      return drawText(block.spans, { x, y, width, size, leading });
    case 'small':
      return drawText(block.spans, { x, y, width, size: 11, leading: 16 });
    case 'fold': {
      const sign = `<path class="sign" d="M${x} ${y + 6.5}l7 4-7 4z"/>`;
      const text = drawText(block.spans, { x: x + 13, y, width: width - 13, size, leading });
      return { svg: [sign, ...text.svg], height: text.height };
    }
    case 'list':
      return stack(block.items, y, (item, top) => drawItem(item, x, top, width));
    case 'quote': {
      const area = { x: x + 17, y, width: width - 17, size, leading, look: 'muted' as const };
      const text = drawText(block.spans, area);
      const bar = `<rect class="bar" x="${x}" y="${y}" width="3.5" height="${text.height}"/>`;
      return { svg: [bar, ...text.svg], height: text.height };
    }
    case 'table':
      return drawTable(block.rows, x, y, width);
  }
}

const code = { size: 12, leading: 17, padding: 12, gap: 8 };

function drawItem(item: Item, x: number, y: number, width: number): Drawn {
  const left = x + 26;
  const dot = `<circle class="sign" cx="${x + 14}" cy="${y + 10.5}" r="2.5"/>`;
  const text = drawText(item.spans, { x: left, y, width: width - 26, size, leading });
  if (item.code.length === 0) return { svg: [dot, ...text.svg], height: text.height + 4 };
  const top = y + text.height + code.gap;
  const height = item.code.length * code.leading + 2 * code.padding;
  const box = `<rect class="code-block" x="${left}" y="${top}" width="${width - 26}" height="${height}" rx="6"/>`;
  const lines = item.code.map(
    (line, index) =>
      `<text class="code" x="${left + code.padding}" y="${top + code.padding + (index + 0.72) * code.leading}" font-size="${code.size}" xml:space="preserve">${escape(line)}</text>`,
  );
  return { svg: [dot, ...text.svg, box, ...lines], height: text.height + code.gap + height + 8 };
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly leading: number;
  readonly look?: 'bold' | 'muted';
}

function drawText(spans: readonly Span[], area: Area): Drawn {
  const { x, y, width, size: fontSize, leading: step, look } = area;
  const lines = breakLines(spans, width, fontSize);
  const svg = lines.map((line, index) =>
    drawLine(line, {
      x,
      y: y + index * step + step * 0.72,
      size: fontSize,
      ...(look === undefined ? {} : { look }),
    }),
  );
  return { svg, height: lines.length * step };
}

function stack<T>(items: readonly T[], y: number, draw: (item: T, top: number) => Drawn): Drawn {
  let top = y;
  const svg = items.flatMap((item) => {
    const drawn = draw(item, top);
    top += drawn.height;
    return drawn.svg;
  });
  return { svg, height: top - y };
}

type Row = readonly (readonly Span[])[];

const padding = { x: 12, y: 6 };

// The first column holds the tasks: it takes what the others leave, and wraps.
function drawTable(rows: readonly Row[], x: number, y: number, width: number): Drawn {
  const natural = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row, index) => measureCell(row[column] ?? [], index === 0))),
  );
  const others = natural.slice(1).reduce((sum, wide) => sum + wide, 0);
  const widths = [Math.min(natural[0] ?? 0, width - others), ...natural.slice(1)];
  return stack(rows, y, (row, top) => {
    const place = { x, y: top, widths };
    return drawRow(row, rows.indexOf(row), place);
  });
}

function measureCell(cell: readonly Span[], isHead: boolean): number {
  const wide = cell.reduce((sum, span) => sum + measureSpan(span, size), 0);
  return wide * (isHead ? 1.05 : 1.02) + 2 * padding.x;
}

function drawRow(
  row: Row,
  index: number,
  { x, y, widths }: { x: number; y: number; widths: readonly number[] },
): Drawn {
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, wide) => sum + wide, x),
  );
  const cells = row.map((cell, column) =>
    drawText(cell, {
      x: (lefts[column] ?? x) + padding.x,
      y: y + padding.y,
      width: (widths[column] ?? 0) - 2 * padding.x + 1,
      size,
      leading,
      ...(index === 0 ? { look: 'bold' as const } : {}),
    }),
  );
  const height = Math.max(...cells.map((cell) => cell.height)) + 2 * padding.y;
  const boxes = widths.map(
    (wide, column) =>
      `<rect class="${index > 0 && index % 2 === 0 ? 'cell even' : 'cell'}" x="${round(lefts[column] ?? x)}" y="${y}" width="${round(wide)}" height="${height}"/>`,
  );
  return { svg: [...boxes, ...cells.flatMap(({ svg }) => svg)], height };
}
