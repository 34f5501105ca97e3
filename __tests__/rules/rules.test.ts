import { describe, expect, test } from '@jest/globals';

import { createTemplate } from '../../src/postmortem/sections/lexicon.js';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import type { Template } from '../../src/postmortem/template.js';
import type { Finding } from '../../src/rules/finding.js';
import { checkPostmortem, rules } from '../../src/rules/check-postmortem.js';
import { example, parse, seed, seedReason } from '../postmortem/samples.js';

const complete = [
  '# A bad day',
  '## Issue Summary\n\n- **Duration**: 45 minutes\n- **Impact**: Nobody could log in.\n- **Root Cause**: A typo.',
  '## Timeline\n\n- 10:00 UTC: Alert, all is down\n- 10:45 UTC: Up',
  '## Root Cause and Resolution\n\nA typo in the list of hosts, mended by hand.',
  '## Corrective and Preventative Measures\n\n- [ ] Lint the list of hosts (@ana)',
  '## Conclusion\n\nTypos happen.\n',
].join('\n\n');

function check(source: string, template: Template = defaultTemplate): readonly Finding[] {
  return checkPostmortem(parse(source), template);
}

/** Rule and line of each finding. */
function readGist(findings: readonly Finding[]): readonly (readonly [string, number | null])[] {
  return findings.map(({ rule, place }) => [rule, place?.line ?? null] as const);
}

