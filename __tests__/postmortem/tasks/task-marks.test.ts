import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { hashWords } from '../../../src/incident/identity.js';
import type { Effort, Task } from '../../../src/postmortem/postmortem.js';
import { parse, parseTask, parseTasks } from '../samples.js';

type Said = readonly [amount: number | null, unit: Effort['unit']];

const unsaid: Said = [null, null];

test('marks may be sentences of their own', () => {
  expect(parseTask('Patch it. Owner: @bob. Due: 2026-12-01.')).toMatchObject({
    text: 'Patch it.',
    owners: ['bob'],
    due: '2026-12-01',
  });
  expect(parseTask('Call @bob.')).toMatchObject({ text: 'Call @bob.', owners: [] });
});

test.each([['- [ ] '], ['- ']])('marks may stand in bullets below: %j', (bullet) => {
  const bullets = ['Owner: @bob', '**Due**: 2026-12-01', 'Priority: P1', 'Effort: 3d'];
  const lines = [`${bullet}Patch it (owner: @ann)`, ...bullets.map((line) => `  - ${line}`)];
  const { tasks } = parse(`## Action items\n\n${lines.join('\n')}\n${bullet}Page on it\n`);
  expect(tasks).toMatchObject([
    { text: 'Patch it', owners: ['ann', 'bob'], due: '2026-12-01', priority: 'P1' },
    { text: 'Page on it', owners: [], due: null, priority: null, effort: null },
  ]);
  expect(tasks[0]?.effort).toMatchObject({ amount: 3, unit: 'day' });
});

