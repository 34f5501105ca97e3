import { describe, expect, test } from '@jest/globals';

import { applySplices } from '../../../src/text/splice.js';
import { parse, parseTask, parseTasks } from '../samples.js';

describe('boxes', () => {
  test.each([
    ['dashes', '- [ ] a\n- [x] b\n- [X] c'],
    ['stars', '* [ ] a\n* [x] b\n* [X] c'],
    ['numbers', '1. [ ] a\n2. [x] b\n3. [X] c'],
    ['a wrapper', '<div>\n- [ ] a\n- [x] b\n- [X] c\n</div>'],
    ['a wrapper on the same line', '<div>- [ ] a\n- [x] b\n- [X] c</div>'],
    ['a quote', '> - [ ] a\n> - [x] b\n> - [X] c'],
    ['groups', '- Backend\n  - [ ] a\n  - [x] b\n- Frontend\n  - [X] c'],
    ['sub-headings', '### Tasks\n\n- [ ] a\n\n### Later\n\n- [x] b\n- [X] c'],
    ['pictures between', '- [ ] a\n![x](https://example.com/x.png)\n- [x] b\n- [X] c'],
  ])('after %s are tasks', (_, content) => {
    const source = `## Action items\n\n${content}\n`;
    const { tasks } = parse(source);
    expect(tasks.map(({ text, done, from }) => [text, done, from])).toEqual([
      ['a', false, 'checkbox'],
      ['b', true, 'checkbox'],
      ['c', true, 'checkbox'],
    ]);
    expect(
      tasks.map(({ box }) => source.slice((box?.offset ?? 0) - 1, (box?.offset ?? 0) + 2)),
    ).toEqual(['[ ]', '[x]', '[X]']);
  });

  test('below a box are its checklist', () => {
    const [task, ...others] = parseTasks(
      '- [ ] a\n  - [x] b\n    - [ ] c\n  - note\n    - [ ] d\n',
    );
    expect(others).toEqual([]);
    expect(task?.checklist).toEqual([
      { text: 'b', ticked: true, depth: 0 },
      { text: 'c', ticked: false, depth: 1 },
      { text: 'd', ticked: false, depth: 0 },
    ]);
  });

  test('in other sections aren’t tasks', () => {
    expect(parse('## Timeline\n\n- [ ] 14:00 a\n\n## Annex\n\n- [ ] b\n').tasks).toEqual([]);
  });

  test('in code aren’t tasks', () => {
    expect(parseTasks('```\n- [ ] a\n```\n\nText\n\n    - [ ] b\n')).toEqual([]);
  });

  test('next to a list leave the list alone', () => {
    const tasks = parseTasks('**Improvements**:\n- a\n- b\n\n**Tasks**:\n- [ ] c\n');
    expect(tasks.map(({ text }) => text)).toEqual(['c']);
  });
});

describe('the words of a task', () => {
  test.each([
    ['Patch **the** `server`', 'Patch the server'],
    ['Patch [the server](https://example.com)', 'Patch the server'],
    ['Patch &amp; reboot \\*all\\*', 'Patch & reboot *all*'],
    ['Patch the\n  server', 'Patch the server'],
    ['Patch (no issue)', 'Patch'],
    ['Patch (no issue) the server', 'Patch the server'],
    ['Patch ![x](https://example.com/x.png)', 'Patch'],
    ['Patch 🎉', 'Patch 🎉'],
    ['Patch <!-- soon -->', 'Patch'],
    ['See #88 and o/r#9 first', 'See #88 and o/r#9 first'],
    ['Ask @bob about it', 'Ask @bob about it'],
    ['Ask for a review from @bob', 'Ask for a review from @bob'],
    ['Raise `@bob P1 (#12)`', 'Raise @bob P1 (#12)'],
    ['Keep the P1 pager on', 'Keep the P1 pager on'],
    ['Move it by 2 (or 3) racks', 'Move it by 2 (or 3) racks'],
    ['Do it by 2026-02-30', 'Do it by 2026-02-30'],
    ['~~Patch it~~', 'Patch it'],
  ])('%j are %j', (line, text) => {
    const task = parseTask(line);
    expect(task.text).toBe(text);
    expect(task).toMatchObject({ link: null, owners: [], due: null, priority: null });
  });
});

