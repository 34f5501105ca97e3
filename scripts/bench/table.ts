import type { Row } from './measure.js';

/** What a program may take at most, as times of the bundle of @actions/core. */
const targets: Readonly<Record<string, number>> = {
  'irrelevant issue': 0.7,
  'first run, 5 tasks': 2.2,
};

/** The measurements of one node as a Markdown table, with the targets under it. */
export function renderTable(version: string, runs: number, rows: readonly Row[]): string {
  const head = ['', '0 ms', '150 ms', '× core', 'requests', 'answering', 'loaded', 'peak'];
  const cells = rows.map((row) => [
    row.name,
    sayMs(row.ms[0]),
    sayMs(row.ms[150]),
    row.ratio.toFixed(2),
    row.ms[150] === undefined ? '' : String(row.requests),
    row.requests === 0 ? '' : sayMs(row.answering),
    sayKilobytes(Object.values(row.loaded).reduce((sum, bytes) => sum + bytes, 0)),
    `${(row.peakBytes / 1024 / 1024).toFixed(0)} MB`,
  ]);
  const verdicts = rows.flatMap(({ name, ratio }) => {
    const most = targets[name];
    if (most === undefined) return [];
    const kept = ratio <= most ? 'kept' : 'missed';
    return [`${name}: ${ratio.toFixed(2)} × core, target ${most} on Node 24: ${kept}`];
  });
  return [
    `Node ${version}, medians of ${runs} runs in ms`,
    '',
    ...alignCells([head, ...cells]),
    '',
    ...verdicts,
    '',
  ].join('\n');
}

function sayMs(ms: number | undefined): string {
  return ms === undefined ? '' : ms.toFixed(0);
}

function sayKilobytes(bytes: number): string {
  return bytes === 0 ? '' : `${(bytes / 1024).toFixed(0)} kB`;
}

function alignCells(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [head = [], ...rest] = lines;
  return [head, rule, ...rest].map((cells) => `| ${cells.join(' | ')} |`);
}
