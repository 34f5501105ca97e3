import { describe, expect, test } from '@jest/globals';

import { applySplices } from '../../src/text/splice.js';
import type { RuleSettings } from '../../src/rules/check-postmortem.js';
import { parse } from '../postmortem/samples.js';
import { checkOnly, printFindings } from './only.js';

interface Case {
  readonly what: string;
  readonly source: string;
  readonly found?: readonly string[];
  readonly settings?: RuleSettings;
  readonly born?: string;
  readonly converted?: readonly ('checkbox' | 'table' | 'list')[];
}

const heading = '## Corrective and Preventative Measures\n\n';
const tasks = (...lines: readonly string[]): string => `${heading}${lines.join('\n')}\n`;
const dated = (day: string): string => `## Timeline\n\n- ${day} 10:00 UTC: Down\n\n`;
const vague = (words: string, line = 3): string =>
  `${String(line)}:1 "${words}" is vague: it isn't clear when it is done.`;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'tasks-present': [
    {
      what: 'text without a task',
      source: tasks('We will do better.'),
      found: ['1:1 "Corrective and Preventative Measures" has no tasks.'],
    },
    {
      what: 'no action without a reason',
      source: '## Action items\n\nNo action.\n',
      found: ['1:1 "Action items" has no tasks.'],
    },
    {
      what: 'a list when only tables are converted',
      source: tasks('- Lint the list'),
      converted: ['table'],
      found: ['1:1 "Corrective and Preventative Measures" has no tasks.'],
    },
    { what: 'no action with a reason', source: tasks('No action, because the host is gone.') },
    { what: 'a list, which another rule reports', source: tasks('- Lint the list') },
    { what: 'broken checkboxes, which another rule reports', source: tasks('-[ ] Lint the list') },
    { what: 'a list when lists are converted', source: tasks('- Lint it'), converted: ['list'] },
    { what: 'no such section', source: '## Timeline\n\n- 10:00: Down\n' },
  ],
  'task-checkbox': [
    {
      what: 'a plain list',
      source: tasks('- Lint the list', '- Sort it'),
      found: ['3:1 2 tasks have no checkbox.'],
    },
    {
      what: 'a table when only checkboxes are converted',
      source: tasks('| Action |', '| --- |', '| Lint it |'),
      converted: ['checkbox'],
      found: ['5:1 1 task has no checkbox.'],
    },
    {
      what: 'broken checkboxes',
      source: tasks('- [ ] a', '- [] b', '* [x ] c', '1. [X]d', '', '[ ] e', '', '-[ ] f'),
      found: [
        '4:1 "- [] b" isn\'t a checkbox in Markdown.',
        '5:1 "* [x ] c" isn\'t a checkbox in Markdown.',
        '6:1 "1. [X]d" isn\'t a checkbox in Markdown.',
        '8:1 "[ ] e" isn\'t a checkbox in Markdown.',
        '10:1 "-[ ] f" isn\'t a checkbox in Markdown.',
      ],
    },
    {
      what: 'links',
      source: tasks(
        '- [ ] a',
        '- [x](https://example.com)',
        '- [x][y] z',
        '',
        '[x]: https://example.com',
      ),
    },
    { what: 'code', source: tasks('- [ ] a', '', '```', '- [] b', '```', '', '    - [] c') },
    { what: 'a list next to checkboxes', source: tasks('- a', '', '**Tasks**', '', '- [ ] b') },
    {
      what: 'lists that are converted',
      source: tasks('- Lint it'),
      converted: ['checkbox', 'list'],
    },
    {
      what: 'no action',
      source: tasks('No action, because the host was removed.', '', '- It was old'),
    },
  ],
  'task-owner': [
    {
      what: 'none',
      source: tasks('- [ ] Lint the list', '- [ ] Sort it', '- [x] Trim it'),
      found: ['3:1 "Lint the list" has no owner.', '4:1 "Sort it" has no owner.'],
    },
    {
      what: 'one of three with one',
      source: tasks('- [ ] Lint it @ana', '- [ ] Sort it', '- [ ] Trim it'),
      found: ['4:1 "Sort it" has no owner.', '5:1 "Trim it" has no owner.'],
    },
    {
      what: 'two of three with one',
      source: tasks('- [ ] Lint it @ana', '- [ ] Sort it (owner: Bo Li)', '- [ ] Trim it'),
      found: ['5:1 "Trim it" has no owner.'],
    },
    {
      what: 'a table row without one',
      source: tasks(
        '| Action | Owner |',
        '|---|---|',
        '| a b | - |',
        '| c d | The team |',
        '| e f | @ana |',
      ),
      found: ['5:1 "a b" has no owner.'],
    },
    {
      what: 'any form of owner',
      source: tasks(
        '- [ ] @ana: lint it',
        '- [ ] Sort it, **Owner:** platform',
        '- [ ] Trim it',
        '  - Assignee: Bo',
      ),
    },
    { what: 'a placeholder', source: tasks('- [ ] ???') },
    {
      what: 'a label without a name',
      source: tasks(
        '- [ ] Lint it (owner: TBD)',
        '- [ ] Sort it, owner: n/a',
        '- [ ] Trim it (owner: Jane Doe)',
        '- [ ] Copy it, assigned to Bob Li',
        '- [ ] Move it (Owner: Infra team)',
      ),
      found: ['3:1 "Lint it" has no owner.', '4:1 "Sort it" has no owner.'],
    },
    {
      what: 'a name when only logins count',
      source: tasks(
        '- [ ] Lint it (owner: Jane Doe)',
        '- [ ] Sort it @ana',
        '- [ ] Trim it (owner: Jane Doe @jane)',
        '- [ ] Copy it (owner: Jane Doe, @jane)',
      ),
      settings: { accept: ['login'] },
      found: ['3:1 The owner "Jane Doe" of "Lint it" isn\'t a GitHub login.'],
    },
    {
      what: 'names in a column when only logins count',
      source: tasks('| Action | Team |', '|---|---|', '| a b | Infra |', '| c d | Web, Data |'),
      settings: { accept: ['login'] },
      found: [
        '5:1 The owner "Infra" of "a b" isn\'t a GitHub login.',
        '6:1 The owner "Web" of "c d" isn\'t a GitHub login.',
      ],
    },
  ],
  'task-due': [
    {
      what: 'none',
      source: tasks('- [ ] Lint the list', '- [ ] Sort it (due: TBD)'),
      found: ['3:1 "Lint the list" has no due date.', '4:1 "Sort it" has no due date.'],
    },
    {
      what: 'text that isn’t a date',
      source: tasks(
        '- [ ] Lint it (due: 2026-12-01)',
        '- [ ] Sort it (due: 2026-12-01)',
        '- [ ] Trim it (due: soon)',
        '- [ ] Copy it by Q1 2027',
        '- [ ] Move it (due: 2026-12-01)',
      ),
      found: [
        '5:1 The due date "soon" of "Trim it" isn\'t a date.',
        '6:1 The due date "Q1 2027" of "Copy it by Q1 2027" isn\'t a date.',
      ],
    },
    {
      what: 'an ambiguous date',
      source: tasks('- [ ] Lint it before 12/01/2026', '- [ ] Sort it (due: 2026-12-01)'),
      found: [
        '3:1 The due date "12/01/2026" of "Lint it before 12/01/2026" could be 2026-12-01 or 2026-01-12.',
      ],
    },
    {
      what: 'a date without a year',
      source: tasks('- [ ] Lint it (ETA: Dec 1)', '- [ ] Sort it (due: 2026-12-01)'),
      found: ['3:1 The due date "Dec 1" of "Lint it" has no year.'],
    },
    {
      what: 'a column of text that isn’t a date',
      source: tasks(
        '| Action | Target date |',
        '|---|---|',
        '| a b | Q1 2027 |',
        '| c d | week 12 |',
        '| e f | 2026-12-01 |',
      ),
      found: [
        '5:1 The due date "Q1 2027" of "a b" isn\'t a date.',
        '6:1 The due date "week 12" of "c d" isn\'t a date.',
      ],
    },
    {
      what: 'a year from the timeline',
      source: dated('2026-11-20') + tasks('- [ ] Lint it (due: Dec 1)'),
    },
    {
      what: 'two of three with one',
      source: tasks(
        '- [ ] Lint it (due: 2026-12-01)',
        '- [ ] Sort it by 1 Dec 2026',
        '- [ ] Trim it',
      ),
      found: ['5:1 "Trim it" has no due date.'],
    },
    { what: 'a task that is done', source: tasks('- [x] Lint the list') },
    { what: 'a column', source: tasks('| Action | Due |', '|---|---|', '| a b | 2026-12-01 |') },
  ],
  'task-due-in-past': [
    {
      what: 'before the issue was opened',
      source: tasks('- [ ] Lint it (due: 2026-03-01)'),
      born: '2026-03-03',
      found: ['3:1 "Lint it" is due on 2026-03-01, before the issue was opened (2026-03-03).'],
    },
    {
      what: 'in a file, before the last day of the timeline',
      source: dated('2026-03-03') + tasks('- [ ] Lint it (due: 2026-03-01)'),
      found: ['7:1 "Lint it" is due on 2026-03-01, before the timeline ends (2026-03-03).'],
    },
    {
      what: 'the same day',
      source: tasks('- [ ] Lint it (due: 2026-03-03)'),
      born: '2026-03-03',
    },
    {
      what: 'the day before, because of time zones',
      source: tasks('- [ ] Lint it (due: 2026-02-28)'),
      born: '2026-03-01',
    },
    {
      what: 'a task that is done',
      source: tasks('- [x] Lint it (due: 2026-01-01)'),
      born: '2026-03-03',
    },
    { what: 'a file without dates', source: tasks('- [ ] Lint it (due: 2026-03-01)') },
    {
      what: 'the issue was opened before the timeline ends',
      source: dated('2026-03-09') + tasks('- [ ] Lint it (due: 2026-03-08)'),
      born: '2026-03-08',
    },
  ],
  'task-vague': [
    ...[
      'Improve monitoring',
      'Be more careful',
      'We should be more careful when deploying on Fridays',
      'Better documentation',
      'Training',
      'Enhance monitoring and alerting',
      'Refine incident response procedures',
      'Pay more attention to alerts',
      'Make sure this never happens again',
      'Careful Coding',
      'Set up proper monitoring.',
      'Improve our testing to catch such bugs before production',
      'Review our incident response for swift resolution',
      'Conduct regular code reviews',
      'Avoid similar incidents in the future',
    ].map((words) => ({ what: words, source: tasks(`- [ ] ${words}`), found: [vague(words)] })),
    ...[
      'Improve the retry logic of the payment client',
      'Enhance monitoring to include the health checks of the load balancer',
      'Improve alerting to detect pools without connections earlier',
      'Alert when a disk is 80 % full',
      'Add monitoring of disk space',
      'Document how to fail over the database',
      'Review the firewall rules',
      'Write a test for `parse()`',
      'Automate certificate renewal',
      'Rotate the keys',
      'Increase the memory limit to 4 GB',
      'Backup the wiki',
      'Update nginx',
    ].map((words) => ({ what: words, source: tasks(`- [ ] ${words}`) })),
    { what: 'a task that is done', source: tasks('- [x] Improve monitoring') },
    {
      what: 'a checklist below',
      source: tasks('- [ ] Improve monitoring', '  - [ ] Disk of db-1'),
    },
    { what: 'text below', source: tasks('1. **Monitoring**', '   - Alert when a disk is full') },
    {
      what: 'an allowed word',
      source: tasks('- [ ] Improve Backups'),
      settings: { allow: ['backup'] },
    },
  ],
  'task-duplicate': [
    {
      what: 'the same text',
      source: tasks('- [ ] Lint the list', '- [ ] Sort it', '- [ ] lint **the list**. (@ana)'),
      found: ['5:1 "lint the list." is already a task on line 3.'],
    },
    {
      what: 'a second one that is done',
      source: tasks('- [ ] Lint the list', '- [x] Lint the list'),
    },
    {
      what: 'different text',
      source: tasks('- [ ] Lint list 1', '- [ ] Lint list 2', '- [ ] …', '- [ ] …'),
    },
  ],
  'task-limit': [
    {
      what: 'more than allowed',
      source: tasks('- [ ] a', '- [ ] b', '- [ ] c'),
      settings: { max: 2 },
      found: ['5:1 3 tasks are open, more than the limit of 2.'],
    },
    {
      what: 'tasks that are done',
      source: tasks('- [ ] a', '- [x] b', '- [ ] c'),
      settings: { max: 2 },
    },
    { what: 'as many as allowed', source: tasks('- [ ] a', '- [ ] b'), settings: { max: 2 } },
    {
      what: 'twelve',
      source: tasks(...Array.from({ length: 12 }, (_, n) => `- [ ] Task ${String(n)}`)),
    },
  ],
};

