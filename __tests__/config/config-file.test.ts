import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { defaultConfig } from '../../src/config/config.js';
import { parseConfig } from '../../src/config-files/config-file.js';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import { checkPostmortem } from '../../src/rules/check-postmortem.js';

const file = '.github/postmortem.yml';

const atPath =
  /^1:11 template is ".*"\. Use a path from the root of the repository, such as \S+\.$/u;

function problemOf(text: string): readonly string[] {
  const { problem } = parseConfig(text, file);
  return (problem?.issues ?? []).map(
    ({ line, column, message }) => `${line ?? '-'}:${column ?? '-'} ${message}`,
  );
}

describe('the configuration file', () => {
  test.each([
    ['an empty file', ''],
    ['a file of comments', '# later\n'],
    ['empty groups', 'loop: {}\ntracking: {}\n'],
  ])('%s means the defaults', (_, text) => {
    expect(parseConfig(text, file)).toEqual({ config: defaultConfig, problem: null });
  });

  test('the defaults on the documentation page are the real ones', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/u.exec(page) ?? [];
    expect(parse(yaml)).toEqual(defaultConfig);
    expect(parseConfig(yaml, file).config).toEqual(defaultConfig);
  });

  test('setting one key leaves the others at their defaults', () => {
    expect(parseConfig('loop:\n  close: false\n', file).config).toEqual({
      ...defaultConfig,
      loop: { ...defaultConfig.loop, close: false },
    });
  });

  test.each([
    ['invalid YAML', 'tasks: [\n', /^2:1 This isn't valid YAML: .*\.$/u],
    [
      'a key twice',
      'formerly: []\nformerly: []\n',
      /^2:1 "formerly" is set twice\. Keep one of them\.$/u,
    ],
    [
      'an unknown key',
      'lop:\n  close: true\n',
      /^1:1 "lop" isn't a known key\. Did you mean "loop"\?$/u,
    ],
    [
      'an unknown key far from all',
      'wonderful: 1\n',
      /^1:1 "wonderful" isn't a known key\. Use template, aliases, .* or formerly\.$/u,
    ],
    [
      'an unknown key in a group',
      'loop:\n  close: true\n  re-open: true\n',
      /^3:3 "re-open" isn't a known key of loop\. Did you mean "reopen"\?$/u,
    ],
    [
      'an unknown rule',
      'rules:\n  section-requird: off\n',
      /^2:3 "section-requird" isn't a rule\. Did you mean "section-required"\?$/u,
    ],
    [
      'an unknown option of a rule',
      'rules:\n  task-limit: { severity: error, maxi: 3 }\n',
      /^2:34 "maxi" isn't a known key of rules\.task-limit\. Did you mean "max"\?$/u,
    ],
    [
      'an option of another rule',
      'rules:\n  section-order:\n    severity: error\n    tolerance: 3\n',
      /^4:5 "tolerance" isn't a known key of rules\.section-order\. Use severity\.$/u,
    ],
    [
      'a wrong severity',
      'rules:\n  blameless: warn\n',
      /^2:14 rules\.blameless is "warn"\. Use off, warning or error\.$/u,
    ],
    [
      'a wrong severity next to options',
      'rules:\n  task-limit: { severity: warn, max: 3 }\n',
      /^2:27 rules\.task-limit\.severity is "warn"\. Use off, warning or error\.$/u,
    ],
    [
      'an option’s number that is out of bounds',
      'rules:\n  task-limit: { max: 0 }\n',
      /^2:22 rules\.task-limit\.max is 0\. Use 1 or more\.$/u,
    ],
    [
      'a text in place of an option’s list',
      'rules:\n  blameless: { roles: dispatcher }\n',
      /^2:23 rules\.blameless\.roles is "dispatcher"\. Make it a list: \[dispatcher\]\.$/u,
    ],
    [
      'an empty list, which would silently turn the rule off',
      'rules:\n  timeline-milestones: { milestones: [] }\n',
      /^2:38 rules\.timeline-milestones\.milestones is an empty list\. Name at least one, /u,
    ],
    [
      'a wrong entry of an option’s list',
      'rules:\n  timeline-milestones: { milestones: [start, end] }\n',
      /^2:46 rules\.timeline-milestones\.milestones has "end"\. Use start, /u,
    ],
    [
      'a wrong choice',
      'loop:\n  not-planned: maybe\n',
      /^2:16 loop\.not-planned is "maybe"\. Use done or hold\.$/u,
    ],
    [
      'a text in place of true or false',
      'loop:\n  close: "false"\n',
      /^2:10 loop\.close is "false"\. Remove the quotes: false\.$/u,
    ],
    [
      'a text in place of a list',
      'formerly: bot\n',
      /^1:11 formerly is "bot"\. Make it a list: \[bot\]\.$/u,
    ],
    ['a list in place of keys', '- a\n', /^1:1 The file is a list\. Use keys and values\.$/u],
    ['a number out of bounds', 'tasks:\n  max: 0\n', /^2:8 tasks\.max is 0\. Use 1 or more\.$/u],
    [
      'a title without {task}',
      'tracking:\n  title: Fix\n',
      /^2:10 tracking\.title is "Fix"\. Add \{task\}, /u,
    ],
    [
      'an entry of a list',
      'tasks:\n  convert: [checkbox, tabel]\n',
      /^2:23 tasks\.convert has "tabel"\. Use checkbox, table or list\.$/u,
    ],
    [
      'a text in place of a list that may be null',
      'tracking:\n  repositories: acme/ops\n',
      /^2:17 tracking\.repositories is "acme\/ops"\. Make it a list: \[acme\/ops\]\.$/u,
    ],
    [
      'a repository without its owner',
      'tracking:\n  repositories: [acme/*, ops]\n',
      /^2:26 tracking\.repositories has "ops"\. Use owner\/name or owner\/\*\.$/u,
    ],
    [
      'two equal labels',
      'labels:\n  done: x\n  hold: X\n',
      /^3:9 labels\.hold is "X", the same as labels\.done\. Choose another name\.$/u,
    ],
    [
      'a list in place of aliases by name',
      'aliases: [Chronology]\n',
      /^1:10 aliases is a list\. Use keys and values\.$/u,
    ],
    [
      'an alias that isn’t a list',
      'aliases:\n  Timeline: Log\n',
      /^2:13 aliases\.Timeline is "Log"\. Make it a list: \[Log\]\.$/u,
    ],
    ['a template outside the repository', 'template: ../a.md\n', atPath],
    ['the URL of a template', 'template: https://a.example/a.md\n', atPath],
    ['an absolute path of a template', 'template: /a.md\n', atPath],
    ['a template with backslashes', 'template: docs\\a.md\n', atPath],
    ['an empty path of a template', "template: ''\n", /^1:11 template is ""\. Use a path /u],
  ])('refuses %s, and says where it is', (_, text, expected) => {
    const problems = problemOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test('lists everything that is wrong in the order of the lines', () => {
    const text = 'labels:\n  done: 4\n  donee: x\nloop: { close: 1 }\nlop: 1\n';
    expect(problemOf(text)).toEqual([
      '2:9 labels.done is 4. Put it in quotes: "4".',
      '3:3 "donee" isn\'t a known key of labels. Did you mean "done"?',
      '4:16 loop.close is 1. Use true or false.',
      '5:1 "lop" isn\'t a known key. Did you mean "loop"?',
    ]);
  });

  test('describes any wrong value in its own sentences', () => {
    const values = [null, true, 0, 1.5, 1e9, '', 'x'.repeat(300), [], [''], {}];
    const inner = (entry: unknown) => [entry, [entry], { max: entry }];
    const keys = Object.entries(defaultConfig).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [[key], ...[...Object.keys(value), 'Timeline', 'task-limit'].map((name) => [key, name])]
        : [[key]],
    );
    const messages = keys.flatMap(([key = '', name]) =>
      values
        .flatMap(inner)
        .flatMap((value) =>
          problemOf(stringify({ [key]: name === undefined ? value : { [name]: value } })),
        ),
    );
    expect(messages.length).toBeGreaterThan(500);
    for (const message of messages) {
      expect(message).toMatch(
        /^\d+:\d+ (?:\S+ (?:is|has) .+\.|The file is .+\.|".+" isn't a .+\.) (?:Use|Make|Put|Write|Add|Name|Choose|Did you mean) .+[.?]$/u,
      );
    }
  });

  test('a rule takes a severity, its options, or both', () => {
    const text =
      'rules:\n  blameless: off\n  task-due: { severity: warning }\n  task-limit: { max: 3 }\n';
    const { config } = parseConfig(text, file);
    expect(config?.rules).toEqual({
      blameless: 'off',
      'task-due': { severity: 'warning' },
      'task-limit': { max: 3 },
    });
    const tasks = Array.from({ length: 4 }, (_, n) => `- [ ] Check host ${String(n)}\n`).join('');
    const source = `## Tasks\n\n${tasks}`;
    const findings = checkPostmortem(parsePostmortem(source, defaultTemplate), defaultTemplate, {
      overrides: config?.rules ?? {},
    });
    const found = findings.filter(({ place }) => place !== null);
    expect(new Set(found.map(({ rule, severity }) => `${rule}: ${severity}`))).toEqual(
      new Set(['task-owner: warning', 'task-due: warning', 'task-limit: warning']),
    );
  });

  test('refuses a label that is the same as one of the inputs', () => {
    const { problem } = parseConfig('labels:\n  hold: Incident\n', file, ['incident', 'task']);
    expect(problem?.issues[0]).toMatchObject({
      line: 2,
      column: 9,
      message:
        'labels.hold is "Incident", the same as the incident or tracking label. Choose another name.',
    });
  });

  test('refuses aliases that grow without bound', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e']
      .map((name, index) => {
        const before = 'abcd'.charAt(index);
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
      })
      .join('\n')}\n`;
    expect(problemOf(bomb)).toEqual([
      expect.stringMatching(/^1:1 This YAML can't be used: Excessive alias count/u),
    ]);
  });

  test('the JSON schema is up to date', () => {
    expect(() =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/schema.ts', '--check'], {
        env: { ...process.env, NODE_OPTIONS: '' },
      }),
    ).not.toThrow();
  });
});