describe('the effort of a task', () => {
  test.each<[string, string, Said]>([
    ['Patch it (effort: 3d)', '3d', [3, 'day']],
    ['Patch it (effort: 3 d)', '3 d', [3, 'day']],
    ['Patch it effort: 3d', '3d', [3, 'day']],
    ['Patch it, Effort = 4 hours', '4 hours', [4, 'hour']],
    ['Patch it — estimate: 2 days', '2 days', [2, 'day']],
    ['Patch it (estimate: 2 person-days)', '2 person-days', [2, 'day']],
    ['Patch it (estimated 90 min)', '90 min', [90, 'minute']],
    ['Patch it (est. 1.5 weeks)', '1.5 weeks', [1.5, 'week']],
    ['Patch it (estimate: 1,5 months)', '1,5 months', [1.5, 'month']],
    ['Patch it (effort: half a day)', 'half a day', [0.5, 'day']],
    ['Patch it (effort: one sprint)', 'one sprint', [1, 'sprint']],
    ['Patch it (effort: ~2d)', '~2d', [2, 'day']],
    ['Patch it (2 points)', '2 points', [2, 'point']],
    ['Patch it (3 story points).', '3 story points', [3, 'point']],
    ['Patch it [5 SP]', '5 SP', [5, 'point']],
    ['Patch it (story points: 8)', '8', [8, 'point']],
    ['Patch it story points: 8', '8', [8, 'point']],
    ['Patch it (estimate: 5)', '5', [5, null]],
    ['[effort: S] Patch it', 'S', unsaid],
    ['Patch it size: XL', 'XL', unsaid],
    ['Patch it [size: M]', 'M', unsaid],
    ['Patch it (t-shirt size: L)', 'L', unsaid],
    ['Patch it (effort: high)', 'high', unsaid],
    ['Patch it (low effort)', 'low', unsaid],
    ['Patch it (effort: 2-3 weeks)', '2-3 weeks', unsaid],
    ['Patch it (effort: 1d 4h)', '1d 4h', unsaid],
    // Minutes or months.
    ['Patch it (effort: 30m)', '30m', unsaid],
    ['Patch it (effort: a lot)', 'a lot', unsaid],
  ])('in %j', (line, text, [amount, unit]) => {
    expect(parseTask(line)).toMatchObject({ effort: { text, amount, unit } });
    expect(parseTask(line).text).toBe('Patch it');
    expect(parseTask(`${line} ([#12](https://github.com/o/r/issues/12))`)).toMatchObject({
      text: 'Patch it',
      effort: { text },
      link: { number: 12 },
    });
  });

  test.each([
    'Keep the logs longer (30 days)',
    'Keep the logs for ~2d',
    'Keep the logs longer (~2d)',
    'Set the batch size: 20',
    'Halve the pool (size 5)',
    'Add the server(s)',
    'Mark it [M]',
    'Put effort: in the form',
    'Estimate the effort',
    'Move two points',
    '`(effort: 3d)`',
  ])('is a part of the task in %j', (line) => {
    expect(parseTask(line)).toMatchObject({ text: line.replaceAll('`', ''), effort: null });
  });

  test('is none after a label that is still to be filled in', () => {
    for (const line of ['Patch it (effort: TBD)', 'Patch it (estimate: n/a)'])
      expect(parseTask(line)).toMatchObject({ text: 'Patch it', effort: null });
  });

  test.each<[string, string, Said | null]>([
    ['Effort', '3d', [3, 'day']],
    ['Effort', 'M', unsaid],
    ['Effort', '-', null],
    ['Effort', 'TBD', null],
    ['Estimate', '2', [2, null]],
    ['Estimate (days)', '2', [2, 'day']],
    ['Estimated effort', '2 weeks', [2, 'week']],
    ['T-shirt size', 'L', unsaid],
    ['Size', 'about a week or two', unsaid],
    ['Story points', '5', [5, 'point']],
    ['SP', '5', [5, 'point']],
  ])('in a column "%s": %s', (head, cell, said) => {
    const [task] = parseTasks(`| Action | ${head} |\n|---|---|\n| Patch it | ${cell} |\n`);
    const effort = said && { text: cell, amount: said[0], unit: said[1] };
    expect(task).toMatchObject({ text: 'Patch it', effort });
  });

  test('is next to other marks, in any order', () => {
    const marks = ['owner: @bob', 'due: 2026-12-01', 'effort: 3d', 'P1'];
    const expected = { text: 'Patch it', owners: ['bob'], due: '2026-12-01', priority: 'P1' };
    fc.assert(
      fc.property(
        fc.shuffledSubarray(marks, { minLength: marks.length }),
        fc.constantFrom('(A, B, C, D)', '(A; B) [C] (D)', 'A, B; C D', '— A | B, C D'),
        (order, shape) => {
          const written = shape.replace(/[ABCD]/g, (letter) => order['ABCD'.indexOf(letter)] ?? '');
          expect(parseTask(`Patch it ${written}`)).toMatchObject({
            ...expected,
            effort: { text: '3d', amount: 3, unit: 'day' },
          });
        },
      ),
    );
  });
});

