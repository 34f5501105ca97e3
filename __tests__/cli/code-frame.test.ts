import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import width from 'fast-string-width';
import { cutFrame } from '../../src/cli/terminal/code-frame.js';

/** The line and its underline, as a terminal shows them. */
function draw(line: string, from: number, to: number, columns = 80): readonly [string, string] {
  const place = { line: 1, column: from + 1 };
  const frame = cutFrame([line], place, { line: 1, column: to + 1 }, columns);
  const [only] = frame.lines;
  const mark = only?.mark ?? { from: 0, length: 0 };
  return [only?.shown ?? '', `${' '.repeat(mark.from)}${'^'.repeat(mark.length)}`];
}

/** The range of the needle in the line. */
function find(line: string, needle: string): readonly [string, number, number] {
  const from = line.indexOf(needle);
  return [line, from, from + needle.length];
}

describe('the place is underlined as wide as it is shown', () => {
  test.each<[string, readonly [string, number, number], string, string]>([
    ['letters', find('- a TBD b', 'TBD'), '- a TBD b', '    ^^^'],
    ['a tab before it', find('\tTBD', 'TBD'), '    TBD', '    ^^^'],
    ['a tab within a column of four', find('ab\tTBD', 'TBD'), 'ab  TBD', '    ^^^'],
    ['wide letters before it', find('日本 TBD', 'TBD'), '日本 TBD', '     ^^^'],
    ['wide letters in it', find('ab 日本', '日本'), 'ab 日本', '   ^^^^'],
    ['an emoji of several parts', find('👩‍👩‍👧 TBD', 'TBD'), '👩‍👩‍👧 TBD', '   ^^^'],
    ['a flag', find('🇩🇪 TBD', 'TBD'), '🇩🇪 TBD', '   ^^^'],
    ['a combined letter', find('e\u0301e TBD', 'TBD'), 'e\u0301e TBD', '   ^^^'],
    ['an escape sequence', find('\u001b[31mTBD', 'TBD'), '␛[31mTBD', '     ^^^'],
    ['a character that changes the text direction', find('\u202eTBD', 'TBD'), '\ufffdTBD', ' ^^^'],
    ['half of a character', ['😀', 0, 1], '😀', '^^'],
    ['nothing, at the end of the line', ['abc', 3, 3], 'abc', '   ^'],
    ['nothing, in an empty line', ['', 0, 0], '', '^'],
    ['nothing, before a letter', ['abc', 1, 1], 'abc', ' ^'],
  ])('%s', (_what, [line, from, to], shown, mark) => {
    expect(draw(line, from, to)).toEqual([shown, mark]);
  });
});

describe('a long line is cut around the place', () => {
  const long = `${'before '.repeat(40)}TBD${' after'.repeat(40)}`;

  test('on both sides', () => {
    const [shown, mark] = draw(...find(long, 'TBD'), 40);
    expect(shown).toMatch(/^….*TBD.*…$/u);
    expect(shown.slice(mark.indexOf('^'), mark.length)).toBe('TBD');
    expect(width(shown)).toBeLessThanOrEqual(40);
  });

  test('only on the right if the place is at the start', () => {
    const [shown, mark] = draw(long, 0, 6, 40);
    expect(shown).toMatch(/^before.*…$/u);
    expect(mark).toBe('^^^^^^');
  });

  test('only on the left if the place is at the end', () => {
    const [shown, mark] = draw(long, long.length - 5, long.length, 40);
    expect(shown).toMatch(/^….*after$/u);
    expect(mark.length).toBe(shown.length);
  });

  test('together with the underline', () => {
    const [shown, mark] = draw(long, 0, long.length, 40);
    expect(mark.length).toBeLessThanOrEqual(width(shown));
  });
});

test('the lines before and after it are shown unless they are empty, cut at their end', () => {
  const lines = ['x'.repeat(100), 'TBD', '', 'not this one'];
  const frame = cutFrame(lines, { line: 2, column: 1 }, { line: 2, column: 4 }, 20);
  expect(frame.lines.map(({ number, shown }) => [number, shown])).toEqual([
    [1, `${'x'.repeat(19)}…`],
    [2, 'TBD'],
  ]);
});

test('a place of several lines is underlined in the first', () => {
  const frame = cutFrame(['ab cd', 'ef'], { line: 1, column: 4 }, { line: 2, column: 2 }, 20);
  expect(frame.lines.map(({ mark }) => mark)).toEqual([{ from: 3, length: 2 }, null]);
});

test('no frame is too wide, and nothing in it acts on a terminal', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\t',
      '\u001b[2J',
      '日本',
      '👩‍👩‍👧',
      '\u202e',
      '\u009b31m',
      'e\u0301',
      '\ud83d',
      'x'.repeat(1500),
    ),
  );
  const line = fc
    .array(piece, { maxLength: 8 })
    .map((parts) => parts.join('').replace(/[\r\n]/gu, ' '));
  fc.assert(
    fc.property(
      line,
      fc.nat(4000),
      fc.nat(100),
      fc.integer({ min: 20, max: 120 }),
      (text, at, long, columns) => {
        const from = Math.min(at, text.length);
        const [shown, mark] = draw(text, from, Math.min(from + long, text.length), columns);
        expect(width(shown)).toBeLessThanOrEqual(columns + 2);
        expect(mark.length).toBeLessThanOrEqual(Math.max(1, width(shown) + 1));
        expect(mark).toMatch(/^ *\^+$/u);
        expect(shown).not.toMatch(/\p{Cc}|\u202e/u);
      },
    ),
  );
});
