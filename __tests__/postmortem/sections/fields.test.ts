import { describe, expect, test } from '@jest/globals';

import { parse } from '../samples.js';

describe('a field', () => {
  test.each([
    ['bold', '**Duration**: 2 hours'],
    ['bold with the colon inside', '**Duration:** 2 hours'],
    ['wholly bold', '**Duration: 2 hours**'],
    ['bold without a colon', '**Duration** 2 hours'],
    ['in a list', '- **Duration**: 2 hours'],
    ['in a list of stars', '* Duration: 2 hours'],
    ['plain', 'Duration: 2 hours'],
    ['with a dash', 'Duration - 2 hours'],
    ['with a long dash', 'Duration — 2 hours'],
    ['a synonym', 'Outage duration: 2 hours'],
    ['with a remark', 'Duration (UTC): 2 hours'],
    ['a heading', '### Duration\n\n2 hours'],
    ['a bold line above', '**Duration**\n\n2 hours'],
    ['a line above', 'Duration:\n2 hours'],
    ['a row', '| Field | Value |\n|---|---|\n| Duration | 2 hours |'],
    ['a bold row', '| | |\n|---|---|\n| **Duration** | 2 hours |'],
    ['a column', '| Duration | Impact |\n|---|---|\n| 2 hours | Half of all logins |'],
    ['a nested list', '- **Duration:**\n  - 2 hours'],
    ['in a wrapper', '<div>\n<b>Duration</b>: 2 hours\n</div>'],
  ])('%s is read', (_, line) => {
    const source = `## Issue Summary\n\n${line}\n\n## Timeline\n`;
    const [field] = parse(source).fields;
    expect(field).toMatchObject({ name: 'Duration', section: 'Issue Summary', value: '2 hours' });
    expect(source.slice(field?.valueSpan.start, field?.valueSpan.end)).toContain('2 hours');
  });

  test('holds all of its lines and ends at the next label', () => {
    const source =
      '## Summary\n\nImpact:\nAll of it\nwas down\nDuration: 5 min\nRoot cause: x\nand y\n';
    expect(parse(source).fields.map(({ name, value }) => [name, value])).toEqual([
      ['Impact', 'All of it\nwas down'],
      ['Duration', '5 min'],
      ['Root Cause', 'x\nand y'],
    ]);
  });

  test('is one of several in the columns of a table', () => {
    const source =
      '## Summary\n\n| Severity | **Duration** | Impact | Root Cause |\n|-|-|-|-|\n| 1 | 5 min | | a | b |\n';
    expect(parse(source).fields.map(({ name, value }) => [name, value])).toEqual([
      ['Duration', '5 min'],
      ['Impact', ''],
      ['Root Cause', 'a'],
    ]);
    expect(parse(source).duration?.minutes).toBe(5);
  });

  test('that occurs twice is the first that says something', () => {
    const source = '## Summary\n\n- Impact:\n- **Impact**: Some\n- Impact: More\n';
    expect(parse(source).fields.map(({ value }) => value)).toEqual(['Some']);
  });

  test('without a value is there, empty', () => {
    const source = '## Summary\n\n- **Impact**: <!-- who? -->\n';
    expect(parse(source).fields).toMatchObject([{ name: 'Impact', value: '', line: 3 }]);
  });

  test('may have a section’s name within the summary', () => {
    const source = '## Summary\n\n### Root Cause\n\nA typo\n\n## Root Cause and Resolution\n\nx\n';
    const postmortem = parse(source);
    expect(postmortem.fields.map(({ name, value }) => [name, value])).toEqual([
      ['Root Cause', 'A typo'],
    ]);
    expect(postmortem.sections).toHaveLength(2);
  });
});
