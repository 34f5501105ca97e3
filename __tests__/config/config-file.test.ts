import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { defaultConfig } from '../../src/config/config.js';
import { parseConfig } from '../../src/config-files/config-file.js';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import { checkPostmortem } from '../../src/rules/check-postmortem.js';

const file = '.github/postmortem.yml';

const atPath = /^1:11 template: expected a path from the root of the repository, such as /u;

function problemOf(text: string): readonly string[] {
  const { problem } = parseConfig(text, file);
  return (problem?.issues ?? []).map(
    ({ line, column, key, message }) =>
      `${String(line)}:${String(column)} ${key ?? '-'}: ${message}`,
  );
}

describe('the configuration file', () => {
  test.each([
    ['an empty file', ''],
    ['a file of comments', '# later\n'],
    ['empty parts', 'loop: {}\ntracking: {}\n'],
  ])('%s means the defaults', (_, text) => {
    expect(parseConfig(text, file)).toEqual({ config: defaultConfig, problem: null });
  });

  test('the defaults as the documentation prints them are the defaults', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/u.exec(page) ?? [];
    expect(parse(yaml)).toEqual(defaultConfig);
    expect(parseConfig(yaml, file).config).toEqual(defaultConfig);
  });

  test('one key set leaves the others as they are', () => {
    expect(parseConfig('loop:\n  close: false\n', file).config).toEqual({
      ...defaultConfig,
      loop: { ...defaultConfig.loop, close: false },
    });
  });

  test.each([
    ['no YAML', 'tasks: [\n', /^2:1 -: this is no YAML: /u],
    [
      'a key twice',
      'formerly: []\nformerly: []\n',
      /^2:1 -: this is no YAML: Map keys must be unique/u,
    ],
    [
      'an unknown key',
      'lop:\n  close: true\n',
      /^1:1 lop: unknown key "lop", did you mean "loop"\?$/u,
    ],
    [
      'an unknown key far from all',
      'wonderful: 1\n',
      /^1:1 wonderful: unknown key "wonderful", expected one of template, aliases, /u,
    ],
    [
      'an unknown key within a part',
      'loop:\n  close: true\n  re-open: true\n',
      /^3:3 loop\.re-open: unknown key "re-open", did you mean "reopen"\?$/u,
    ],
    [
      'an unknown rule',
      'rules:\n  section-requird: off\n',
      /^2:3 rules\.section-requird: unknown key .* did you mean "section-required"\?$/u,
    ],
    [
      'an unknown option of a rule',
      'rules:\n  task-too-many: { severity: error, mots: 3 }\n',
      /^2:37 rules\.task-too-many\.mots: unknown key "mots", did you mean "most"\?$/u,
    ],
    [
      'an option of another rule',
      'rules:\n  section-order:\n    severity: error\n    tolerance: 3\n',
      /^4:5 rules\.section-order\.tolerance: unknown key "tolerance", expected one of severity$/u,
    ],
    [
      'a wrong severity',
      'rules:\n  blameless: warn\n',
      /^2:14 rules\.blameless: unexpected value, expected one of off, warning, error$/u,
    ],
    [
      'a wrong severity beside options',
      'rules:\n  task-too-many: { severity: warn, most: 3 }\n',
      /^2:30 rules\.task-too-many\.severity: unexpected value, expected one of off, warning, error$/u,
    ],
    [
      'a number out of an option’s bounds',
      'rules:\n  task-too-many: { most: 0 }\n',
      /^2:26 rules\.task-too-many\.most: too small/u,
    ],
    [
      'a text for an option’s list',
      'rules:\n  blameless: { roles: dispatcher }\n',
      /^2:23 rules\.blameless\.roles: unexpected value, expected a list$/u,
    ],
    [
      'an empty list, which would switch the rule off unseen',
      'rules:\n  timeline-covers: { milestones: [] }\n',
      /^2:34 rules\.timeline-covers\.milestones: expected at least one of them/u,
    ],
    [
      'a wrong entry of an option’s list',
      'rules:\n  timeline-covers: { milestones: [start, end] }\n',
      /^2:42 rules\.timeline-covers\.milestones\.1: unexpected value, expected one of start, /u,
    ],
    [
      'a wrong choice',
      'loop:\n  not-planned: maybe\n',
      /^2:16 loop\.not-planned: unexpected value, expected one of done, hold$/u,
    ],
    [
      'a text for a flag',
      'loop:\n  close: "false"\n',
      /^2:10 loop\.close: unexpected value, expected true or false$/u,
    ],
    ['a text for a list', 'formerly: bot\n', /^1:11 formerly: unexpected value, expected a list$/u],
    ['a list for the whole', '- a\n', /^1:1 -: unexpected value, expected keys and values$/u],
    ['a number out of bounds', 'tasks:\n  max: 0\n', /^2:8 tasks\.max: too small/u],
    [
      'a title without its task',
      'tracking:\n  title: Fix\n',
      /^2:10 tracking\.title: expected a title with \{task\} in it$/u,
    ],
    [
      'an entry of a list',
      'tasks:\n  convert: [checkbox, tabel]\n',
      /^2:23 tasks\.convert\.1: unexpected value, expected one of/u,
    ],
    [
      'a text for a list that may be null',
      'tracking:\n  repositories: acme/ops\n',
      /^2:17 tracking\.repositories: unexpected value, expected a list$/u,
    ],
    [
      'a repository without its owner',
      'tracking:\n  repositories: [acme/*, ops]\n',
      /^2:26 tracking\.repositories\.1: expected owner\/name or owner\/\*$/u,
    ],
    [
      'two labels alike',
      'labels:\n  done: x\n  hold: X\n',
      /^3:9 labels\.hold: expected a label of its own/u,
    ],
    ['a list of aliases without a name', 'aliases: [Chronology]\n', /^1:10 aliases: unexpected /u],
    [
      'one alias that is no list',
      'aliases:\n  Timeline: Log\n',
      /^2:13 aliases\.Timeline: .*a list$/u,
    ],
    ['a template outside of the repository', 'template: ../a.md\n', atPath],
    ['a template by its address', 'template: https://a.example/a.md\n', atPath],
    ['a template from the root of a disk', 'template: /a.md\n', atPath],
    ['a template with the other slashes', 'template: docs\\a.md\n', atPath],
    ['a template of nothing', "template: ''\n", /^1:11 template: /u],
  ])('refuses %s, with its place', (_, text, expected) => {
    const problems = problemOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test('a rule takes a severity, or that and its options', () => {
    const text =
      'rules:\n  blameless: off\n  task-due: { severity: warning }\n  task-too-many: { most: 3 }\n';
    const { config } = parseConfig(text, file);
    expect(config?.rules).toEqual({
      blameless: 'off',
      'task-due': { severity: 'warning' },
      'task-too-many': { most: 3 },
    });
    const tasks = Array.from({ length: 4 }, (_, n) => `- [ ] Check host ${String(n)}\n`).join('');
    const source = `## Tasks\n\n${tasks}`;
    const findings = checkPostmortem(parsePostmortem(source, defaultTemplate), defaultTemplate, {
      overrides: config?.rules ?? {},
    });
    expect(
      findings.filter(({ place }) => place !== null).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([
      ['task-owner', 'warning'],
      ['task-due', 'warning'],
      ['task-too-many', 'warning'],
    ]);
  });

  test('refuses a label that an input has', () => {
    const { problem } = parseConfig('labels:\n  hold: Incident\n', file, ['incident', 'task']);
    expect(problem?.issues[0]).toMatchObject({ line: 2, column: 9, key: 'labels.hold' });
  });

  test('refuses aliases that grow without bound', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e']
      .map((name, index) => {
        const before = 'abcd'.charAt(index);
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
      })
      .join('\n')}\n`;
    expect(problemOf(bomb)[0]).toBeDefined();
  });

  test('the JSON schema is what the code says', () => {
    expect(() =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/schema.ts', '--check'], {
        env: { ...process.env, NODE_OPTIONS: '' },
      }),
    ).not.toThrow();
  });
});
