import { describe, expect, test } from '@jest/globals';

import type { TimelineEntry } from '../../../src/postmortem/postmortem.js';
import { parse } from '../samples.js';

function readTimeline(content: string, heading = 'Timeline'): readonly TimelineEntry[] {
  return parse(`## ${heading}\n\n${content}\n`).timeline;
}

describe('a time', () => {
  test.each<[string, number, string, string | null, string | null]>([
    ['14:05: Down', 845, '14:05', null, null],
    ['**14:05 GMT**: Down', 845, '14:05', null, 'GMT'],
    ['`14:05` Down', 845, '14:05', null, null],
    ['_2:05 PM_ – Down', 845, '2:05 PM', null, null],
    ['02:05PM :- Down', 845, '02:05PM', null, null],
    ['2 PM Down', 840, '2 PM', null, null],
    ['12:10 AM Down', 10, '12:10 AM', null, null],
    ['12:10 p.m. Down', 730, '12:10 p.m.', null, null],
    ['13:20PM Down', 800, '13:20PM', null, null],
    ['14h05 Down', 845, '14h05', null, null],
    ['14:05:33 UTC Down', 845, '14:05:33', null, 'UTC'],
    ['1405 UTC Down', 845, '1405', null, 'UTC'],
    ['1405 hrs Down', 845, '1405 hrs', null, null],
    ['1405h: Down', 845, '1405h', null, null],
    ['[14:05] Down', 845, '14:05', null, null],
    ['~14:05 Down', 845, '14:05', null, null],
    ['At 14:05, Down', 845, '14:05', null, null],
    ['14:05 UTC+2 - Down', 845, '14:05', null, 'UTC+2'],
    ['14:05 (UTC) - Down', 845, '14:05', null, 'UTC'],
    ['14:00 - 14:30 Down', 840, '14:00', null, null],
    ['2026-05-22 14:05 CET: Down', 845, '14:05', '2026-05-22', 'CET'],
    ['2026-05-22T14:05Z Down', 845, '14:05', '2026-05-22', 'Z'],
    ['May 22, 2026, 2:05 PM (UTC): Down', 845, '2:05 PM', '2026-05-22', 'UTC'],
    ['22 May 2026 14:05 – Down', 845, '14:05', '2026-05-22', null],
    ['Friday, May 22nd 14:05 Down', 845, '14:05', null, null],
    ['14:05 UTC, 22 May 2026: Down', 845, '14:05', '2026-05-22', 'UTC'],
    ['04-12-2026 7:23 AM GMT+1 - Down', 443, '7:23 AM', null, 'GMT+1'],
    ['22/05/2026 14:05 Down', 845, '14:05', '2026-05-22', null],
    ['🔥 14:05 Down', 845, '14:05', null, null],
  ])('%s', (line, minutes, text, date, zone) => {
    for (const content of [`- ${line}`, line, `1. ${line}`]) {
      const [entry] = readTimeline(content);
      expect(entry?.time).toMatchObject({ minutes, text, date, zone });
      expect(entry?.text).toBe('Down');
    }
  });

  test.each(['22:XX Down', 'HH:MM Down', '25:00 Down', '14:75 Down', 'Down', '3 servers died'])(
    '%s has none that can be read',
    (line) => {
      expect(readTimeline(`- ${line}`)).toMatchObject([{ time: null }]);
    },
  );
});

