import { describe, expect, test } from '@jest/globals';

import { parse } from './samples.js';

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