describe('marks', () => {
  test.each<[string, string, readonly string[], string | null, string | null]>([
    ['Patch it @bob', 'Patch it', ['bob'], null, null],
    ['Patch it — @bob', 'Patch it', ['bob'], null, null],
    ['Patch it (@bob)', 'Patch it', ['bob'], null, null],
    ['Patch it @bob, @eve and @ann', 'Patch it', ['bob', 'eve', 'ann'], null, null],
    ['Patch it (owner: @bob)', 'Patch it', ['bob'], null, null],
    ['Patch it (owner: bob)', 'Patch it', ['bob'], null, null],
    ['Patch it, owner: @bob', 'Patch it', ['bob'], null, null],
    ['Patch it [assignee: @bob]', 'Patch it', ['bob'], null, null],
    ['@bob: Patch it', 'Patch it', ['bob'], null, null],
    ['@bob Patch it', 'Patch it', ['bob'], null, null],
    ['@bob will patch it', '@bob will patch it', ['bob'], null, null],
    ['Patch it @org/team', 'Patch it', ['org/team'], null, null],
    ['Patch it due: 2026-12-01', 'Patch it', [], '2026-12-01', null],
    ['Patch it (due 2026-12-01)', 'Patch it', [], '2026-12-01', null],
    ['Patch it by 1 Dec 2026', 'Patch it', [], '2026-12-01', null],
    ['Patch it by December 1st, 2026', 'Patch it', [], '2026-12-01', null],
    ['Patch it (by Dec 1, 2026)', 'Patch it', [], '2026-12-01', null],
    ['Patch it. Deadline: 01.12.2026', 'Patch it.', [], '2026-12-01', null],
    ['Patch it P1', 'Patch it', [], null, 'P1'],
    ['[P1] Patch it', 'Patch it', [], null, 'P1'],
    ['P2: Patch it', 'Patch it', [], null, 'P2'],
    ['Patch it [high]', 'Patch it', [], null, 'high'],
    ['Patch it (priority: low)', 'Patch it', [], null, 'low'],
    ['Patch it (owner: @bob, due: 2026-12-01, P1)', 'Patch it', ['bob'], '2026-12-01', 'P1'],
    ['[high] Patch it — @bob by Dec 1, 2026', 'Patch it', ['bob'], '2026-12-01', 'high'],
    ['Patch it P1 due 2026-12-01 @bob', 'Patch it', ['bob'], '2026-12-01', 'P1'],
  ])('in %j', (line, text, owners, due, priority) => {
    expect(parseTask(line)).toMatchObject({ text, owners, due, priority, link: null });
    const linked = `${line} ([#12](https://github.com/o/r/issues/12))`;
    expect(parseTask(linked)).toMatchObject({ text, owners, due, priority, link: { number: 12 } });
  });

  test.each(['2026-13-01', '2026-02-30', '31 Feb 2026', '03/04/2026', '0000-00-00', 'soon'])(
    'a due date of %s is none',
    (date) => {
      expect(parseTask(`Patch it due: ${date}`).due).toBeNull();
    },
  );
});