describe.each(Object.entries(cases))('%s', (rule, table) => {
  test.each([...table])('$what', ({ source, found = [], ...given }) => {
    expect(printFindings(checkOnly(rule, source, given))).toEqual(found);
  });
});

describe('the fix of task-checkbox', () => {
  test.each([
    ['bullets', '- a b\n* c d\n', '- [ ] a b\n- [ ] c d\n'],
    ['numbers', '1. a b\n2) c d\n', '1. [ ] a b\n2) [ ] c d\n'],
    ['tasks that are done', '- a b ✅\n- ~~c d~~\n', '- [x] a b ✅\n- [x] ~~c d~~\n'],
    [
      'markup',
      '- **a** b\n- `c` d\n- [e](x) f\n- 2 new hosts\n',
      '- [ ] **a** b\n- [ ] `c` d\n- [ ] [e](x) f\n- [ ] 2 new hosts\n',
    ],
    ['Windows line ends and tabs', '-\ta b\r\n-  c d\r\n', '-\t[ ] a b\r\n-  [ ] c d\r\n'],
    ['broken checkboxes', '- [] a\n-[x] b\n\n[ ] c\n', '- [ ] a\n- [x] b\n\n- [ ] c\n'],
    ['broken checkboxes in a list', '- [] a b\n- c d\n', '- [ ] a b\n- [ ] c d\n'],
  ])('fixes %s', (_, list, expected) => {
    const source = `${heading}${list}`.replaceAll('* c', '- c');
    const splices = checkOnly('task-checkbox', source).flatMap(({ fix }) => fix ?? []);
    const fixed = applySplices(source, splices);
    expect(fixed).toBe(`${heading}${expected}`);
    expect(checkOnly('task-checkbox', fixed)).toEqual([]);
    expect(parse(fixed).tasks.every(({ from }) => from === 'checkbox')).toBe(true);
  });

  test('ignores a reference, which would adopt that issue, and a label without items', () => {
    const source = `${heading}- #12\n- **Monitoring:**\n- Lint the list\n`;
    const [finding] = checkOnly('task-checkbox', source);
    expect(applySplices(source, finding?.fix ?? [])).toBe(source.replace('- Lint', '- [ ] Lint'));
  });

  test('adds a checkbox to a label with text below it, and keeps the task’s text', () => {
    const source = `${heading}- **Monitoring:**\n  - watch the disk\n- Lint the list\n`;
    const [finding] = checkOnly('task-checkbox', source);
    const fixed = applySplices(source, finding?.fix ?? []);
    expect(fixed).toContain('- [ ] **Monitoring:**\n  - watch');
    expect(parse(fixed).tasks.map(({ text }) => text)).toEqual(
      parse(source).tasks.map(({ text }) => text),
    );
  });

  test('quotes a checkbox without the link that the action adds', () => {
    const link = ' ([#12](https://github.com/acme/shop/issues/12))';
    expect(printFindings(checkOnly('task-checkbox', `${heading}-[ ] Sort it${link}\n`))).toEqual(
      printFindings(checkOnly('task-checkbox', `${heading}-[ ] Sort it\n`)),
    );
  });

  test('ignores lines without a bullet', () => {
    const [finding] = checkOnly('task-checkbox', '## Tasks\n\nLint the list.\nSort it.\n');
    expect(finding).toMatchObject({ rule: 'task-checkbox', fix: null });
  });
});
