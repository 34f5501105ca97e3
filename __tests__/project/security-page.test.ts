import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Guard } from '../guards/guard.js';
import { guards, threatGuards } from '../guards/list.js';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');

interface Row {
  readonly name: string;
  /** Words that choose guards, as `npm run guards` takes them. */
  readonly words: readonly string[];
  /** Files below `__tests__`; null where the table has no such column. */
  readonly tests: readonly string[] | null;
}

/** Each table of the page that has a column for guards, by its rows. */
function readRows(): readonly Row[] {
  return readTables().flatMap(([head = [], , ...rows]) => {
    const [guard, tested] = [head.indexOf('Guard'), head.indexOf('Test')];
    if (guard < 0) return [];
    return rows.map((cells) => ({
      name: cells.slice(0, 2).join(': ').slice(0, 100),
      words: readCode(cells[guard]),
      tests: tested < 0 ? null : readCode(cells[tested]),
    }));
  });
}

function readTables(): readonly (readonly (readonly string[])[])[] {
  const blocks = page.split(/\n{2,}/u).map((block) => block.split('\n'));
  return blocks
    .filter(([first = '']) => first.startsWith('|'))
    .map((lines) => lines.map((line) => line.split('|').slice(1, -1)))
    .map((lines) => lines.map((cells) => cells.map((cell) => cell.trim())));
}

function readCode(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, words = '']) => words);
}

function choose(words: string): readonly Guard[] {
  return guards.filter(({ name }) => name.includes(words));
}

/** The files that a guard's tests are in, as the page names them. */
function listTests({ tests }: Guard): readonly string[] {
  const [files = ''] = tests.split(' -t ');
  return files.split(' ').map((file) => file.replace(/^__tests__\/|\.test$/gu, ''));
}

const rows = readRows();

test('each table of threats has its guards', () => {
  const without = readTables().map(([head = []]) => head.filter((name) => name === 'Guard').length);
  // But for the one that tells who is who.
  expect(without.filter((count) => count === 0)).toHaveLength(1);
  expect(rows.length).toBeGreaterThan(50);
});

describe('each threat', () => {
  const threats = rows.filter(({ tests }) => tests !== null);

  test.each(threats.map((row) => [row.name, row] as const))('%s', (_, { words, tests }) => {
    expect(words.filter((each) => choose(each).length === 0)).toEqual([]);
    const noticing = words.flatMap(choose).flatMap(listTests);
    expect(noticing.length).toBeGreaterThan(0);
    expect([...(tests ?? [])].sort()).toEqual([...new Set(noticing)].sort());
  });
});

test.each(threatGuards.map(({ name }) => [name]))('stands against a threat: %s', (name) => {
  expect(rows.some(({ words }) => words.some((each) => name.includes(each)))).toBe(true);
});