describe('a link', () => {
  test.each<[string, string, string | null, number]>([
    ['Patch it ([#12](https://github.com/o/r/issues/12))', 'Patch it', 'o/r', 12],
    ['Patch it ([o/r#12](https://github.com/o/r/issues/12))', 'Patch it', 'o/r', 12],
    ['Patch it ([#1](https://github.com/o/r/issues/12))', 'Patch it', 'o/r', 12],
    ['Patch it ([x/y#1](https://github.com/o/r/pull/12))', 'Patch it', 'o/r', 12],
    ['Patch it (#12)', 'Patch it', null, 12],
    ['Patch it (#12).', 'Patch it', null, 12],
    ['Patch it (o/r#12)', 'Patch it', 'o/r', 12],
    ['Patch it (https://github.com/o/r/issues/12)', 'Patch it', 'o/r', 12],
    ['Patch it (<https://github.com/o/r/issues/12>)', 'Patch it', 'o/r', 12],
    ['Patch it (https://github.com/o/r/issues/12#issuecomment-5)', 'Patch it', 'o/r', 12],
    ['Patch it ([#12][a])\n\n[a]: https://github.com/o/r/issues/12', 'Patch it', 'o/r', 12],
    ['Patch it (#12) @bob', 'Patch it', null, 12],
    ['#12', '', null, 12],
    ['o/r#12', '', 'o/r', 12],
    ['[#12](https://github.com/o/r/issues/12)', '', 'o/r', 12],
    ['https://github.com/o/r/issues/12', '', 'o/r', 12],
    ['[Patch it](https://github.com/o/r/issues/12)', 'Patch it', 'o/r', 12],
    ['~~Patch it (#12)~~', 'Patch it', null, 12],
  ])('in %j', (line, text, repository, number) => {
    const task = parseTask(line);
    expect(task).toMatchObject({ text, link: { repository, number }, furtherLinks: [] });
  });

  test.each([
    'Patch #12',
    'Patch it, see (#12) there',
    'Patch it (see #12)',
    'Patch it ([#12](https://example.com/browse/12))',
    'Patch it `(#12)`',
    'Patch it (#0)',
    'Patch it (#12a)',
    '#12 and more',
    'Patch [it](https://github.com/o/r/issues/12) now',
  ])('is not in %j', (line) => {
    expect(parseTask(line).link).toBeNull();
  });

  test('is the first of several', () => {
    for (const line of ['Patch it (#12) (#13)', 'Patch it (#12, #13)', '#12 #13']) {
      const task = parseTask(line);
      expect([task.link?.number, task.furtherLinks.map(({ number }) => number)]).toEqual([
        12,
        [13],
      ]);
    }
  });

  test('spans its parentheses', () => {
    const source = '## Tasks\r\n\r\n- [ ] Patch ([#12](https://github.com/o/r/issues/12))\r\n';
    const link = parse(source).tasks[0]?.link;
    expect(source.slice(link?.span.start, link?.span.end)).toBe(
      '([#12](https://github.com/o/r/issues/12))',
    );
  });
});

describe('the place for a link', () => {
  test.each([
    ['- [ ] a', '- [ ] a@'],
    ['- [ ] a   ', '- [ ] a@   '],
    ['- [ ] a\r\n- [ ] b', '- [ ] a@\r\n- [ ] b'],
    ['- [ ] **a**', '- [ ] **a**@'],
    ['- [ ] `a`', '- [ ] `a`@'],
    ['- [ ] [a](https://example.com)', '- [ ] [a](https://example.com)@'],
    ['- [ ] a &amp; b&#33;', '- [ ] a &amp; b&#33;@'],
    [
      '- [ ] a\n  b  \n  ![x](https://example.com/x.png)',
      '- [ ] a\n  b@  \n  ![x](https://example.com/x.png)',
    ],
    ['- [ ] a ![x](https://example.com/x.png)', '- [ ] a@ ![x](https://example.com/x.png)'],
    ['- [ ] a <!-- soon -->', '- [ ] a@ <!-- soon -->'],
    ['- [ ] a\n  - [ ] b', '- [ ] a@\n  - [ ] b'],
    ['- [ ] a\n\n  more of it', '- [ ] a@\n\n  more of it'],
    ['<div>- [ ] a</div>', '<div>- [ ] a@</div>'],
  ])('in %j', (content, expected) => {
    const source = `## Tasks\n\n${content}`;
    const offset = parse(source).tasks[0]?.linkSlot.offset ?? 0;
    const marked = applySplices(source, [{ offset, remove: 0, insert: '@' }]);
    expect(marked).toBe(`## Tasks\n\n${expected}`);
  });
});

