import type { Report, Result } from './run-facts.js';
import type { Tidied } from './scratch/tidy.js';

const sources = { d: 'by GitHub', o: 'by others', a: 'no (assumed)' } as const;

/** Renders all facts as a Markdown table. */
export function renderReport({ results, tidied }: Report): string {
  const rows = results.map(({ fact, observed, differs }) => {
    const cells = [fact.name, sources[fact.documented], fact.expected, observed];
    return `| ${[...cells.map(formatCell), differs ? '**differs**' : 'ok'].join(' | ')} |`;
  });
  const differing = results.filter(({ differs }) => differs).length;
  return [
    '| Fact | Documented | Expected | Observed | Result |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `${String(results.length)} facts, ${String(differing)} differ.`,
    describeTidied(tidied),
  ].join('\n');
}

/** Renders one fact as a line for the terminal. */
export function renderResult({ fact, observed, differs }: Result): string {
  if (!differs) return `  ok    ${fact.name}`;
  return `DIFFERS ${fact.name}\n        expected: ${fact.expected}\n        observed: ${observed}`;
}

function describeTidied({ deleted, closed, removed, left }: Tidied): string {
  const done = `Cleanup: ${String(deleted)} issues deleted, ${String(closed)} issues and pull requests closed, ${String(removed)} labels and branches deleted.`;
  return left.length === 0 ? done : `${done} Not removed: ${left.join(', ')}.`;
}

function formatCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ');
}
