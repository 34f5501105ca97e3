import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Guard } from '../guards/guard.js';
import { guards, threatGuards } from '../guards/list.js';

const page = readFileSync(new URL('../../docs/project/threats.md', import.meta.url), 'utf8');

/** A section of the page: its tables of threats, and the tests that fail without their guards. */
interface Section {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Files in `__tests__`. */
  readonly tests: readonly string[];
}

interface Row {
  readonly name: string;
  /** Words that choose guards, as `npm run guards` takes them. */
  readonly words: readonly string[];
}

const sections: readonly Section[] = page
  .split(/^## /mu)
  .slice(1)
  .map((text) => {
    const [, tests = ''] = /^Tests: ([\s\S]*?)\n\n?$/mu.exec(`${text}\n`) ?? [];
    return {
      name: text.slice(0, text.indexOf('\n')),
      rows: readTables(text).flatMap(readThreats),
      tests: readCode(tests),
    };
  });

function readTables(text: string): readonly (readonly (readonly string[])[])[] {
  const blocks = text.split(/\n{2,}/u).map((block) => block.trim().split('\n'));
  return blocks
    .filter(([first = '']) => first.startsWith('|'))
    .map((lines) => lines.map((line) => line.split('|').slice(1, -1)))
    .map((lines) => lines.map((cells) => cells.map((cell) => cell.trim())));
}

function readThreats([head = [], , ...rows]: readonly (readonly string[])[]): readonly Row[] {
  return rows.map((cells) => ({
    name: cells[0] ?? '',
    words: readCode(cells[head.indexOf('Guard')]),
  }));
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

test('the page has its threats', () => {
  expect(sections.flatMap(({ rows }) => rows).length).toBeGreaterThan(60);
});

describe.each(sections.map((section) => [section.name, section] as const))(
  '%s',
  (_, { rows, tests }) => {
    test.each(rows.map((row) => [row.name, row] as const))(
      'names the guard: %s',
      (_, { words }) => {
        expect(words.filter((each) => choose(each).length === 0)).toEqual([]);
      },
    );

    test('lists the tests of its guards', () => {
      const noticing = rows.flatMap(({ words }) => words.flatMap(choose).flatMap(listTests));
      expect([...tests].sort()).toEqual([...new Set(noticing)].sort());
    });
  },
);

test('only fields that cause no writes have no guard', () => {
  const without = sections.flatMap(({ rows }) => rows.filter(({ words }) => words.length === 0));
  expect(without.map(({ name }) => name)).toEqual(['`basis`', '`unlinked`, `said`']);
});

test.each(threatGuards.map(({ name }) => [name]))('is named on the page: %s', (name) => {
  const words = sections.flatMap(({ rows }) => rows.flatMap((row) => row.words));
  expect(words.some((each) => name.includes(each))).toBe(true);
});
