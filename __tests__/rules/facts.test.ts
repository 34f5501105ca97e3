import { describe, expect, test } from '@jest/globals';

import type { RuleSettings } from '../../src/rules/check-postmortem.js';
import { normaliseZone } from '../../src/rules/facts/timelines.js';
import { checkOnly, printFindings } from './only.js';

interface Case {
  readonly what: string;
  readonly source: string;
  readonly found?: readonly string[];
  readonly settings?: RuleSettings;
}

const duration = (words: string): string => `## Summary\n\n- **Duration**: ${words}\n`;
const impact = (words: string): string => `## Summary\n\n- **Impact**: ${words}\n`;
const timeline = (...entries: readonly string[]): string =>
  `## Timeline\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`;

const noZone = '1:1 The times in "Timeline" have no time zone.';
const noAmount = '3:15 "Impact" doesn\'t say how much was affected.';

const cases: Readonly<Record<string, readonly Case[]>> = {
  'duration-readable': [
    {
      what: 'text without a length of time',
      source: duration('Quite a while'),
      found: ['3:17 "Quite a while" in "Duration" isn\'t a length of time.'],
    },
    ...['45 min', '1h30', 'two and a half hours', '14:00 - 16:00 GMT', 'about an hour'].map(
      (words) => ({ what: words, source: duration(words) }),
    ),
    ...['Unknown', '_still ongoing_', 'N/A', 'No downtime'].map((words) => ({
      what: `an answer: ${words}`,
      source: duration(words),
    })),
    { what: 'a placeholder, which another rule reports', source: duration('TBD') },
  ],
  'timeline-time-required': [
    {
      what: 'one entry without a time',
      source: timeline('14:00 UTC: Down', 'Anna is paged', '14:45 UTC: Up'),
      found: ['4:3 Timeline entry "Anna is paged" has no time.'],
    },
    {
      what: 'most entries without a time',
      source: timeline('14:00 UTC: Down', 'Anna is paged', 'Anna looks', 'Up again'),
      found: ['4:3 3 timeline entries have no time, the first is "Anna is paged".'],
    },
    {
      what: 'four of many entries',
      source: timeline(
        ...['10:00 UTC: a', '10:01 UTC: b', '10:02 UTC: c', '10:03 UTC: d', '10:04 UTC: e'],
        ...['one', 'two', 'three', 'four'],
      ),
      found: ['8:3 4 timeline entries have no time, the first is "one".'],
    },
    {
      what: 'prose',
      source: '## Timeline\n\nThe error was on web-02.\n',
      found: ['1:1 No entry in "Timeline" has a time.'],
    },
    { what: 'days without times', source: timeline('2026-03-03: Down', '2026-03-04: Up') },
    {
      what: 'headings of days',
      source:
        '## Timeline\n\n### 2026-03-03\n\nDown.\n\n### 2026-03-04 10:00\n\nUp.\n\n### 11:00\n\nGone.\n',
    },
    {
      what: 'an empty form, which another rule reports',
      source: timeline('HH:MM: Down', 'HH:MM: Up'),
    },
    {
      what: 'a table',
      source: '## Timeline\n\n| Time | Event |\n|---|---|\n| 2 PM | Down |\n| ~2:45 PM | Up |\n',
    },
  ],
  'timeline-order': [
    {
      what: 'two entries in the wrong order',
      source: timeline('14:00 UTC: a', '14:20 UTC: b', '14:10 UTC: c', '14:30 UTC: d'),
      found: ['5:3 14:10 is listed after 14:20.'],
    },
    {
      what: 'all entries in the wrong order',
      source: timeline('14:30 UTC: d', '14:20 UTC: c', '14:10 UTC: b'),
      found: ['1:1 The entries of "Timeline" aren\'t in chronological order.'],
    },
    {
      what: 'an earlier day',
      source: timeline('2026-03-04 10:00: a', '2026-03-03 10:00: b', '2026-03-05 10:00: c'),
      found: ['4:3 2026-03-03 10:00 is listed after 2026-03-04 10:00.'],
    },
    { what: 'after midnight', source: timeline('23:50 UTC: a', '00:10 UTC: b') },
    { what: 'the same minute', source: timeline('10:00 UTC: a', '10:00 UTC: b') },
    { what: 'two zones', source: timeline('14:05 CET: a', '13:10 UTC: b') },
    {
      what: 'two timelines',
      source: '## Timeline\n\n- 14:00: a\n\n## Root cause\n\nx\n\n## Event log\n\n- 13:00: b\n',
    },
  ],
  'timeline-zone': [
    { what: 'no time zone', source: timeline('14:00: a', '14:10: b'), found: [noZone] },
    {
      what: 'a second time zone',
      source: timeline('14:00 UTC: a', '16:10 CEST: b', '16:20 CEST: c'),
      found: ['4:3 The time zone changes from UTC to CEST.'],
    },
    { what: 'one entry', source: timeline('14:00 UTC: a', '14:10: b') },
    { what: 'the heading', source: '## Timeline (all times PST)\n\n- 14:00: a\n' },
    {
      what: 'a time zone in words',
      source: '## Timeline (West Central Africa Standard Timezone)\n\n- 14:00: a\n',
    },
    { what: 'a note', source: '## Timeline\n\n_All times in EEST_\n\n- 14:00: a\n' },
    {
      what: 'the duration',
      source: `${duration('1 h, 14:00 to 15:00 GMT')}\n${timeline('14:00: a')}`,
    },
    {
      what: 'two names of one zone',
      source: timeline('14:00 UTC: a', '14:10 GMT: b', '14:20 utc: c'),
    },
    { what: 'days only', source: timeline('2026-03-03: a') },
  ],
  'duration-matches-timeline': [
    {
      what: 'too long',
      source: `${duration('3 hours')}\n${timeline('14:00: a', '14:30: b', '15:10: c')}`,
      found: [
        '3:17 The duration is "3 hours", but no two entries of the timeline (1 h 10 min) are that far apart.',
      ],
    },
    {
      what: 'between all entries',
      source: `${duration('20 minutes')}\n${timeline('14:00: a', '15:00: b')}`,
      found: [
        '3:17 The duration is "20 minutes", but no two entries of the timeline (1 h) are that far apart.',
      ],
    },
    {
      what: 'from the first to the last entry',
      source: `${duration('70 min')}\n${timeline('14:00: a', '14:30: b', '15:10: c')}`,
    },
    {
      what: 'between two entries',
      source: `${duration('40 min')}\n${timeline('14:00: a', '14:30: b', '15:10: c')}`,
    },
    {
      what: 'within the tolerance',
      source: `${duration('1 hour')}\n${timeline('14:00: a', '15:05: b')}`,
    },
    {
      what: 'more than five minutes off, with a tolerance of 0',
      source: `${duration('2 hours')}\n${timeline('14:00: a', '15:54: b')}`,
      settings: { tolerance: 0 },
      found: [
        '3:17 The duration is "2 hours", but no two entries of the timeline (1 h 54 min) are that far apart.',
      ],
    },
    {
      what: 'an entry without a time',
      source: `${duration('3 h')}\n${timeline('14:00: a', 'b', '15:10: c')}`,
    },
    {
      what: 'times out of order',
      source: `${duration('3 h')}\n${timeline('14:00: a', '13:00: b', '15:10: c')}`,
    },
    {
      what: 'days without dates',
      source: `${duration('3 days')}\n${timeline('14:00: a', '15:10: c')}`,
    },
    { what: 'one entry', source: `${duration('3 h')}\n${timeline('14:00: a')}` },
  ],
  'timeline-milestones': [
    {
      what: 'no resolution',
      source: timeline('14:00 UTC: Deploy of the shop', '14:10 UTC: Alert'),
      found: ['1:1 "Timeline" doesn\'t say when the incident was resolved.'],
    },
    {
      what: 'no detection and no resolution',
      source: timeline('14:00 UTC: The shop is deployed'),
      found: ['1:1 "Timeline" doesn\'t say when the incident was detected or was resolved.'],
    },
    {
      what: 'no start',
      source: timeline('14:10 UTC: Alert', '14:30 UTC: Resolved'),
      found: ['1:1 "Timeline" doesn\'t say when the incident started.'],
    },
    {
      what: "no start, which isn't required",
      source: timeline('14:10 UTC: Alert', '14:30 UTC: Resolved'),
      settings: { milestones: ['detection', 'resolution'] },
    },
    {
      what: 'the start in the duration',
      source: `${duration('14:00 to 14:30')}\n${timeline('14:10 UTC: Alert', '14:30 UTC: Resolved')}`,
    },
    {
      what: 'all in order',
      source: timeline(
        '13:55: Disk fills up',
        '14:00: Pager goes off',
        '14:30: All is back to normal',
      ),
    },
    { what: 'no times, which another rule reports', source: timeline('Alert') },
  ],
  'impact-measured': [
    { what: 'no number', source: impact('Some users had trouble.'), found: [noAmount] },
    { what: 'a status code', source: impact('Users got HTTP 503 errors.'), found: [noAmount] },
    {
      what: 'a time of day',
      source: impact('Logins failed from 14:00 on 2026-03-03.'),
      found: [noAmount],
    },
    {
      what: 'a name with a digit',
      source: impact('The S3 gateway and v2.1 were slow.'),
      found: [noAmount],
    },
    ...[
      '70% of users',
      'About 1,900 baskets',
      'Nobody could log in.',
      'All customers in Europe',
      'Two thirds of the orders',
      'no real users were hit',
      'Complete outage',
      '€4000 of revenue',
      'Todos los usuarios',
    ].map((words) => ({ what: words, source: impact(words) })),
    { what: 'a placeholder, which another rule reports', source: impact('TBD') },
  ],
};

describe.each(Object.entries(cases))('%s', (rule, table) => {
  test.each([...table])('$what', ({ source, found = [], settings = {} }) => {
    expect(printFindings(checkOnly(rule, source, { settings }))).toEqual(found);
  });
});

test.each([
  ['gmt', 'UTC'],
  ['Z', 'UTC'],
  ['UTC+0', 'UTC'],
  ['UTC +02:00', 'UTC+2'],
  ['GMT−3', 'UTC-3'],
  ['+0530', 'UTC+5:30'],
  ['CEST', 'CEST'],
])('the zone %s is %s', (zone, normal) => {
  expect(normaliseZone(zone)).toBe(normal);
});
