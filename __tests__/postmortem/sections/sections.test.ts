import { describe, expect, test } from '@jest/globals';

import { parse } from '../samples.js';

function readSections(source: string): readonly (readonly [string | null, string])[] {
  return parse(source).sections.map(({ name, text }) => [name, text] as const);
}

describe('a heading', () => {
  test.each([
    ['ATX', '## Timeline'],
    ['ATX of the sixth level', '###### Timeline'],
    ['ATX with closing signs', '## Timeline ##'],
    ['setext', 'Timeline\n========'],
    ['bold', '**Timeline**'],
    ['bold with a colon inside', '**Timeline:**'],
    ['bold with a semicolon after it', '**TIMELINE**;'],
    ['bold with a remark', '**Timeline** (all times in UTC)'],
    ['a plain line', 'Timeline'],
    ['a plain line with a colon', 'Timeline:'],
    ['without a space', '###Timeline'],
    ['HTML', '<h2>Timeline</h2>'],
    ['HTML with attributes', '<h3 align="center">Timeline</h3>'],
    ['in capitals', '# TIMELINE'],
    ['with emoji', '## 🕒 Timeline 🕒'],
    ['with an emoji name', '## :clock3: Timeline'],
    ['numbered', '## 2. Timeline'],
    ['numbered with parentheses', '## (2) Timeline'],
    ['in Roman numerals', '## II. Timeline'],
    ['with markup', '## _**Timeline**_'],
    ['a synonym', '## Chronology'],
    ['with a zone', '## Timeline (UTC)'],
    ['with a remark after a dash', '## Timeline – all times in CET'],
    ['with more words', '## Timeline of the outage and its aftermath'],
    ['in other words', '## Incident timeline'],
    [
      'a summary of details',
      '<details><summary>Timeline</summary>\n\n- 14:00 UTC: It broke\n</details>',
    ],
  ])('%s is known', (_, heading) => {
    const source = `${heading}\n\n- 14:00 UTC: It broke\n`;
    const [section, ...others] = parse(source).sections;
    expect(others).toEqual([]);
    expect(section?.name).toBe('Timeline');
    expect(section?.text).toContain('It broke');
  });

  test.each([
    ['in a fence', '```\n## Timeline\n```'],
    ['in tildes', '~~~sh\n# Timeline\n~~~'],
    ['in indented code', 'Text\n\n    # Timeline'],
    ['in a sentence', 'We looked at the timeline.'],
    ['as a label with its value', 'Resolution: we restarted it'],
    ['in a list', '- Timeline'],
    ['in front matter', '---\ntitle: x\n# Timeline\n---\n'],
    ['in a comment', '<!--\n## Timeline\n-->'],
  ])('%s is none', (_, source) => {
    expect(parse(source).sections.filter(({ name }) => name !== null)).toEqual([]);
  });
});

describe('a section', () => {
  test('ends at the next known heading, whatever its level', () => {
    expect(readSections('# Summary\n\na\n\n### Timeline\n\nb\n\n## Conclusion\n\nc')).toEqual([
      ['Issue Summary', 'a'],
      ['Timeline', 'b'],
      ['Conclusion', 'c'],
    ]);
  });

  test('ends at an unknown heading of its own level and holds deeper ones', () => {
    expect(readSections('## Conclusion\n\na\n\n### Thanks\n\nb\n\n## Annex\n\nc')).toEqual([
      ['Conclusion', 'a\nThanks\nb'],
      [null, 'c'],
    ]);
  });

  test('goes on under a heading that says the same again', () => {
    const source = '## Corrective Measures\n\n### Preventative Measures\n\n- a\n\n## Tasks\n\n- b';
    expect(parse(source).sections.map(({ name }) => name)).toEqual([
      'Corrective and Preventative Measures',
    ]);
  });

  test.each([
    ['nothing', '## Conclusion\n\n## Annex'],
    ['a comment', '## Conclusion\n\n<!-- What did you learn? -->\n'],
    ['a picture', '## Conclusion\n\n![chart](https://example.com/a.png)\n'],
    ['empty wrappers', '## Conclusion\n\n<div>\n\n</div>\n'],
    ['only headings', '## Conclusion\n\n### What went well\n\n### What went wrong\n'],
  ])('with %s says nothing', (_, source) => {
    expect(parse(source).sections[0]?.text).toBe('');
  });

  test('holds the words between tags, with and without blank lines', () => {
    const tight = '<div>\n## Timeline\n- **14:00** a\n- 14:05 b\n</div>\n';
    const loose = '<div>\n\n## Timeline\n\n- **14:00** a\n- 14:05 b\n\n</div>\n';
    const inline = '<div><h2>Timeline</h2>\n<ul><li><b>14:00</b> a</li><li>14:05 b</li></ul></div>';
    for (const source of [tight, loose, inline]) {
      const postmortem = parse(source);
      expect(postmortem.sections[0]?.name).toBe('Timeline');
      expect(postmortem.timeline.map(({ text, time }) => [time?.text, text])).toEqual([
        ['14:00', 'a'],
        ['14:05', 'b'],
      ]);
    }
  });

  test('has its lines at their offsets', () => {
    const source = '## Conclusion\r\n\r\nOne **two**\r\nthree &amp; four\r\n';
    const lines = parse(source).sections[0]?.lines ?? [];
    expect(lines.map(({ text }) => text)).toEqual(['One two', 'three & four']);
    expect(lines.map(({ offset }) => source.slice(offset, offset + 3))).toEqual(['One', 'thr']);
  });

  test('shows a tag that HTML doesn’t know', () => {
    expect(readSections('## Conclusion\n\n<your words here>\n')).toEqual([
      ['Conclusion', '<your words here>'],
    ]);
    expect(readSections('## Conclusion\n\nIt was <service> and <b>not</b> us\n')).toEqual([
      ['Conclusion', 'It was <service> and not us'],
    ]);
  });
});

test('the words in a title don’t make it a section', () => {
  const source = '# Incident summary of a bad day\n\n## Timeline\n\n- 10:00 a\n';
  expect(parse(source).sections.map(({ name }) => name)).toEqual([null, 'Timeline']);
});

test('an issue form is a postmortem', () => {
  const source = [
    '### Issue Summary\n\nIt was down.',
    '### Duration\n\n45 minutes',
    '### Impact\n\n_No response_',
    '### Root Cause\n\nA typo',
    '### Timeline\n\n- 10:00 UTC down\n- 10:45 UTC up',
    '### Root Cause and Resolution\n\nMore of it',
    '### Corrective and Preventative Measures\n\n- [ ] Lint it',
  ].join('\n\n');
  const postmortem = parse(source);
  expect(postmortem.fields.map(({ name, value }) => [name, value])).toEqual([
    ['Duration', '45 minutes'],
    ['Impact', 'No response'],
    ['Root Cause', 'A typo'],
  ]);
  expect(postmortem.sections.map(({ name }) => name)).toEqual([
    'Issue Summary',
    'Timeline',
    'Root Cause and Resolution',
    'Corrective and Preventative Measures',
  ]);
  expect(postmortem.duration?.minutes).toBe(45);
});
