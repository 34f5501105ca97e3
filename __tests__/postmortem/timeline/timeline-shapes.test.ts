import { describe, expect, test } from '@jest/globals';

import { parse } from '../samples.js';

function readEntries(content: string): readonly string[] {
  return parse(`## Timeline\n\n${content}\n`).timeline.map(({ time, text }) =>
    `${time?.text ?? '-'} ${text}`.trim(),
  );
}

describe('a list without one time', () => {
  test.each([
    ['apart from one with times', '- 14:00 a\n- 15:00 b\n\nAll of the hosts:\n\n- c\n- d'],
    ['above one with times', 'Who took part:\n\n- c\n- d\n\nHow it went:\n\n- 14:00 a\n- 15:00 b'],
    ['that was to be nested under numbers', '1. 14:00 a\n  - c\n2. 15:00 b\n  - d'],
  ])('holds no entries %s', (_, content) => {
    expect(readEntries(content)).toEqual(['14:00 a', '15:00 b']);
  });

  test.each([
    ['is the same list as above a picture', '- 14:00 a\n\n![x](x.png)\n\n- b\n\n- 15:00 c'],
    [
      'tells a stage',
      'Detection:\n\n- 14:00 a\n\nMisleading paths:\n\n- b\n\nRecovery:\n\n- 15:00 c',
    ],
  ])('holds entries where it %s', (_, content) => {
    expect(readEntries(content)).toEqual(['14:00 a', '- b', '15:00 c']);
  });

  test('holds entries where no list has times', () => {
    expect(readEntries('- a\n\nThen:\n\n- b')).toEqual(['- a', '- b']);
  });
});

describe('a line that tells where the times belong', () => {
  test.each([
    ['- **Timezone:** UTC\n- 14:00 a'],
    ['- Time zone: UTC\n- 14:00 a'],
    ['- All times are in UTC.\n- 14:00 a'],
    ['Timezone: UTC\n14:00 a'],
    ['- Date: 1 May 2026\n- Timezone: UTC\n- 14:00 a'],
  ])('is no entry: %j', (content) => {
    expect(readEntries(content)).toEqual(['14:00 a']);
    expect(parse(`## Timeline\n\n${content}\n`).timeline[0]?.time?.zone).toBe('UTC');
  });

  test('gives its day to those below', () => {
    const [entry] = parse('## Timeline\n\n- Date: 1 May 2026\n- 14:00 UTC a\n').timeline;
    expect(entry?.time?.instant).toBe('2026-05-01T14:00:00.000Z');
  });

  test('gives its day to the list below it', () => {
    const list = [
      '- Friday 1 May 2026\n  - 23:00 UTC a\n  - 23:30 UTC b',
      '- Saturday 2 May 2026\n  - 01:00 UTC c',
    ].join('\n');
    expect(readEntries(list)).toEqual(['23:00 a', '23:30 b', '01:00 c']);
    expect(parse(`## Timeline\n\n${list}\n`).timeline.at(-1)?.time?.date).toBe('2026-05-02');
  });

  test('is an entry if it is about them', () => {
    expect(readEntries('- 14:00 a\n- Timezones were mixed up in the alerts')).toHaveLength(2);
  });
});

describe('the words of an entry', () => {
  test.each([
    ['on the next line', '- 14:00\n  It broke', 'It broke'],
    ['in a bullet of their own', '- **14:00:**\n  - It broke', 'It broke'],
    [
      'in several bullets',
      '- 14:00 UTC\n  - It broke\n  - Bob was paged',
      'It broke; Bob was paged',
    ],
    [
      'below a heading',
      '### 14:00\n\nIt broke.\nBob came.\n\n### 15:00\n\nAll clear',
      'It broke. Bob came.',
    ],
    ['below a plain line', '14:00\nIt broke\n\n15:00\nAll clear', 'It broke'],
    ['next to it as before', '- 14:00 It broke\n  - Bob came', 'It broke'],
    ['before it in a table', '| # | What | When |\n|-|-|-|\n| 1 | It broke | 14:00 |', 'It broke'],
    [
      'in the cell after it, in HTML on one line',
      '<table><tr><td>14:00</td><td>It broke</td></tr><tr><td>15:00</td><td>b</td></tr></table>',
      'It broke',
    ],
    ['nowhere', '- 14:00\n- 15:00 b', ''],
  ])('stand %s', (_, content, text) => {
    expect(parse(`## Timeline\n\n${content}\n`).timeline[0]?.text).toBe(text);
  });

  test('are bounded', () => {
    const { timeline } = parse(`## Timeline\n\n- 14:00\n\n  ${'word '.repeat(500)}\n`);
    expect(timeline[0]?.text.length).toBeLessThanOrEqual(300);
  });
});

