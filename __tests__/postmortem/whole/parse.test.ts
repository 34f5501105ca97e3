import { describe, expect, test } from '@jest/globals';

import type { Postmortem } from '../../../src/postmortem/postmortem.js';
import { example, parse, seed, seedReason } from '../samples.js';

const lineEnds: readonly (readonly [string, string])[] = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
];

/** What must not depend on how lines end. */
function readGist({ sections, fields, timeline, duration, tasks }: Postmortem): unknown {
  return {
    sections: sections.map(({ name, heading, line, text }) => [name, heading, line, text]),
    fields: fields.map(({ name, value, line }) => [name, value, line]),
    timeline: timeline.map(({ line, raw, time, text }) => [line, raw, time, text]),
    duration: duration?.minutes,
    tasks: tasks.map(({ line, text, done, owners, due }) => [line, text, done, owners, due]),
  };
}

const names = [
  'Issue Summary',
  'Timeline',
  'Root Cause and Resolution',
  'Corrective and Preventative Measures',
  'Conclusion',
];

function readNames({ sections }: Postmortem): readonly string[] {
  return sections.flatMap(({ name }) => name ?? []);
}

describe.each(lineEnds)('the example with %s', (_, end) => {
  const source = example.replaceAll('\n', end);
  const postmortem = parse(source);

  test('has every section and field', () => {
    expect(readNames(postmortem)).toEqual(names);
    expect(postmortem.fields.map(({ name }) => name)).toEqual(['Duration', 'Impact', 'Root Cause']);
    expect(postmortem.duration?.minutes).toBe(80);
  });

  test('has eight entries, from 09:10 to 10:30 UTC', () => {
    expect(postmortem.timeline.map(({ time }) => time?.minutes)).toEqual([
      550, 554, 560, 575, 590, 605, 620, 630,
    ]);
    expect(new Set(postmortem.timeline.map(({ time }) => time?.zone))).toEqual(new Set(['UTC']));
    expect(postmortem.timeline.filter(({ text }) => /!\[|https/.test(text))).toEqual([]);
  });

  test('has five tasks with their owners, the first with a due date, none of them an improvement', () => {
    const [first, ...others] = postmortem.tasks;
    expect(others).toHaveLength(4);
    expect(first).toMatchObject({
      text: 'Alert when a certificate has fewer than 21 days left.',
      owners: ['mira'],
      due: '2026-04-01',
    });
    expect(others.flatMap(({ owners }) => owners)).toEqual(['mira', 'jonas', 'jonas', 'ines']);
    expect(others.every(({ due, link }) => !due && !link)).toBe(true);
    for (const { box } of postmortem.tasks) {
      expect(source.slice((box?.offset ?? 0) - 3, (box?.offset ?? 0) + 2)).toBe('- [ ]');
    }
  });

  test('says the same as with other line ends', () => {
    expect(readGist(postmortem)).toEqual(readGist(parse(example)));
  });
});

describe(`the seed${seedReason}`, () => {
  const testSeed = seed === null ? test.skip : test;

  testSeed.each(lineEnds)('is read as its authors meant it, with %s', (_, end) => {
    const source = (seed ?? '').replaceAll('\n', end);
    const postmortem = parse(source);
    expect(readNames(postmortem)).toEqual(names);
    expect(postmortem.duration?.minutes).toBe(120);
    expect(postmortem.timeline).toHaveLength(10);
    expect(postmortem.timeline[0]?.time).toMatchObject({
      minutes: 840,
      text: '14:00',
      zone: 'GMT',
    });
    expect(postmortem.timeline[9]?.time).toMatchObject({
      minutes: 960,
      text: '16:00',
      zone: 'GMT',
    });
    expect(postmortem.tasks).toHaveLength(5);
    expect(postmortem.tasks.every(({ from, done }) => from === 'checkbox' && !done)).toBe(true);
    expect(readGist(postmortem)).toEqual(readGist(parse(seed ?? '')));
  });
});

describe('front matter', () => {
  test.each([
    ['YAML', '---\ntitle: "A bad day"\ntasks:\n  - one\n---\n'],
    ['YAML with dots', '---\r\ntitle: x\r\n...\r\n'],
    ['TOML', '+++\ntitle = "A bad day"\n+++\n'],
    ['YAML after a byte order mark', '\uFEFF---\ntitle: x\n---\n'],
  ])('in %s is skipped', (_, front) => {
    const source = `${front}\n## Timeline\n\n- 14:00 a\n`;
    const { sections, timeline } = parse(source);
    expect(sections.map(({ name }) => name)).toEqual(['Timeline']);
    expect(source.slice(timeline[0]?.span.start, timeline[0]?.span.end)).toBe('14:00 a');
  });

  test('is different from a rule', () => {
    const source = '---\n\n## Timeline\n\n- 14:00 a\n\n---\n';
    expect(parse(source).timeline).toHaveLength(1);
  });
});

test.each([
  ['quotes', '> '.repeat(10_000)],
  ['lists', '- '.repeat(10_000)],
  ['brackets', '['.repeat(20_000)],
  ['emphasis', `${'*a '.repeat(8_000)}${'b* '.repeat(8_000)}`],
  ['tags', `<div>${'<b>'.repeat(15_000)}`],
  ['tags on lines', '<div>\n'.repeat(5_000)],
  ['comments', '<!-- '.repeat(10_000)],
  ['entities', '&#x1F600;'.repeat(5_000)],
  ['parentheses', `- [ ] ${'('.repeat(20_000)}`],
  ['links', `- [ ] a ${'(#1)'.repeat(10_000)}`],
  ['mentions', `- [ ] a ${'@bob '.repeat(8_000)}`],
  ['digits', `- ${'12:'.repeat(15_000)}`],
  ['boxes', '- [ ] a\n'.repeat(6_000)],
  ['rows', `| Task | Bug |\n|-|-|\n${'| a | #1 |\n'.repeat(4_000)}`],
])(
  // `npm run bench` compares how long each takes with an ordinary text.
  'tens of thousands of characters of %s are read',
  (_, content) => {
    const text = `## Timeline\n\n${content}\n\n## Tasks\n\n${content}`;
    expect(parse(text).sections.map(({ line }) => line)).toContain(1);
  },
);
