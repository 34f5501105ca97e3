import type { Report, Result } from './run-facts.js';
import type { Tidied } from './scratch/tidy.js';

const sources = { d: 'by GitHub', o: 'by others', a: 'no, assumed' } as const;

/** All facts as a Markdown table: fact, who documented it, what is expected, what was seen, whether they differ. */
export function renderReport({ results, tidied }: Report): string {
  const rows = results.map(({ fact, observed, differs }) => {
    const cells = [fact.name, sources[fact.documented], fact.expected, observed];
    return `| ${[...cells.map(formatCell), differs ? '**differs**' : ''].join(' | ')} |`;
  });
  const differing = results.filter(({ differs }) => differs).length;
  return [
    '| fact | documented | expected | observed | differs |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `${String(results.length)} facts, ${String(differing)} differ.`,
    describeTidied(tidied),
  ].join('\n');
}

/** One line for the terminal as soon as a fact was observed. */
export function renderResult({ fact, observed, differs }: Result): string {
  if (!differs) return `  ok    ${fact.name}`;
  return `DIFFERS ${fact.name}\n        expected: ${fact.expected}\n        observed: ${observed}`;
}

function describeTidied({ deleted, closed, removed, left }: Tidied): string {
  const said = `Cleaned up: ${String(deleted)} issues deleted, ${String(closed)} issues and pull requests closed, ${String(removed)} labels and branches removed.`;
  return left.length === 0 ? said : `${said} Still there: ${left.join(', ')}.`;
}

function formatCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ');
}