describe('tables', () => {
  const head =
    '| Action item | Type | Owner | Due | Priority | Status | Bug |\n|---|---|---|---|---|---|---|\n';

  test('give a task a row', () => {
    const tasks = parseTasks(
      `${head}| Patch \\| it | prevent | @bob | 2026-12-01 | P1 | **DONE** | [#12](https://github.com/o/r/issues/12) |\n| Log it | | eve | soon | | open | |\n`,
    );
    expect(tasks).toMatchObject([
      {
        ...{
          from: 'table',
          text: 'Patch | it',
          owners: ['bob'],
          due: '2026-12-01',
          priority: 'P1',
        },
        ...{ done: true, box: null, link: { repository: 'o/r', number: 12 } },
      },
      { text: 'Log it', owners: ['eve'], due: null, priority: null, done: false, link: null },
    ]);
  });

  test.each([
    ['| Task | Issue |\n|-|-|\n| a |  |', '| Task | Issue |\n|-|-|\n| a | @ |', 'cell'],
    ['| Task | Issue |\n|-|-|\n| a ||', '| Task | Issue |\n|-|-|\n| a |@|', 'cell'],
    ['| Task | Ticket |\n|-|-|\n| a | TBD |', '| Task | Ticket |\n|-|-|\n| a | TBD@ |', 'after'],
    ['| Task | Link |\n|-|-|\n| a |', '| Task | Link |\n|-|-|\n| a@ |', 'after'],
    ['| Task | Owner |\n|-|-|\n| **a** | b |', '| Task | Owner |\n|-|-|\n| **a**@ | b |', 'after'],
    ['Task | Tracking\n-|-\na | ', 'Task | Tracking\n-|-\na@ | ', 'after'],
  ])('have the place for a link: %j', (content, expected, form) => {
    const source = `## Action items\n\n${content}`;
    const slot = parse(source).tasks[0]?.linkSlot;
    expect(slot?.form).toBe(form);
    expect(applySplices(source, [{ offset: slot?.offset ?? 0, remove: 0, insert: '@' }])).toBe(
      `## Action items\n\n${expected}`,
    );
  });

  test('may hold the link in any form', () => {
    for (const cell of [
      '#12',
      '(#12)',
      'https://github.com/o/r/issues/12',
      'Bug #12',
      '[o/r#12](https://github.com/o/r/issues/12)',
      '[Patch the server](https://github.com/o/r/issues/12)',
    ]) {
      expect(parseTasks(`| Task | Bug |\n|-|-|\n| a | ${cell} |\n`)[0]?.link?.number).toBe(12);
    }
  });

  test('skip rows that say nothing', () => {
    expect(parseTasks('| Task | Owner |\n|-|-|\n| | |\n|  | bob |\n| a | |\n')).toMatchObject([
      { text: 'a' },
    ]);
  });

  test('of other things aren’t tasks', () => {
    expect(parseTasks('| Name | Role |\n|-|-|\n| Bob | Lead |\n')).toEqual([]);
  });
});

describe('lists without boxes', () => {
  test.each([
    ['the only list', '- a\n- b', ['a', 'b']],
    ['under a label', '**Improvements**:\n- x\n\n**Tasks**:\n- a\n- b', ['a', 'b']],
    ['under a heading', '### Fixes\n\n- x\n\n### Action items\n\n1. a\n2. b', ['a', 'b']],
    ['below a bullet', '- **Improvements:**\n  - x\n- **Tasks:**\n  - a\n  - b', ['a', 'b']],
    ['without details', '- a\n  - more\n- b', ['a', 'b']],
    ['as lines', 'Tasks:\nDo a.\nDo b.', ['Do a.', 'Do b.']],
    ['as numbered headings', '### 1) a\n\nMore\n\n### 2) b\n\nMore', ['a', 'b']],
  ])('%s', (_, content, texts) => {
    const tasks = parse(`## Corrective measures\n\n${content}\n`).tasks;
    expect(tasks.map(({ text, from, box }) => [text, from, box])).toEqual(
      texts.map((text) => [text, 'list', null]),
    );
  });

  test.each([
    ['✅ a', true],
    ['a ✅', true],
    ['a (done)', true],
    ['~~a~~', true],
    ['a', false],
  ])('%s is done: %s', (line, done) => {
    expect(parseTasks(`- ${line}\n`)).toMatchObject([{ text: 'a', done }]);
  });
});
