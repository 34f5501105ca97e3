import { describe, expect, test } from '@jest/globals';

import { parse } from './samples.js';

function readNames(source: string): readonly (string | null)[] {
  return parse(source).sections.map(({ name }) => name);
}

function countEntries(source: string): number {
  return parse(source).timeline.length;
}

const cause = 'Root Cause and Resolution';
const measures = 'Corrective and Preventative Measures';

describe('a part of one section that is named as another', () => {
  test.each([
    [
      'deeper headings',
      '## Timeline\n\n### Detection\n\n- 14:00 a\n\n### Resolution\n\n- 15:00 b\n\n## Root Cause\n\nx\n',
    ],
    [
      'bold lines below a heading',
      '## Timeline\n\n**Actions Taken**\n\n- 14:00 a\n\n**Resolution**\n\n- 15:00 b\n\n## Root cause and resolution\n\nx\n',
    ],
    [
      'bold lines alike',
      '**Timeline**\n\n**Detection:**\n\n- 14:00 a\n\n**Resolution:**\n\n- 15:00 b\n\n**Root Cause and Resolution**\n\nx\n',
    ],
    [
      'plain lines alike',
      'Timeline:\n\nDetection:\n\n- 14:00 a\n\nActions taken:\n\n- 14:30 a\n\nResolution:\n\n- 15:00 b\n\nRoot Cause and Resolution:\n\nx\n',
    ],
  ])('stays in it where that has a place of its own below: %s', (_, source) => {
    expect(readNames(source)).toEqual(['Timeline', cause]);
    expect(countEntries(source)).toBe(source.match(/\d\d:\d\d/g)?.length ?? 0);
  });

  test.each([
    [
      'no such place comes',
      '## Timeline\n\n- 14:00 a\n\n### Resolution\n\nx\n',
      ['Timeline', cause],
    ],
    [
      'it is a peer',
      '## Timeline\n\n- 14:00 a\n\n## Resolution\n\nx\n\n## Root cause analysis\n\ny\n',
      ['Timeline', cause],
    ],
    [
      'no stages are told above it',
      'Timeline:\n\n- 14:00 a\n\nResolution:\n\nx\n\nRoot Cause Analysis:\n\ny\n',
      ['Timeline', cause],
    ],
    [
      'it holds the measures',
      '## Root cause\n\nx\n\n### Action items\n\n- [ ] a\n\n## Prevention\n\ny\n',
      [cause, measures],
    ],
  ])('is that other one where %s', (_, source, names) => {
    expect(readNames(source)).toEqual(names);
    expect(countEntries(source)).toBe(source.includes('14:00') ? 1 : 0);
  });
});