describe('nothing is found in', () => {
  test.each([
    ['a complete postmortem', complete],
    ['the example', example],
    ['one with Windows line ends', complete.replaceAll('\n', '\r\n')],
    ['one without a conclusion', complete.replace(/## Conclusion[^]*/, '')],
    ['one whose conclusion is empty', complete.replace('Typos happen.', '')],
    [
      'one whose optional question nobody answered',
      complete.replace('Typos happen.', '_No response_'),
    ],
    [
      'one whose optional comment is left',
      complete.replace('Typos happen.', '<!-- What did you learn? -->'),
    ],
    [
      'one with a comment beside words',
      complete.replace('A typo in', '<!-- Why? -->\n\nA typo in'),
    ],
    [
      'one without action, with its reason',
      complete.replace(
        '- [ ] Lint the list of hosts (@ana)',
        'No action, because the list is gone for good.',
      ),
    ],
    [
      'one with a table of tasks',
      complete.replace(
        '- [ ] Lint the list of hosts (@ana)',
        '| Action item | Bug | Owner |\n|---|---|---|\n| Lint the list | | @ana |',
      ),
    ],
  ])('%s', (_, source) => {
    expect(check(source)).toEqual([]);
  });

  (seed === null ? test.skip : test)(`the seed${seedReason}`, () => {
    for (const source of [seed ?? '', (seed ?? '').replaceAll('\n', '\r\n')]) {
      expect(readGist(check(source))).toEqual([['task-owner', 55]]);
      expect(check(source)).toMatchObject([{ severity: 'warning' }]);
    }
  });
});

describe('one defect is one finding:', () => {
  test.each<[string, string, string, string, number | null]>([
    [
      'an absent section',
      '## Timeline\n\n- 10:00 UTC: Alert, all is down\n- 10:45 UTC: Up',
      '',
      'section-required',
      null,
    ],
    ['an absent summary', '## Issue Summary', '## Preface', 'section-required', null],
    [
      'absent measures',
      '## Corrective and Preventative Measures',
      '## Thanks',
      'section-required',
      null,
    ],
    ['an empty section', 'A typo in the list of hosts, mended by hand.', '', 'section-empty', 14],
    [
      'a section of pictures',
      'A typo in the list of hosts, mended by hand.',
      '![x](https://example.com/x.png)',
      'section-empty',
      14,
    ],
    [
      'a section of empty wrappers',
      'A typo in the list of hosts, mended by hand.',
      '<div>\n\n</div>',
      'section-empty',
      14,
    ],
    ['an absent field', '- **Impact**: Nobody could log in.\n', '', 'field-required', 3],
    ['a field without a value', 'Nobody could log in.', '', 'field-required', 6],
    ['a comment for a value', 'Nobody could log in.', '<!-- who? -->', 'placeholder-left', 6],
    [
      'a comment for a section',
      'A typo in the list of hosts, mended by hand.',
      '<!-- Why? -->',
      'placeholder-left',
      16,
    ],
    ['TBD for a value', 'Nobody could log in.', 'TBD', 'placeholder-left', 6],
    ['a tag for a value', 'Nobody could log in.', '<who could not do what>', 'placeholder-left', 6],
    ['an unanswered question', 'Nobody could log in.', '_No response_', 'placeholder-left', 6],
    [
      'dots for a section',
      'A typo in the list of hosts, mended by hand.',
      '…',
      'placeholder-left',
      16,
    ],
    ['dots for a reason', '- [ ] Lint the list of hosts (@ana)', '...', 'placeholder-left', 20],
    ['a line to do', 'mended by hand.', 'mended by hand.\n\nTODO', 'placeholder-left', 18],
    [
      'a task of question marks',
      '- [ ] Lint the list of hosts (@ana)',
      '- [ ] Lint the list @ana\n- [ ] ???',
      'placeholder-left',
      21,
    ],
    ['a time to fill in', '- 10:45 UTC: Up', '- HH:MM UTC: Up', 'placeholder-left', 12],
    ['a conclusion to come', 'Typos happen.', 'TBD', 'placeholder-left', 24],
    ['no task', '- [ ] Lint the list of hosts (@ana)', 'We will do better.', 'tasks-present', 18],
    [
      'no action without a reason',
      '- [ ] Lint the list of hosts (@ana)',
      'No action.',
      'tasks-present',
      18,
    ],
    [
      'a plain list',
      '- [ ] Lint the list of hosts (@ana)',
      '- Lint the list of hosts (@ana)\n- Sort it (@ana)',
      'task-checkbox',
      20,
    ],
  ])('%s', (_, words, instead, rule, line) => {
    expect(complete).toContain(words);
    expect(readGist(check(complete.replace(words, instead)))).toEqual([[rule, line]]);
  });

  test('a template’s instruction that is left', () => {
    const template = createTemplate(
      defaultTemplate.sections.map((section) => ({
        ...section,
        instructions: ['Say what *happened*.\nBe kind.'],
      })),
    );
    const source = complete.replace('- 10:00', 'Say what *happened*.\n\n- 10:00');
    expect(readGist(check(source, template))).toEqual([['placeholder-left', 11]]);
    expect(check(complete, template)).toEqual([]);
  });
});

describe('a finding', () => {
  const absent = complete.replace('## Timeline', '## Preface');
  const [whole] = check(absent);
  const [plain] = check(
    complete.replace('- [ ] Lint the list of hosts (@ana)', '* Lint the list of hosts (@ana)'),
  );
  const [empty] = check(complete.replace('Nobody could log in.', ''));

  test('of the whole has no place and says what to add', () => {
    expect(whole).toMatchObject({
      rule: 'section-required',
      severity: 'error',
      place: null,
      quote: null,
    });
    expect(whole?.message).toContain('"Timeline"');
    expect(whole?.help).toContain('## Timeline');
  });

  test('of a line quotes it', () => {
    expect(empty).toMatchObject({ place: { line: 6, column: 5 }, quote: '- **Impact**:' });
  });

  test('of a plain list shows its first line with a box', () => {
    expect(plain?.help).toContain('- [ ] Lint the list of hosts');
  });

  test('gives an example that mends it', () => {
    for (const section of defaultTemplate.sections.filter(({ required }) => required)) {
      const without = complete.replace(`## ${section.name}`, '## Preface');
      const [finding] = check(without);
      const sample = /## [^]*/.exec(finding?.help ?? '')?.[0] ?? '';
      expect(readGist(check(`${without}\n${sample}\n`))).toEqual([]);
    }
  });

  test('quotes no more than a line’s beginning', () => {
    const source = complete.replace('Nobody could log in.', `<${'who '.repeat(45)}>`);
    const [finding] = check(source);
    expect(finding?.quote?.length).toBeLessThanOrEqual(160);
  });
});

test('findings of the whole come first, the others in order of place', () => {
  const findings = check('## Summary\n\nTBD\n\n## Conclusion\n\n???\n');
  expect(findings.map(({ place }) => place?.line ?? 0)).toEqual([0, 0, 0, 3, 7]);
});

test('a rule may be turned off, or down to a warning', () => {
  const postmortem = parse(complete.replace('A typo.', ''));
  expect(
    checkPostmortem(postmortem, defaultTemplate, { overrides: { 'field-required': 'off' } }),
  ).toEqual([]);
  expect(
    checkPostmortem(postmortem, defaultTemplate, { overrides: { 'field-required': 'warning' } }),
  ).toMatchObject([{ severity: 'warning' }]);
});

test('rules have names of their own, which say what they want', () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[a-z]+(?:-[a-z]+)*$/.test(name))).toBe(true);
  expect(rules.every(({ description }) => description.endsWith('.'))).toBe(true);
});
