import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../../docs/sync-rules.md', import.meta.url), 'utf8');

/** The rows of the table under that heading of the page, as cells. */
export function readTable(heading: string): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const from = lines.indexOf(`## ${heading}`);
  const head = lines.findIndex((line, index) => index > from && line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
  if (from < 0 || head < 0) throw new Error(`The page has no table under "${heading}"`);
  return lines.slice(head + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
