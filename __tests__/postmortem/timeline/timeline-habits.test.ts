import { describe, expect, test } from '@jest/globals';

import { checkOnly, printFindings } from '../../rules/only.js';
import { parse } from '../samples.js';

type Told = readonly [time: string | null, minutes: number | null, text: string];

function read(content: string, heading = 'Timeline'): readonly Told[] {
  return parse(`## ${heading}\n\n${content}\n`).timeline.map(({ time, text }) => [
    time?.text ?? null,
    time?.minutes ?? null,
    text,
  ]);
}

describe('noon and midnight', () => {
  test.each<[string, string, number]>([
    ['Noon: Down', 'Noon', 720],
    ['**noon** – Down', 'noon', 720],
    ['Midday, Down', 'Midday', 720],
    ['12 noon Down', '12 noon', 720],
    ['12:00 noon: Down', '12:00 noon', 720],
    ['12.00 noon: Down', '12.00 noon', 720],
    ['At noon Down', 'noon', 720],
    ['Noon UTC: Down', 'Noon', 720],
    ['Noon Pacific Time: Down', 'Noon', 720],
    ['2026-05-01 noon UTC: Down', 'noon', 720],
    ['Midnight: Down', 'Midnight', 0],
    ['12 midnight Down', '12 midnight', 0],
    ['12:00 midnight: Down', '12:00 midnight', 0],
    ['Around midnight, Down', 'midnight', 0],
  ])('%s', (line, text, minutes) => {
    for (const content of [`- ${line}`, line, `| Time | Event |\n|-|-|\n| ${line} | |`])
      expect(read(content)[0]?.slice(0, 2)).toEqual([text, minutes]);
    expect(read(`- ${line}`)).toEqual([[text, minutes, 'Down']]);
  });

  test.each([
    'Midnight deploy failed',
    'noon backups ran',
    'Noonan restarted it',
    'midnightly: run',
  ])('%s tells no time', (line) => {
    expect(read(`- 10:00 a\n- ${line}`)[1]?.slice(0, 2)).toEqual([null, null]);
  });

  test('midnight ends the day after entries of the evening, and begins it otherwise', () => {
    expect(read('- 23:00 a\n- midnight: b\n- 00:20 c').map(([, minutes]) => minutes)).toEqual([
      1380, 1440, 1460,
    ]);
    const dated = '- 2026-05-01 23:00 a\n- 2026-05-01 midnight: b\n- 2026-05-02 00:20 c';
    expect(read(dated).map(([, minutes]) => minutes)).toEqual([1380, 1440, 1460]);
    const morning = '- 2026-05-01 midnight: b\n- 2026-05-01 08:00 c';
    expect(read(morning).map(([, minutes]) => minutes)).toEqual([0, 480]);
  });

  test('end a range, of an entry and of a duration', () => {
    expect(read('- 11 PM to midnight: a')).toEqual([['11 PM', 1380, 'a']]);
    expect(parse('## Summary\n\nDuration: from 11:00 AM to noon\n').duration?.minutes).toBe(60);
  });
});

describe('a zone that is spelt out', () => {
  const instant = (time: string): unknown =>
    parse(`## Timeline\n\n- 2026-07-22 ${time}: Down\n`).timeline.map((entry) => [
      entry.time?.zone,
      entry.time?.instant,
      entry.text,
    ]);

  test.each([
    ['Greenwich Mean Time', '2026-07-22T14:05:00.000Z'],
    ['Coordinated Universal Time', '2026-07-22T14:05:00.000Z'],
    ['Pacific Time', '2026-07-22T21:05:00.000Z'],
    ['pacific time', '2026-07-22T21:05:00.000Z'],
    ['Pacific Time Zone', '2026-07-22T21:05:00.000Z'],
    ['Eastern Daylight Time', '2026-07-22T18:05:00.000Z'],
    ['Central Time', '2026-07-22T19:05:00.000Z'],
    ['Central European Summer Time', '2026-07-22T12:05:00.000Z'],
    ['British Summer Time', '2026-07-22T13:05:00.000Z'],
    ['West Africa Time', '2026-07-22T13:05:00.000Z'],
    ['East African Time', '2026-07-22T11:05:00.000Z'],
    ['India Standard Time', '2026-07-22T08:35:00.000Z'],
    ['Japan Standard Time', '2026-07-22T05:05:00.000Z'],
    // Winter’s zones in July.
    ['Central European Time', null],
    ['Eastern Standard Time', null],
    ['Central Standard Time', null],
  ])('%s', (zone, expected) => {
    expect(instant(`14:05 ${zone}`)).toEqual([[zone, expected, 'Down']]);
    expect(instant(`14:05 (${zone})`)).toEqual([[zone, expected, 'Down']]);
  });

  test('is found in headings, notes and heads of tables', () => {
    const zones = (content: string, heading = 'Timeline'): unknown =>
      parse(`## ${heading}\n\n${content}\n`).timeline.map(({ time }) => time?.zone);
    expect(zones('- 14:00 a', 'Timeline (all in Greenwich Mean Time)')).toEqual([
      'Greenwich Mean Time',
    ]);
    expect(zones('All times Eastern Time.\n\n- 14:00 a')).toEqual(['Eastern Time']);
    expect(zones('| Pacific Time | Event |\n|-|-|\n| 14:00 | a |')).toEqual(['Pacific Time']);
  });

  test.each([
    'The central time server was slow all the time',
    'All pacific timers fired at this time',
    'This was the worst time, universal timeouts everywhere',
  ])('is none in %j', (note) => {
    expect(parse(`## Timeline\n\n${note}\n\n- 14:00 a\n`).timeline[0]?.time?.zone).toBeNull();
  });

  test('is no other zone than its short form', () => {
    const check = (first: string, second: string): unknown =>
      printFindings(
        checkOnly('timeline-zone', `## Timeline\n\n- 14:00 ${first} a\n- 14:05 ${second} b\n`),
      );
    expect(check('PT', 'Pacific Time:')).toEqual([]);
    expect(check('UTC', 'Greenwich Mean Time:')).toEqual([]);
    expect(check('PT', 'Eastern Time:')).toEqual([
      '4:3 The time zone changes from PT to Eastern Time.',
    ]);
  });
});

describe('a line that begins with a sign', () => {
  test.each([
    ['bullets that Markdown doesn’t know', '• 14:00 a\n• 14:05 b'],
    ['dashes', '— 14:00 a\n— 14:05 b'],
    ['dashes below', '14:00 a\n— more of it\n14:05 b\n— more'],
    ['dashes below, apart', '14:00 a\n\n— more of it\n\n14:05 b'],
    ['dashes in bullets', '- 14:00 a\n- — more of it\n- – and more\n- 14:05 b'],
    ['arrows in bullets', '- 14:00 a\n- → by hand\n- 14:05 b\n- ↳ by hand'],
    ['dashes inside a bullet', '- 14:00 a\n  — more\n- 14:05 b\n  - — more'],
    ['dashes under headings', '### 14:00 a\n\n— more\n\n### 14:05 b\n\n— more'],
  ])('%s', (_, content) => {
    expect(read(content)).toEqual([
      ['14:00', 840, 'a'],
      ['14:05', 845, 'b'],
    ]);
  });

  test('is an entry where it carries a time', () => {
    expect(read('- 14:00 a\n- — 14:05 b\n- 14:10 c').map(([time]) => time)).toEqual([
      '14:00',
      '14:05',
      '14:10',
    ]);
  });
});