describe('when a task is due', () => {
  test.each([
    ['Patch it due: 2026-12-01', '2026-12-01'],
    ['Patch it ETA: 1 Dec 2026', '2026-12-01'],
    ['Patch it (deadline: Dec 1st, 2026)', '2026-12-01'],
    ['Patch it, target date: 2026-12-01', '2026-12-01'],
    ['Patch it (target: 2026-12-01)', '2026-12-01'],
    ['Patch it (to be done by 2026-12-01)', '2026-12-01'],
    ['Patch it (no later than 1 Dec 2026)', '2026-12-01'],
    ['Patch it by EOD 2026-12-01', '2026-12-01'],
    ['Patch it before 13/12/2026', '2026-12-13'],
    ['Patch it by end of March 2027', '2027-03-31'],
    ['Patch it (by the end of Feb 2028)', '2028-02-29'],
    ['Patch it (due: end of December 2026)', '2026-12-31'],
    ['Patch it due: end of 2026', '2026-12-31'],
    ['Patch it (due: 2026-12-01).', '2026-12-01'],
  ])('%j', (line, due) => {
    expect(parseTask(line)).toMatchObject({ text: 'Patch it', due, unknownDue: null });
  });

  test.each([
    ['Patch it (due: Q1 2027)', 'Q1 2027'],
    ['Patch it (by Q1 2027)', 'Q1 2027'],
    ['Patch it (ETA: soon)', 'soon'],
    ['Patch it (due: when Bob is back)', 'when Bob is back'],
    ['Patch it (before 12/01/2026)', '12/01/2026'],
    ['Patch it [due: 2026-02-30]', '2026-02-30'],
    ['Patch it (due: week 12)', 'week 12'],
    ['Patch it (due: end of Q1)', 'end of Q1'],
    ['Patch it (due: end of February)', 'end of February'],
    ['Patch it by Dec 1', 'Dec 1'],
    ['Patch it, ETA: 1 Dec', '1 Dec'],
  ])('%j doesn’t name a whole day, and is kept as written', (line, unknownDue) => {
    expect(parseTask(line)).toMatchObject({ text: 'Patch it', due: null, unknownDue });
  });

  test.each([
    ['Patch it before 12/01/2026', '12/01/2026'],
    ['Patch it due: 2026-02-30', '2026-02-30'],
    ['Patch it by Q1 2027', 'Q1 2027'],
    ['Patch it by end of next week', 'end of next week'],
    ['Patch it by mid-March 2027', 'mid-March 2027'],
    ['Patch it by 2027-W12', '2027-W12'],
    ['Patch it due: soon', 'soon'],
  ])('%j keeps the words that name none', (line, unknownDue) => {
    expect(parseTask(line)).toMatchObject({ text: line, due: null, unknownDue });
  });

  test.each([
    'Sort by hand',
    'Sort it (by hand)',
    'Log what is due to load',
    'Log it (due to load)',
    'Cut the requests by 2000',
    'Check it before the release',
    'Keep the host until 2026-12-01',
    'Rotate by day',
    'Fill in (due: )',
  ])('%j says nothing of it', (line) => {
    expect(parseTask(line)).toMatchObject({ text: line, due: null, unknownDue: null });
  });

  test.each(['TBD', '-', 'n/a', '?'])('%s says nothing, in brackets and in a cell', (words) => {
    expect(parseTask(`Patch it (due: ${words})`)).toMatchObject({
      text: 'Patch it',
      due: null,
      unknownDue: null,
    });
    const [task] = parseTasks(`| Action | Due |\n|---|---|\n| Patch it | ${words} |\n`);
    expect(task).toMatchObject({ due: null, unknownDue: null });
  });

  test.each([
    ['Due date', '2026-12-01', '2026-12-01', null],
    ['ETA', '1 Dec 2026 (moved)', '2026-12-01', null],
    ['Target completion date', 'end of March 2027', '2027-03-31', null],
    ['By when', 'Q1 2027', null, 'Q1 2027'],
    ['Deadline', 'next sprint', null, 'next sprint'],
    ['Fecha límite', 'Fin del sprint', null, 'Fin del sprint'],
  ])('in a column "%s": %s', (head, cell, due, unknownDue) => {
    const [task] = parseTasks(`| Action | ${head} |\n|---|---|\n| Patch it | ${cell} |\n`);
    expect(task).toMatchObject({ text: 'Patch it', due, unknownDue });
  });
});

describe('a day without its year', () => {
  const read = (words: string, ...above: readonly string[]): unknown => {
    const source = [...above, '## Action items', '', `- [ ] Patch it (due: ${words})`].join('\n');
    const [task] = parse(source).tasks;
    return [task?.text, task?.due ?? task?.unknownDue];
  };

  test.each([
    ['Dec 1', '2026-12-01'],
    ['20 November', '2026-11-20'],
    ['Jan 15', '2027-01-15'],
    ['end of March', '2027-03-31'],
    // Nearly a year away: rather the year before, or a slip.
    ['Nov 1', 'Nov 1'],
    // In 2027 there is none.
    ['Feb 29', 'Feb 29'],
  ])('%s is %s after 20 November 2026', (words, due) => {
    const timeline = '## Timeline\n\n- 2026-11-19 10:00 UTC: a\n- 2026-11-20 11:00 UTC: b\n';
    expect(read(words, timeline)).toEqual(['Patch it', due]);
    expect(read(words, '# Down on 20 November 2026\n')).toEqual(['Patch it', due]);
  });

  test('is kept as written where no day of the incident is known', () => {
    expect(read('Dec 1')).toEqual(['Patch it', 'Dec 1']);
    expect(read('Dec 1', '## Timeline\n\n- Nov 20 10:00: a\n')).toEqual(['Patch it', 'Dec 1']);
  });
});

