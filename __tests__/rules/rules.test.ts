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
  '## Root Cause and Resolution\n\nA typo in the list of hosts, fixed by hand.',
  '## Corrective and Preventative Measures\n\n- [ ] Lint the list of hosts (@ana)',
  '## Conclusion\n\nTypos happen.\n',
].join('\n\n');

function check(source: string, template: Template = defaultTemplate): readonly Finding[] {
  return checkPostmortem(parse(source), template);
}

/** Rule and line of each finding. */
function listRulesAndLines(
  findings: readonly Finding[],
): readonly (readonly [string, number | null])[] {
  return findings.map(({ rule, place }) => [rule, place?.line ?? null] as const);
}

describe('nothing is found in', () => {
  test.each([
    ['a complete postmortem', complete],
    ['the example', example],
    ['one with Windows line endings', complete.replaceAll('\n', '\r\n')],
    ['one without a conclusion', complete.replace(/## Conclusion[^]*/, '')],
    ['one whose conclusion is empty', complete.replace('Typos happen.', '')],
    [
      'one with an unanswered optional question',
      complete.replace('Typos happen.', '_No response_'),
    ],
    [
      'one with only a comment in an optional section',
      complete.replace('Typos happen.', '<!-- What did you learn? -->'),
    ],
    [
      'one with a comment next to text',
      complete.replace('A typo in', '<!-- Why? -->\n\nA typo in'),
    ],
    [
      'one without action, with a reason',
      complete.replace(
        '- [ ] Lint the list of hosts (@ana)',
        'No action, because the list was deleted.',
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
      expect(listRulesAndLines(check(source))).toEqual(
        [55, 56, 57, 58, 59].map((line) => ['task-owner', line]),
      );
      expect(check(source).every(({ severity }) => severity === 'warning')).toBe(true);
    }
  });
});

describe('one problem is one finding:', () => {
  test.each<[string, string, string, string, number | null]>([
    [
      'a missing section',
      '## Timeline\n\n- 10:00 UTC: Alert, all is down\n- 10:45 UTC: Up',
      '',
      'section-required',
      null,
    ],
    ['a missing summary', '## Issue Summary', '## Preface', 'section-required', null],
    [
      'a missing corrective section',
      '## Corrective and Preventative Measures',
      '## Thanks',
      'section-required',
      null,
    ],
    ['an empty section', 'A typo in the list of hosts, fixed by hand.', '', 'section-empty', 14],
    [
      'a section of images',
      'A typo in the list of hosts, fixed by hand.',
      '![x](https://example.com/x.png)',
      'section-empty',
      14,
    ],
    [
      'a section of empty HTML',
      'A typo in the list of hosts, fixed by hand.',
      '<div>\n\n</div>',
      'section-empty',
      14,
    ],
    ['a missing field', '- **Impact**: Nobody could log in.\n', '', 'field-required', 3],
    ['a field without a value', 'Nobody could log in.', '', 'field-required', 6],
    ['a comment as a value', 'Nobody could log in.', '<!-- who? -->', 'placeholder-left', 6],
    [
      'a comment as a section',
      'A typo in the list of hosts, fixed by hand.',
      '<!-- Why? -->',
      'placeholder-left',
      16,
    ],
    ['TBD as a value', 'Nobody could log in.', 'TBD', 'placeholder-left', 6],
    ['a tag as a value', 'Nobody could log in.', '<who could not do what>', 'placeholder-left', 6],
    ['an unanswered question', 'Nobody could log in.', '_No response_', 'placeholder-left', 6],
    [
      'dots as a section',
      'A typo in the list of hosts, fixed by hand.',
      '…',
      'placeholder-left',
      16,
    ],
    ['dots as a reason', '- [ ] Lint the list of hosts (@ana)', '...', 'placeholder-left', 20],
    ['a TODO line', 'fixed by hand.', 'fixed by hand.\n\nTODO', 'placeholder-left', 18],
    [
      'a task with only question marks',
      '- [ ] Lint the list of hosts (@ana)',
      '- [ ] Lint the list @ana\n- [ ] ???',
      'placeholder-left',
      21,
    ],
    ['a time to fill in', '- 10:45 UTC: Up', '- HH:MM UTC: Up', 'placeholder-left', 12],
    ['TBD as a conclusion', 'Typos happen.', 'TBD', 'placeholder-left', 24],
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
    expect(listRulesAndLines(check(complete.replace(words, instead)))).toEqual([[rule, line]]);
  });

  test('an instruction of the template', () => {
    const template = createTemplate(
      defaultTemplate.sections.map((section) => ({
        ...section,
        instructions: ['Say what *happened*.\nBe kind.'],
      })),
    );
    const source = complete.replace('- 10:00', 'Say what *happened*.\n\n- 10:00');
    expect(listRulesAndLines(check(source, template))).toEqual([['placeholder-left', 11]]);
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

  test('about the whole postmortem has no place and shows what to add', () => {
    expect(whole).toMatchObject({
      rule: 'section-required',
      severity: 'error',
      place: null,
      quote: null,
    });
    expect(whole?.message).toContain('"Timeline"');
    expect(whole?.help.example).toContain('## Timeline');
  });

  test('about a line quotes it', () => {
    expect(empty).toMatchObject({ place: { line: 6, column: 5 }, quote: '- **Impact**:' });
  });

  test('about a plain list shows its first line with a checkbox', () => {
    expect(plain?.help.example).toContain('- [ ] Lint the list of hosts');
  });

  test('has an example that fixes it', () => {
    for (const section of defaultTemplate.sections.filter(({ required }) => required)) {
      const without = complete.replace(`## ${section.name}`, '## Preface');
      const [finding] = check(without);
      const example = finding?.help.example ?? '';
      expect(listRulesAndLines(check(`${without}\n${example}\n`))).toEqual([]);
    }
  });

  test('quotes at most the start of a line', () => {
    const source = complete.replace('Nobody could log in.', `<${'who '.repeat(45)}>`);
    const [finding] = check(source);
    expect(finding?.quote?.length).toBeLessThanOrEqual(160);
  });
});

test('findings about the whole postmortem come first, then the others by place', () => {
  const findings = check('## Summary\n\nTBD\n\n## Conclusion\n\n???\n');
  expect(findings.map(({ place }) => place?.line ?? 0)).toEqual([0, 0, 0, 3, 7]);
});

test('a rule can be off, or a warning instead of an error', () => {
  const postmortem = parse(complete.replace('A typo.', ''));
  expect(
    checkPostmortem(postmortem, defaultTemplate, { overrides: { 'field-required': 'off' } }),
  ).toEqual([]);
  expect(
    checkPostmortem(postmortem, defaultTemplate, { overrides: { 'field-required': 'warning' } }),
  ).toMatchObject([{ severity: 'warning' }]);
});

test('names are unique and descriptions are sentences', () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[a-z]+(?:-[a-z]+)*$/.test(name))).toBe(true);
  expect(rules.every(({ description }) => description.endsWith('.'))).toBe(true);
});
