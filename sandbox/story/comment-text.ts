import { measureColumns, padColumns, wrapColumns } from './columns.js';
import { type Block, parseBlocks, textOf } from './comment-blocks.js';

/** Renders a comment as plain text, in lines of at most `columns`. */
export function renderComment(comment: string, columns: number): readonly string[] {
  return parseBlocks(comment).flatMap((block, index) => [
    ...(index === 0 ? [] : ['']),
    ...renderBlock(block, columns),
  ]);
}

/** Renders what is above the table of tasks: phase, progress, and what is missing. */
export function renderOpening(comment: string, columns: number): readonly string[] {
  const blocks = parseBlocks(comment);
  const table = blocks.findIndex(({ kind }) => kind === 'table' || kind === 'fold');
  const opening = table < 0 ? blocks : blocks.slice(0, table);
  return opening
    .filter(({ kind }) => kind !== 'small')
    .flatMap((block) => renderBlock(block, columns));
}

function renderBlock(block: Block, columns: number): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'small':
    case 'quote':
      return wrapLines(textOf(block.spans), columns);
    case 'fold':
      return indentRest(wrapLines(textOf(block.spans), columns - 2), '▸ ');
    case 'list':
      return block.items.flatMap(({ spans, code }) =>
        indentRest([...wrapLines(textOf(spans), columns - 2), ...code], '- '),
      );
    case 'table':
      return renderTable(
        block.rows.map((row) => row.map(textOf)),
        columns,
      );
  }
}

function wrapLines(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapColumns(line, columns));
}

function indentRest(lines: readonly string[], sign: string): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? sign : '  '}${line}`);
}

const gap = '  ';

// The first column has the tasks: it takes the remaining width and wraps.
function renderTable(rows: readonly (readonly string[])[], columns: number): readonly string[] {
  const widest = (index: number): number =>
    Math.max(...rows.map((row) => measureColumns(row[index] ?? '')));
  const [, ...others] = (rows[0] ?? []).map((_, index) => widest(index));
  const left = others.reduce((total, width) => total - width - gap.length, columns);
  const first = Math.max(10, Math.min(widest(0), left));
  return rows.flatMap(([task = '', ...cells]) =>
    wrapColumns(task, first).map((line, index) =>
      [padColumns(line, first), ...(index === 0 ? padCells(cells, others) : [])]
        .join(gap)
        .trimEnd(),
    ),
  );
}

function padCells(cells: readonly string[], widths: readonly number[]): readonly string[] {
  return cells.map((cell, index) => padColumns(cell, widths[index] ?? 0));
}
