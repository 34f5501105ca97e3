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
  `${String(line)}:1 Unexpected vague task "${words}", expected what is to be done where, so that one can tell when it is`;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'tasks-present': [
    {
      what: 'words without a task',
      source: tasks('We will do better.'),
      found: [
        '1:1 Unexpected "Corrective and Preventative Measures" without tasks, expected at least one box to tick',
      ],
    },
    {
      what: 'no action without a reason',
      source: '## Action items\n\nNo action.\n',
      found: ['1:1 Unexpected "Action items" without tasks, expected at least one box to tick'],
    },
    {
      what: 'a list where tables only are followed',
      source: tasks('- Lint the list'),
      converted: ['table'],
      found: [
        '1:1 Unexpected "Corrective and Preventative Measures" without tasks, expected at least one row in a table',
      ],
    },
    { what: 'no action with its reason', source: tasks('No action, because the host is gone.') },
    { what: 'a list, of which another rule speaks', source: tasks('- Lint the list') },
    { what: 'broken boxes, of which another rule speaks', source: tasks('-[ ] Lint the list') },
    { what: 'a list where lists are followed', source: tasks('- Lint it'), converted: ['list'] },
    { what: 'no such section', source: '## Timeline\n\n- 10:00: Down\n' },
  ],
  'task-checkbox': [
    {
      what: 'a plain list',
      source: tasks('- Lint the list', '- Sort it'),
      found: ['3:1 Unexpected plain list of 2 measures, expected boxes to tick'],
    },
    {
      what: 'a table where boxes only are followed',
      source: tasks('| Action |', '| --- |', '| Lint it |'),
      converted: ['checkbox'],
      found: ['5:1 Unexpected table of 1 measure, expected boxes to tick'],
    },
    {
      what: 'boxes that are none',
      source: tasks('- [ ] a', '- [] b', '* [x ] c', '1. [X]d', '', '[ ] e', '', '-[ ] f'),
      found: [
        '4:1 Unexpected "- [] b", expected "- [ ] b"',
        '5:1 Unexpected "* [x ] c", expected "* [x] c"',
        '6:1 Unexpected "1. [X]d", expected "1. [X] d"',
        '8:1 Unexpected "[ ] e", expected "- [ ] e"',
        '10:1 Unexpected "-[ ] f", expected "- [ ] f"',
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
    { what: 'a list beside boxes', source: tasks('- a', '', '**Tasks**', '', '- [ ] b') },
    {
      what: 'lists that are followed',
      source: tasks('- Lint it'),
      converted: ['checkbox', 'list'],
    },
    {
      what: 'no action',
      source: tasks('No action, because the host is gone for good.', '', '- It was old'),
    },
  ],
  'task-owner': [
    {
      what: 'all without',
      source: tasks('- [ ] Lint the list', '- [x] Sort it'),
      found: ['3:1 Unexpected 2 tasks without an owner, expected somebody who sees to it'],
    },
    {
      what: 'most without',
      source: tasks('- [ ] Lint it @ana', '- [ ] Sort it', '- [ ] Trim it'),
      found: ['4:1 Unexpected 2 of 3 tasks without an owner, expected somebody who sees to it'],
    },
    {
      what: 'one without',
      source: tasks('- [ ] Lint it @ana', '- [ ] Sort it (owner: Bo Li)', '- [ ] Trim it'),
      found: ['5:1 Unexpected task "Trim it" without an owner, expected somebody who sees to it'],
    },
    {
      what: 'a row without',
      source: tasks(
        '| Action | Owner |',
        '|---|---|',
        '| a b | - |',
        '| c d | The team |',
        '| e f | @ana |',
      ),
      found: ['5:1 Unexpected task "a b" without an owner, expected somebody who sees to it'],
    },
    {
      what: 'in any form',
      source: tasks(
        '- [ ] @ana: lint it',
        '- [ ] Sort it, **Owner:** platform',
        '- [ ] Trim it',
        '  - Assignee: Bo',
      ),
    },
    { what: 'a placeholder', source: tasks('- [ ] ???') },
    {
      what: 'a label with nobody behind it',
      source: tasks(
        '- [ ] Lint it (owner: TBD)',
        '- [ ] Sort it, owner: n/a',
        '- [ ] Trim it (owner: Jane Doe)',
        '- [ ] Copy it, assigned to Bob Li',
        '- [ ] Move it (Owner: Infra team)',
      ),
      found: [
        '3:1 Unexpected task "Lint it" without an owner, expected somebody who sees to it',
        '4:1 Unexpected task "Sort it" without an owner, expected somebody who sees to it',
      ],
    },
    {
      what: 'a name where logins are wanted',
      source: tasks(
        '- [ ] Lint it (owner: Jane Doe)',
        '- [ ] Sort it @ana',
        '- [ ] Trim it (owner: Jane Doe @jane)',
        '- [ ] Copy it (owner: Jane Doe, @jane)',
      ),
      settings: { accept: ['login'] },
      found: [
        '3:1 Unexpected owner "Jane Doe" of "Lint it", expected a login, such as @ana, to whom the issue can be assigned',
      ],
    },
    {
      what: 'names mostly, where logins are wanted',
      source: tasks('| Action | Team |', '|---|---|', '| a b | Infra |', '| c d | Web, Data |'),
      settings: { accept: ['login'] },
      found: [
        '5:1 Unexpected 2 tasks with names for owners, such as "Infra", expected logins, such as @ana, to whom the issues can be assigned',
      ],
    },
  ],
  'task-due': [
    {
      what: 'all without',
      source: tasks('- [ ] Lint the list', '- [ ] Sort it (due: TBD)'),
      found: ['3:1 Unexpected 2 tasks without a date, expected the day by which it is to be done'],
    },
    {
      what: 'words that are no day',
      source: tasks(
        '- [ ] Lint it (due: 2026-12-01)',
        '- [ ] Sort it (due: 2026-12-01)',
        '- [ ] Trim it (due: soon)',
        '- [ ] Copy it by Q1 2027',
        '- [ ] Move it (due: 2026-12-01)',
      ),
      found: [
        '5:1 Unexpected due date "soon" of "Trim it", expected a day with its year',
        '6:1 Unexpected due date "Q1 2027" of "Copy it by Q1 2027", expected a day with its year',
      ],
    },
    {
      what: 'a day that may be two',
      source: tasks('- [ ] Lint it before 12/01/2026', '- [ ] Sort it (due: 2026-12-01)'),
      found: [
        '3:1 Unexpected due date "12/01/2026" of "Lint it before 12/01/2026", expected one day: it may be 2026-12-01 or 2026-01-12',
      ],
    },
    {
      what: 'a day without its year, and none to tell it',
      source: tasks('- [ ] Lint it (ETA: Dec 1)', '- [ ] Sort it (due: 2026-12-01)'),
      found: ['3:1 Unexpected due date "Dec 1" of "Lint it", expected its year as well'],
    },
    {
      what: 'most of which are no days',
      source: tasks(
        '| Action | Target date |',
        '|---|---|',
        '| a b | Q1 2027 |',
        '| c d | week 12 |',
        '| e f | 2026-12-01 |',
      ),
      found: [
        '5:1 Unexpected 2 of 3 tasks whose due date is no day, such as "Q1 2027", expected a day with its year',
      ],
    },
    {
      what: 'a year that the timeline tells',
      source: dated('2026-11-20') + tasks('- [ ] Lint it (due: Dec 1)'),
    },
    {
      what: 'one without',
      source: tasks(
        '- [ ] Lint it (due: 2026-12-01)',
        '- [ ] Sort it by 1 Dec 2026',
        '- [ ] Trim it',
      ),
      found: [
        '5:1 Unexpected task "Trim it" without a date, expected the day by which it is to be done',
      ],
    },
    { what: 'a column', source: tasks('| Action | Due |', '|---|---|', '| a b | 2026-12-01 |') },
  ],
  'task-due-in-past': [
    {
      what: 'before the issue was opened',
      source: tasks('- [ ] Lint it (due: 2026-03-01)'),
      born: '2026-03-03',
      found: [
        '3:1 Unexpected due date 2026-03-01 of "Lint it", expected a day after 2026-03-03, when the issue was opened',
      ],
    },
    {
      what: 'before the last day of the timeline, in a file',
      source: dated('2026-03-03') + tasks('- [ ] Lint it (due: 2026-03-01)'),
      found: [
        '7:1 Unexpected due date 2026-03-01 of "Lint it", expected a day after 2026-03-03, when the timeline ends',
      ],
    },
    {
      what: 'the day itself',
      source: tasks('- [ ] Lint it (due: 2026-03-03)'),
      born: '2026-03-03',
    },
    {
      what: 'the day before, which it still is elsewhere',
      source: tasks('- [ ] Lint it (due: 2026-02-28)'),
      born: '2026-03-01',
    },
    { what: 'done by then', source: tasks('- [x] Lint it (due: 2026-01-01)'), born: '2026-03-03' },
    { what: 'a file without days', source: tasks('- [ ] Lint it (due: 2026-03-01)') },
    {
      what: 'the issue counts, not the timeline',
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
    { what: 'steps below', source: tasks('- [ ] Improve monitoring', '  - [ ] Disk of db-1') },
    { what: 'words below', source: tasks('1. **Monitoring**', '   - Alert when a disk is full') },
    {
      what: 'an allowed word',
      source: tasks('- [ ] Improve Backups'),
      settings: { allow: ['backup'] },
    },
  ],
  'task-duplicate': [
    {
      what: 'the same words',
      source: tasks('- [ ] Lint the list', '- [ ] Sort it', '- [x] lint **the list**. (@ana)'),
      found: [
        '5:1 Unexpected second task "lint the list.", expected it once (the first is in line 3)',
      ],
    },
    {
      what: 'other words',
      source: tasks('- [ ] Lint list 1', '- [ ] Lint list 2', '- [ ] …', '- [ ] …'),
    },
  ],
  'task-too-many': [
    {
      what: 'more than allowed',
      source: tasks('- [ ] a', '- [ ] b', '- [ ] c'),
      settings: { most: 2 },
      found: ['5:1 Unexpected 3 tasks, expected 2 at most'],
    },
    { what: 'as many as allowed', source: tasks('- [ ] a', '- [ ] b'), settings: { most: 2 } },
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
    ['what is done', '- a b ✅\n- ~~c d~~\n', '- [x] a b ✅\n- [x] ~~c d~~\n'],
    [
      'markup',
      '- **a** b\n- `c` d\n- [e](x) f\n- 2 new hosts\n',
      '- [ ] **a** b\n- [ ] `c` d\n- [ ] [e](x) f\n- [ ] 2 new hosts\n',
    ],
    ['Windows line ends and tabs', '-\ta b\r\n-  c d\r\n', '-\t[ ] a b\r\n-  [ ] c d\r\n'],
    ['broken boxes', '- [] a\n-[x] b\n\n[ ] c\n', '- [ ] a\n- [x] b\n\n- [ ] c\n'],
    ['broken boxes within a list', '- [] a b\n- c d\n', '- [ ] a b\n- [ ] c d\n'],
  ])('mends %s', (_, list, expected) => {
    const source = `${heading}${list}`.replaceAll('* c', '- c');
    const splices = checkOnly('task-checkbox', source).flatMap(({ fix }) => fix ?? []);
    const fixed = applySplices(source, splices);
    expect(fixed).toBe(`${heading}${expected}`);
    expect(checkOnly('task-checkbox', fixed)).toEqual([]);
    expect(parse(fixed).tasks.every(({ from }) => from === 'checkbox')).toBe(true);
  });

  test('leaves alone a reference, which would take that issue over, and a label of nothing', () => {
    const source = `${heading}- #12\n- **Monitoring:**\n- Lint the list\n`;
    const [finding] = checkOnly('task-checkbox', source);
    expect(applySplices(source, finding?.fix ?? [])).toBe(source.replace('- Lint', '- [ ] Lint'));
  });

  test('makes a box of a name with the words below it, and the task stays the same', () => {
    const source = `${heading}- **Monitoring:**\n  - watch the disk\n- Lint the list\n`;
    const [finding] = checkOnly('task-checkbox', source);
    const fixed = applySplices(source, finding?.fix ?? []);
    expect(fixed).toContain('- [ ] **Monitoring:**\n  - watch');
    expect(parse(fixed).tasks.map(({ text }) => text)).toEqual(
      parse(source).tasks.map(({ text }) => text),
    );
  });

  test('quotes a box without the link behind it, which is the loop’s own', () => {
    const link = ' ([#12](https://github.com/acme/shop/issues/12))';
    expect(printFindings(checkOnly('task-checkbox', `${heading}-[ ] Sort it${link}\n`))).toEqual(
      printFindings(checkOnly('task-checkbox', `${heading}-[ ] Sort it\n`)),
    );
  });

  test('leaves alone what has no bullet', () => {
    const [finding] = checkOnly('task-checkbox', '## Tasks\n\nLint the list.\nSort it.\n');
    expect(finding).toMatchObject({ rule: 'task-checkbox', fix: null });
  });
});
