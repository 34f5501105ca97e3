import { describe, expect, test } from '@jest/globals';

import { parse } from '../samples.js';

function readTexts(source: string): readonly string[] {
  return parse(source).tasks.map(({ text }) => text);
}

const demands =
  '## Root cause and resolution must contain:\n\nThe disk was full.\n\n## Corrective and preventative measures must contain:\n\n- Rotate the logs.\n- Page on a full disk.\n';
const measures = ['Rotate the logs.', 'Page on a full disk.'];

describe('the words of an exercise', () => {
  test('kept as headings don’t change the tasks if there are times', () => {
    expect(
      readTexts(`## Timeline\n\n- 14:00 UTC disk full\n- 15:00 UTC disk swapped\n\n${demands}`),
    ).toEqual(measures);
  });

  test.each([
    ['none', '- when was it detected\n- how was it solved'],
    ['one as an example', '- 14:00 UTC: what you saw\n- how was it solved'],
  ])('ask for tasks if there are no times: %s', (_, timeline) => {
    expect(readTexts(`## Timeline\n\n${timeline}\n\n${demands}`)).toEqual([]);
  });

  test('above a postmortem give its tasks no others', () => {
    const exercise = '## Tasks\n\n### 0. Write a postmortem\n\nYes.\n\n### 1. Draw it\n\nYes.\n';
    const timeline = '## Timeline\n\n- 14:00 UTC disk full\n- 15:00 UTC disk swapped\n';
    const list = '## Corrective measures\n\n1. Rotate the logs.\n2. Page on a full disk.\n';
    expect(readTexts(`${exercise}\n${timeline}\n${list}`)).toEqual(measures);
    expect(readTexts(`${list}\n${timeline}`)).toEqual(measures);
    expect(readTexts(`${list}\n${timeline}\n## Prevention\n\nSee above.\n`)).toEqual(measures);
  });
});