describe('a timeline', () => {
  test.each([
    ['bullets', '- 14:00 a\n- 14:05 b'],
    ['bullets apart', '- 14:00 a\n\n- 14:05 b'],
    ['plain lines', '14:00 a\n14:05 b'],
    ['paragraphs', '14:00 a\n\n14:05 b'],
    ['hard breaks', '14:00 a  \n14:05 b\\\n'],
    ['tags for breaks', '14:00 a<br>14:05 b'],
    ['numbers', '1. 14:00 a\n2. 14:05 b'],
    ['a table', '| Time | Event |\n|---|---|\n| 14:00 | a |\n| 14:05 | b |'],
    [
      'a table with tags',
      '| Time | Event |\n|---|---|\n| <b>14:00</b><br>UTC | a<br>b |\n| 14:05 | b |',
    ],
    ['headings', '### 14:00\n\na\n\n### 14:05\n\nb'],
    ['headings of the same level', '## 14:00\n\na\n\n## 14:05\n\nb'],
    ['bold lines', '**14:00**\na\n\n**14:05**\nb'],
    ['a quote', '> 14:00 a\n> 14:05 b'],
    ['pictures between', '- 14:00 a\n![x](https://example.com/x.png)\n- 14:05 b'],
    ['boxes', '- [x] 14:00 a\n- [ ] 14:05 b'],
    ['details below', '- 14:00 a\n  - more\n  - of it\n- 14:05 b'],
  ])('of %s', (_, content) => {
    expect(readTimeline(content).map(({ time }) => time?.text)).toEqual(['14:00', '14:05']);
  });

  test('takes its zone from the heading, a note or the head of its table', () => {
    const zone = (content: string, heading?: string): unknown =>
      readTimeline(content, heading).map(({ time }) => time?.zone);
    expect(zone('- 14:00 a', 'Timeline (all times in CET)')).toEqual(['CET']);
    expect(zone('All times in UTC+1\n\n- 14:00 a\n- 15:00 PST b')).toEqual(['UTC+1', 'PST']);
    expect(zone('| Time (EAT) | Event |\n|-|-|\n| 14:00 | a |')).toEqual(['EAT']);
  });

  test('passes midnight', () => {
    const minutes = readTimeline('- 23:50 a\n- 00:10 b\n- 00:05 c\n- 23:00 d\n- 01:00 e');
    expect(minutes.map(({ time }) => time?.minutes)).toEqual([1430, 1450, 1445, 2820, 2940]);
  });

  test('counts days by its dates', () => {
    const entries = readTimeline('- 2026-02-28 23:00 a\n- 2026-03-02 01:00 b\n- 02:00 c');
    expect(entries.map(({ time }) => time?.minutes)).toEqual([1380, 2940, 3000]);
    expect(entries.map(({ time }) => time?.date)).toEqual(['2026-02-28', '2026-03-02', null]);
  });

  test('takes dates from headings', () => {
    const entries = readTimeline(
      '### 1 May 2026\n\n- 23:00 a\n- 00:30 b\n\n### 2 May 2026\n\n- 09:00 c',
    );
    expect(entries.map(({ time }) => [time?.date, time?.minutes])).toEqual([
      ['2026-05-01', 1380],
      ['2026-05-02', 1470],
      ['2026-05-02', 1980],
    ]);
  });

  test('holds entries without a time between those with one', () => {
    const entries = readTimeline('- 14:00 a\n- Soon after: b\n- 14:10 c');
    expect(entries.map(({ time, text }) => [time?.text ?? null, text])).toEqual([
      ['14:00', 'a'],
      [null, 'Soon after: b'],
      ['14:10', 'c'],
    ]);
  });

  test('parses a time after its label', () => {
    const entries = readTimeline(
      '- **Detected (May 1, 2026, 8:00 PM)**: by alert\n- Fixed: 21:00 UTC by hand',
    );
    expect(entries.map(({ time, text }) => [time?.minutes, text])).toEqual([
      [1200, 'Detected: by alert'],
      [1260, 'Fixed: by hand'],
    ]);
  });

  test('gives each entry its source line and its span', () => {
    const source =
      '## Timeline\r\n\r\n- **14:00** a\r\n![x](https://example.com/x.png)\r\n- 14:05 b\r\n\r\nEnd';
    const entries = parse(source).timeline;
    expect(entries.map(({ raw, line }) => [raw, line])).toEqual([
      ['**14:00** a', 3],
      ['14:05 b', 5],
    ]);
    expect(entries.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      '**14:00** a\r\n![x](https://example.com/x.png)',
      '14:05 b',
    ]);
  });
});

