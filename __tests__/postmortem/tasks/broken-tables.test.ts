import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { joinTables } from '../../../src/postmortem/markdown/broken-tables.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { applySplices } from '../../../src/text/splice.js';
import { findMisplaced } from '../whole/offsets.js';
import { parse, parseTasks } from '../samples.js';

const rows = ['| Time | Event |', '|---|---|', '| 14:00 | a |', '| | b |', '| 14:10 | c |'];
const told = [
  ['14:00', 'a'],
  [null, 'b'],
  ['14:10', 'c'],
];

function readTimeline(content: string): unknown {
  return parse(`## Timeline\n\n${content}`).timeline.map(({ time, text }) => [
    time?.text ?? null,
    text,
  ]);
}

describe('a table that blank lines break', () => {
  test.each([
    ['once', rows.join('\n').replace('a |\n', 'a |\n\n')],
    ['after every row', rows.join('\n\n')],
    ['with Windows line ends', rows.join('\r\n\r\n')],
    ['with old Macintosh line ends', rows.join('\r\r')],
    ['by lines of spaces', rows.join(' \n \t\n  ')],
    ['in a wrapper', `<div>\n\n${rows.join('\n\n')}\n\n</div>`],
  ])('is read as one: %s', (_, content) => {
    expect(readTimeline(`${content}\n`)).toEqual(told);
  });

  test('keeps the links of its tasks in their cells', () => {
    const source =
      '## Action items\n\n| Task | Owner | Issue |\n\n|---|---|---|\n\n| a | @bob | |\n\n| c | @eve | |\n';
    const [first, second] = parsePostmortem(source, defaultTemplate).tasks;
    expect([first?.text, first?.owners, second?.text, second?.owners]).toEqual([
      'a',
      ['bob'],
      'c',
      ['eve'],
    ]);
    const linked = applySplices(source, [
      { offset: second?.linkSlot.offset ?? 0, remove: 0, insert: '#12' },
    ]);
    expect(linked).toBe(source.replace('| c | @eve | |', '| c | @eve | #12|'));
    expect(parse(linked).tasks[1]?.link?.number).toBe(12);
  });

  test.each([
    ['a table with another count of columns', '| Task |\n|-|\n| a |\n\n| b | c |\n'],
    ['another table', '| Task |\n|-|\n| a |\n\n| Note |\n|-|\n| b |\n'],
    ['lines far below', '| Task |\n|-|\n| a |\n\n\n| b |\n'],
    ['words between', '| Task |\n|-|\n| a |\n\nThen:\n\n| b |\n'],
  ])('is left before %s', (_, content) => {
    expect(parseTasks(content)[0]?.text).toBe('a');
    expect(joinTables(content)).toBe(content);
  });

  test.each([
    ['in a fence', '```\n| a |\n|-|\n| b |\n\n| c |\n```\n'],
    ['without its line of dashes', '| a | b |\n\n| c | d |\n'],
  ])('is none %s', (_, content) => {
    expect(joinTables(content)).toBe(content);
  });

  test('changes only line ends, each into equally many spaces', () => {
    const line = fc.constantFrom(
      '|a|b|',
      '|-|-|',
      '| c | d |',
      '|a|',
      '',
      ' ',
      'x',
      '```',
      '|\\||b|',
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 30 }), (parts) => {
        const source = parts.flat().join('');
        const joined = joinTables(source);
        expect(joined).toHaveLength(source.length);
        const changed = [...source].filter((char, index) => joined[index] !== char);
        expect(changed.every((char) => char === '\n' || char === '\r')).toBe(true);
        expect(joinTables(joined)).toBe(joined);
        expect(findMisplaced(parse(`## Timeline\n\n${source}`))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