test('a table in HTML has an entry a row, however it is wrapped', () => {
  const rows = [
    '<table>',
    '<tr><td>14:00</td><td>a</td></tr>',
    '<tr><td>15:00</td><td>b</td></tr>',
  ];
  for (const joint of ['', '\n', '\n  '])
    expect(readEntries([...rows, '</table>'].join(joint))).toEqual(['14:00 a', '15:00 b']);
});

describe('a timeline in a code block', () => {
  test.each([
    ['a fence', '```\n14:00 UTC - It broke\n15:00 UTC - All clear\n```'],
    ['a fence with a language', '```text\n14:00 UTC - It broke\n\n15:00 UTC - All clear\n```'],
    ['Windows line ends', '```\r\n14:00 UTC - It broke\r\n15:00 UTC - All clear\r\n```'],
  ])('is read where there is no other: %s', (_, content) => {
    expect(readEntries(content)).toEqual(['14:00 It broke', '15:00 All clear']);
    const source = `## Timeline\n\n${content}\n`;
    for (const { raw, span } of parse(source).timeline)
      expect(source.slice(span.start, span.end)).toBe(raw);
  });

  test.each([
    ['next to entries', '- 14:00 a\n\n```\n14:01 log\n14:02 log\n```', ['14:00 a']],
    ['that is code', '```\n14:00 log\ncurl\nls\n```', []],
  ])('is left alone %s', (_, content, entries) => {
    expect(readEntries(content)).toEqual(entries);
  });
});

describe('times that count from an outset', () => {
  test.each([['T+0:30'], ['T+5min'], ['T + 01:00:00'], ['T-2h'], ['T+1h30m'], ['T+0']])(
    'are kept as told: %s',
    (told) => {
      const content = `## Timeline\n\n- ${told}: It broke\n- 14:00 All clear\n`;
      const [entry] = parse(content).timeline;
      expect(entry).toMatchObject({ time: null, unknownTime: told, text: 'It broke' });
    },
  );

  test('are entries of a table', () => {
    const table = '| Time | What |\n|---|---|\n| T+0:00 | a |\n| T+0:30 | b |';
    expect(parse(`## Timeline\n\n${table}\n`).timeline).toHaveLength(2);
  });

  test('are no words such as T-shirt', () => {
    expect(parse('## Timeline\n\n- T-shirts ran out\n').timeline[0]?.unknownTime).toBeNull();
  });
});

describe('days that are named late or in short form', () => {
  test.each([
    ['- 14:00 a\n- 10:00 AM UTC, May 2, 2026: b', [840, 2040]],
    ['- 14:00 a\n- 2 May 2026 15:00 b', [840, 900]],
    ['- 14:00 a\n- 13:50 b', [840, 830]],
    ['- [12-25 16:21] a\n- [12-26 02:50] b', [981, 1610]],
    ['- 25/12 16:21 a\n- 26/12 16:20 b', [981, 2420]],
    ['- [12-05 16:21] a\n- [12-06 02:50] b', [981, 1610]],
  ])('%j', (content, minutes) => {
    const { timeline } = parse(`## Timeline\n\n${content}\n`);
    expect(timeline.map(({ time }) => time?.minutes)).toEqual(minutes);
  });

  test('leave two numbers alone that no time follows', () => {
    expect(readEntries('- 12-05 servers failed\n- 14:00 b')).toEqual([
      '- 12-05 servers failed',
      '14:00 b',
    ]);
  });
});