describe('an instant', () => {
  const instants = (source: string): unknown =>
    parse(source).timeline.map(({ time }) => time?.instant);

  test.each([
    ['14:05 UTC', '2026-07-22T14:05:00.000Z'],
    ['14:05 UTC+5:30', '2026-07-22T08:35:00.000Z'],
    ['2:05 PM EDT', '2026-07-22T18:05:00.000Z'],
    ['14:05 PT', '2026-07-22T21:05:00.000Z'],
    ['14:05 CEST', '2026-07-22T12:05:00.000Z'],
    ['14:05 EAT', '2026-07-22T11:05:00.000Z'],
    ['14:05 Europe/Berlin', '2026-07-22T12:05:00.000Z'],
    ['14:05 -0300', '2026-07-22T17:05:00.000Z'],
    // Ireland, India or Israel; a winter's zone in July; a place that isn't.
    ['14:05 IST', null],
    ['14:05 CST', null],
    ['14:05 CET', null],
    ['14:05 Europe/Nowhere', null],
    ['14:05', null],
  ])('of "2026-07-22 %s" is %s', (time, instant) => {
    expect(instants(`## Timeline\n\n- 2026-07-22 ${time}: Down\n`)).toEqual([instant]);
  });

  test('is none where the clocks leave the time out, or show it twice', () => {
    const berlin = 'Europe/Berlin';
    expect(
      instants(`## Timeline\n\n- 2026-03-29 02:30 ${berlin} a\n- 2026-10-25 02:30 ${berlin} b`),
    ).toEqual([null, null]);
  });

  test.each([
    ['a heading', '## Timeline (May 1, 2026, UTC)\n\n- 23:50 a\n- 00:10 b'],
    [
      'a note on all times',
      '## Timeline\n\nAll times are in UTC.\n\n- 2026-05-01 23:50 a\n- 00:10 b',
    ],
    [
      'the title',
      '# The shop was down on 1 May 2026\n\n## Timeline\n\n- 23:50 UTC a\n- 00:10 UTC b',
    ],
    [
      'the summary',
      '## Summary\n\n- Duration: 2026-05-01, 20 min\n\n## Timeline (UTC)\n\n- 23:50 a\n- 00:10 b',
    ],
    ['a line above', '**Date**: 2026-05-01\nAll times UTC\n\n## Timeline\n\n- 23:50 a\n- 00:10 b'],
    ['the second entry', '## Timeline (UTC)\n\n- 23:50 a\n- 2026-05-02 00:10 b'],
    [
      'a date without its year',
      '# Down on 2026-05-01\n\n## Timeline (UTC)\n\n- May 1 23:50 a\n- May 2 00:10 b',
    ],
  ])('takes day and zone from %s', (_, source) => {
    expect(instants(source)).toEqual(['2026-05-01T23:50:00.000Z', '2026-05-02T00:10:00.000Z']);
  });

  test('is none where the postmortem names several days, or dates only itself', () => {
    const timeline = '\n\n## Timeline (UTC)\n\n- 23:50 a';
    expect(instants(`# From 2026-05-01 to 2026-05-03${timeline}`)).toEqual([null]);
    expect(instants(`Last updated: 2026-05-01${timeline}`)).toEqual([null]);
  });
});

describe('a time that is a guess', () => {
  test.each([
    '~14:05 Down',
    'around 14:05: Down',
    'About 2pm Down',
    'approx. 14:05 – Down',
    '≈14:05 Down',
  ])('%s is kept as one', (line) => {
    expect(readTimeline(`- ${line}\n- 15:00 Up`).map(({ time }) => time?.approximate)).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ['22:XX: Down', '22:XX'],
    ['??:?? Down', '??:??'],
    ['Later: Down', 'Later'],
    ['shortly after, all was down', 'shortly after'],
    ['**Next day** - Down', 'Next day'],
    ['Down', null],
    ['Latency rose', null],
  ])('%s has no time but %j', (line, unknownTime) => {
    expect(readTimeline(`- 13:00 a\n- ${line}`)[1]).toMatchObject({ time: null, unknownTime });
  });
});
