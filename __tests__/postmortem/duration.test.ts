import { expect, test } from '@jest/globals';

import { readDuration } from '../../src/postmortem/duration.js';
import { parse } from './samples.js';

test.each([
  ['2 hours', 120],
  ['The outage lasted for 2 hours, from 14:00 to 16:00 GMT', 120],
  ['1 hour and 30 minutes', 90],
  ['1 hour, 45 minutes, starting at 08:30 AM', 105],
  ['1h30', 90],
  ['1h 30m', 90],
  ['2h05min', 125],
  ['45 min', 45],
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
  ['Start Time: May 1, 15:30 UTC\nEnd Time: May 1, 18:45 UTC', 195],
])('%j lasts %d minutes', (text, minutes) => {
  expect(readDuration(text)?.minutes).toBeCloseTo(minutes);
});

test.each(['', 'unknown', 'all day', 'around 14:00', 'since AM and 70% of users', 'No response'])(
  '%j gives no duration',
  (text) => {
    expect(readDuration(text)).toBeNull();
  },
);

test('only the field gives a duration', () => {
  expect(parse('## Summary\n\nIt took 2 hours.\n').duration).toBeNull();
});

test('a duration says which words it was read from', () => {
  const source = '## Summary\r\n\r\n- **Duration**: about **2 hours** or so\r\n';
  const { duration } = parse(source);
  expect(duration).toMatchObject({ minutes: 120, text: '2 hours' });
  expect(source.slice(duration?.span.start, duration?.span.end)).toContain('2 hours');
});