describe('owners without a login', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['Patch it (owner: Jane Doe)', [], ['Jane Doe']],
    ['Patch it (Owner: Infra team)', [], ['Infra team']],
    ['Patch it (owner: Infra)', [], ['Infra']],
    ['Patch it (assigned to Bob)', [], ['Bob']],
    ['Patch it, assigned to Bob Li', [], ['Bob Li']],
    ['Patch it (owned by the platform team)', [], ['the platform team']],
    ['Patch it (team: Trust & Safety)', [], ['Trust & Safety']],
    ['Patch it, owner: José Ñandú', [], ['José Ñandú']],
    ['Patch it — Owner: platform team', [], ['platform team']],
    ['Patch it Owner: Jane Doe', [], ['Jane Doe']],
    ['Patch it (owner: Jane Doe, Bob Li)', [], ['Jane Doe', 'Bob Li']],
    ['Patch it (owner: Jane Doe, @bob)', ['bob'], ['Jane Doe']],
    ['Patch it (owner: Jane Doe @jane)', ['jane'], []],
    ['Patch it (owner: bob)', ['bob'], []],
    ['Patch it (owner: TBD)', [], []],
    ['Patch it, owner: nobody', [], []],
  ])('%j', (line, owners, ownerNames) => {
    expect(parseTask(line)).toMatchObject({ text: 'Patch it', owners, ownerNames });
  });

  test.each([
    'Fix the tickets assigned to Bob',
    'Decide on the owner: who runs it',
    'Tell them (responsible: see above)',
    'Ask the team: Deploy now',
    'Rotate all keys, assigned to users',
    'Put in a form with an owner:',
    'Put in a form (owner: )',
  ])('are not named in %j', (line) => {
    expect(parseTask(line)).toMatchObject({ text: line, owners: [], ownerNames: [] });
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['Owner', 'Jane Doe', [], ['Jane Doe']],
    ['Owner(s)', 'Jane Doe; @bob', ['bob'], ['Jane Doe']],
    ['Responsible party', 'SRE', [], ['SRE']],
    ['Owning team', 'Infra/Platform', [], ['Infra/Platform']],
    ['Who', 'bob, eve', ['bob', 'eve'], []],
    ['Assigned to', '@bob', ['bob'], []],
    ['Assignee', '`Jane`', [], ['Jane']],
    ['DRI', 'n/a', [], []],
    ['Team', 'TBD', [], []],
  ])('in a column "%s": %s', (head, cell, owners, ownerNames) => {
    const [task] = parseTasks(`| Action | ${head} |\n|---|---|\n| Patch it | ${cell} |\n`);
    expect(task).toMatchObject({ text: 'Patch it', owners, ownerNames });
  });
});

describe('the key of a task', () => {
  const word = fc.constantFrom(
    'Patch',
    'the',
    'server',
    'by',
    'size',
    'due',
    'effort',
    'owner',
    '2',
  );
  const words = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((some) => `Check ${some.join(' ')} twice`);
  const mark = fc.constantFrom(
    ...['(effort: 3d)', '[size: M]', '— effort: 2 days', '(2 points)', '(due: Q1 2027)'],
    ...['by end of March 2027', 'ETA: Dec 1', '(owner: Jane Doe)', ', owner: Infra team'],
  );

  test('stays when a mark is added at either end', () => {
    fc.assert(
      fc.property(words, mark, (text, added) => {
        const key = (line: string): string => hashWords(parseTask(line).text);
        expect(key(`${text} ${added}`)).toBe(key(text));
        if (/^[([]/.test(added)) expect(key(`${added} ${text}`)).toBe(key(text));
      }),
      { numRuns: 300 },
    );
  });

  test('is that of all the words where none is a mark', () => {
    fc.assert(
      fc.property(words, (text) => {
        const task: Task = parseTask(text);
        expect(task).toMatchObject({ text, effort: null, unknownDue: null, ownerNames: [] });
      }),
      { numRuns: 200 },
    );
  });
});
