import { expect, test } from '@jest/globals';

import { parseDuration } from '../../../src/postmortem/time/duration.js';
import { parse } from '../samples.js';

test.each([
  ['2 hours', 120],
  ['The outage lasted for 2 hours, from 14:00 to 16:00 GMT', 120],
  ['1 hour and 30 minutes', 90],
  ['1 hour, 45 minutes, starting at 08:30 AM', 105],
  ['1h30', 90],
  ['1h 30m', 90],
  ['2h05min', 125],
  ['1 h30', 90],
  ['45 min', 45],
  ['1½ hours', 90],
  ['¾ hour', 45],
  ['00:45:30', 45.5],
  ['01:30:00 (14:00 to 15:30)', 90],
  ['45 Minuten', 45],
  ['eine Stunde und 30 Minuten', 90],
  ['1,5 Stunden', 90],
  ['1 Tag', 1440],
  ['1 heure et 15 minutes', 75],
  ['deux semaines, soit 2 semaines', 20160],
  ['2 horas y 20 minutos', 140],
  ['1 dia e 2 horas', 1560],
  ['40 минут', 40],
  ['2 часа', 120],
  ['~22 minutes (06:30 IST – 06:52 IST)', 22],
  ['2.5 hours', 150],
  ['2,5 hours', 150],
  ['half an hour', 30],
  ['an hour', 60],
  ['an hour and a half', 90],
  ['two and a half hours', 150],
  ['three days', 4320],
  ['90 seconds', 1.5],
  ['a 20-minute outage', 20],
  ['1:30 hours', 90],
  ['from 14:00 to 16:15 GMT', 135],
  ['23:30 - 00:15', 45],
  ['10:00 PM – 2:00 AM', 240],
  ['November 10, 2025, 8:00 PM - November 11, 2025, 2:00 AM (UTC)', 360],
  ['2026-05-01 22:00 to 2026-05-03 01:00', 1620],
  ['PT1H', 60],
  ['P1DT2H30M', 1590],
  ['forty-five minutes', 45],
  ['a quarter of an hour', 15],
  ['1 hr. 20 min.', 80],
  ['Start Time: May 1, 15:30 UTC\nEnd Time: May 1, 18:45 UTC', 195],
])('%j lasts %d minutes', (text, minutes) => {
  expect(parseDuration(text)?.minutes).toBeCloseTo(minutes);
});

test.each([
  '',
  'unknown',
  'all day',
  'around 14:00',
  'since AM and 70% of users',
  'No response',
  '01:30',
  '14:00:05 until late',
  'a tag',
])('%j gives no duration', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test('only the field gives a duration', () => {
  expect(parse('## Summary\n\nIt took 2 hours.\n').duration).toBeNull();
});

test.each([
  ['2 hours', 'exact', '2 hours'],
  ['about 2 hours', 'approximate', '2 hours'],
  ['~45 min (09:00 to 09:45)', 'approximate', '45 min'],
  ['2-3 hours', 'range', '2-3 hours'],
  ['two to three hours', 'range', 'two to three hours'],
  ['from 14:00 to 15:30', 'times', '14:00 to 15:30'],
  [
    'Feb 15, 2024, 2:00 PM - Feb 15, 2024, 4:30 PM',
    'times',
    'Feb 15, 2024, 2:00 PM - Feb 15, 2024, 4:30 PM',
  ],
  ['2024-02-15T10:00Z to 12:30', 'times', '2024-02-15T10:00Z to 12:30'],
])('%j is %s, from %j', (text, manner, words) => {
  const length = parseDuration(text);
  expect(length?.manner).toBe(manner);
  expect(text.slice(length?.from, length?.to)).toBe(words);
});

test.each([
  ['- **Duration**: about **2 hours** or so', '2 hours', '2 hours'],
  ['| Duration | some 2&nbsp;hours |\n|-|-|', '2\u00A0hours', '2&nbsp;hours'],
  ['### Duration\n\nIt went on\nfor 2 hours', '2 hours', '2 hours'],
  [
    'Duration - 2 *hours* and\r\n10 minutes.',
    '2 hours and\n10 minutes',
    '2 *hours* and\r\n10 minutes',
  ],
  ['Duration\n\n- Start: 14:00\n- End: 15:00', '14:00\nEnd: 15:00', '14:00\n- End: 15:00'],
])('the span of the duration in %j covers just its words', (field, text, written) => {
  const source = `## Summary\r\n\r\n${field}\r\n`;
  const { duration } = parse(source);
  expect(duration?.text).toBe(text);
  expect(source.slice(duration?.span.start, duration?.span.end)).toBe(written);
});
