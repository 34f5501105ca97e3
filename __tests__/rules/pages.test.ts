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

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(folder).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(rules.map(({ name }) => `${name}.md`).sort());
});

test('the overview lists every rule (npm run rules)', () => {
  const rows = readRows(read('README.md')).filter(([rule]) => rule !== 'Rule');
  expect(rows).toEqual(
    rules.map(({ name, severity, fixable, description }) => [
      `[${name}](${name}.md)`,
      severity,
      fixable ? 'yes' : 'no',
      description,
    ]),
  );
});

test('the page on the configuration lists every rule (npm run rules)', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const rows = readRows(page.slice(page.indexOf('## Rules'))).filter(([rule]) => rule !== 'Rule');
  expect(rows).toEqual(
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

  test('has description, default, fix and options of the code', () => {
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

  test('has the same parts as every page', () => {
    const withoutFences = page.replace(/^```[\s\S]*?^```$/gmu, '');
    expect(withoutFences.match(/^## .*$/gmu)).toEqual([
      '## What it checks',
      '## Why',
      '## Examples',
      '## Options',
      `## Turn it ${rule.severity === 'off' ? 'on' : 'off'}`,
    ]);
    expect(fences.filter(({ info }) => info === 'yaml').map(({ content }) => content)[0]).toBe(
      `rules:\n  ${name}: ${rule.severity === 'off' ? 'warning' : 'off'}\n`,
    );
  });

  test('has examples with the findings that the rule reports', () => {
    expect(bad.length).toBeGreaterThan(0);
    for (const { source, expected, good } of bad) {
      expect([expected?.info, good?.info]).toEqual(['text', 'markdown good']);
      const found = checkOnly(name, source);
      expect(found.length).toBeGreaterThan(0);
      expect(`${printFindings(found).join('\n')}\n`).toBe(expected?.content);
    }
    for (const { content } of fences.filter(({ info }) => info === 'markdown good'))
      expect(printFindings(checkOnly(name, content))).toEqual([]);
  });

  test('has an example that the fix corrects, if there is a fix', () => {
    const fixed = bad.flatMap(({ source }) => {
      const splices = checkOnly(name, source).flatMap(({ fix }) => fix ?? []);
      return splices.length > 0 ? [applySplices(source, splices)] : [];
    });
    expect(fixed.length > 0).toBe(rule.fixable === true);
    expect(fixed.flatMap((source) => checkOnly(name, source))).toEqual([]);
  });
});
