import { expect, test } from '@jest/globals';

import { listWords, buildStems } from '../../../src/postmortem/words/stems.js';

test.each([
  ['The D.B. ‘was’ down…', ['the', 'd.b', 'was', 'down']],
  ["web-1's v1.2.3, didn’t 'start'.", ['web', "1's", 'v1.2.3', 'didn’t', 'start']],
  ['... -- !', []],
  ['a...b', ['a...b']],
])('the words of %j', (text, words) => {
  expect(listWords(text)).toEqual(words);
});

test('a word is found whole, or by how it begins where the list says so', () => {
  const stems = buildStems('up resol*');
  expect(['up', 'upset', 'resolved', 'resol', 'unresolved'].map(stems.has)).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});
