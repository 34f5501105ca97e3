import { describe, expect, test } from '@jest/globals';

import { place, readSourceLine } from '../../src/text/place.js';

describe('place', () => {
  test.each([
    ['', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\r\n\r\nb', 5, 3, 1],
    ['🎉b', 2, 1, 3],
  ])('of %j at %i is line %i, column %i', (source, offset, line, column) => {
    expect(place(source, offset)).toEqual({ line, column });
  });
});

test.each([
  ['one\ntwo', 5, 'two'],
  ['one\r\ntwo', 1, 'one'],
  ['one\rtwo\rthree', 5, 'two'],
  ['', 0, ''],
])('the line of %j around %i is %j', (source, offset, line) => {
  expect(readSourceLine(source, offset)).toBe(line);
});
