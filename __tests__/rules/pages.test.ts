import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

import { applySplices } from '../../src/text/splice.js';
import { rules } from '../../src/rules/check-postmortem.js';
import type { RuleOption } from '../../src/rules/options.js';
import { checkOnly, printFindings } from './only.js';

const folder = new URL('../../docs/rules/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

interface Fence {
  readonly info: string;
  readonly content: string;
}

function readFences(page: string): readonly Fence[] {
  return [...page.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gmu)].map(
    ([, info = '', content = '']) => ({ info, content }),
  );
}

function readRows(page: string): readonly (readonly string[])[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| -/u.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function describeDefault(option: RuleOption): string {
  return option.type === 'integer'
    ? `\`${String(option.default)}\``
    : `\`[${option.default.join(', ')}]\``;
}

function describeValues(option: RuleOption): string {
  switch (option.type) {
    case 'integer':
      return `(a whole number, ${String(option.minimum)} to ${String(option.maximum)})`;
    case 'words':
      return '(a list of words)';
    case 'choices':
      return `(some of ${option.choices.map((choice) => `\`${choice}\``).join(', ')})`;
  }
}

test('every rule has its page, and every page its rule', () => {
  const pages = readdirSync(folder).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(rules.map(({ name }) => `${name}.md`).sort());
});

test('the overview lists every rule as the code has it', () => {
  const rows = readRows(read('README.md')).filter(([rule]) => rule !== 'Rule');
  expect(rows.map((row) => row.slice(0, 4))).toEqual(
    rules.map(({ name, severity, fixable, description }) => [
      `[${name}](${name}.md)`,
      severity,
      fixable ? 'yes' : 'no',
      description,
    ]),
  );
  expect(rows.every(([, , , , why = '']) => why.length > 20)).toBe(true);
});

test('the configuration’s page lists every rule with its default', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const rows = readRows(page.slice(page.indexOf('## Rules'))).filter(([rule]) => rule !== 'Rule');
  expect(rows.map((row) => row.slice(0, 2))).toEqual(
    rules.map(({ name, severity }) => [`[\`${name}\`](rules/${name}.md)`, severity]),
  );
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('the page of %s', (name, rule) => {
  const page = read(`${name}.md`);
  const fences = readFences(page);
  const bad = fences.flatMap((fence, index) =>
    fence.info === 'markdown bad'
      ? [{ source: fence.content, expected: fences[index + 1], good: fences[index + 2] }]
      : [],
  );

  test('names description, default, fix and options as the code has them', () => {
    expect(page).toMatch(new RegExp(`^# ${name}\n\n`, 'u'));
    expect(page).toContain(`\n\n${rule.description}\n\n`);
    expect(page).toContain(`- Default: **${rule.severity}**\n`);
    expect(page).toContain(`- Fix: ${rule.fixable ? 'yes' : 'no'}\n`);
    const rows = readRows(page.slice(page.indexOf('## Options'))).slice(1);
    expect(rows).toEqual(
      Object.entries(rule.options ?? {}).map(([option, data]) => [
        `\`${option}\``,
        describeDefault(data),
        `${data.describe} ${describeValues(data)}`,
      ]),
    );
  });

  test('says how to set it', () => {
    expect(page).toContain('## Why\n');
    expect(fences.filter(({ info }) => info === 'yaml').map(({ content }) => content)[0]).toBe(
      `rules:\n  ${name}: ${rule.severity === 'off' ? 'warning' : 'off'}\n`,
    );
  });

  test('shows what is found, word for word, and what isn’t', () => {
    expect(bad.length).toBeGreaterThan(0);
    for (const { source, expected, good } of bad) {
      expect([expected?.info, good?.info]).toEqual(['text', 'markdown good']);
      const found = checkOnly(name, source);
      expect(found.length).toBeGreaterThan(0);
      expect(`${printFindings(found).join('\n')}\n`).toBe(expected?.content);
      expect(printFindings(checkOnly(name, good?.content ?? ''))).toEqual([]);
    }
  });

  test('has a fix in its examples if it says so, which leaves nothing to find', () => {
    const fixed = bad.flatMap(({ source }) => {
      const splices = checkOnly(name, source).flatMap(({ fix }) => fix ?? []);
      return splices.length > 0 ? [applySplices(source, splices)] : [];
    });
    expect(fixed.length > 0).toBe(rule.fixable === true);
    expect(fixed.flatMap((source) => checkOnly(name, source))).toEqual([]);
  });
});
