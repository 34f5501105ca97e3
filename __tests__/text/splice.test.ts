import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { applySplices, type Splice } from '../../src/text/splice.js';

describe('applySplices', () => {
  test.each<[string, Splice[], string]>([
    ['abc', [], 'abc'],
    ['abc', [{ offset: 1, remove: 1, insert: 'X' }], 'aXc'],
    ['- [ ] a\r\n', [{ offset: 3, remove: 1, insert: 'x' }], '- [x] a\r\n'],
    [
      'abc',
      [
        { offset: 3, remove: 0, insert: '!' },
        { offset: 0, remove: 0, insert: '¡' },
      ],
      '¡abc!',
    ],
    [
      'abc',
      [
        { offset: 1, remove: 0, insert: '1' },
        { offset: 1, remove: 1, insert: '2' },
      ],
      'a12c',
    ],
  ])('%j with %j is %j', (source, splices, expected) => {
    expect(applySplices(source, splices)).toBe(expected);
  });

  test.each<[string, Splice[]]>([
    [
      'an overlap',
      [
        { offset: 0, remove: 2, insert: '' },
        { offset: 1, remove: 0, insert: 'x' },
      ],
    ],
    ['an offset after the end', [{ offset: 4, remove: 0, insert: 'x' }]],
    ['an offset before the start', [{ offset: -1, remove: 0, insert: 'x' }]],
    ['more removed than the text holds', [{ offset: 2, remove: 2, insert: '' }]],
  ])('rejects %s', (_, splices) => {
    expect(() => applySplices('abc', splices)).toThrow(/[Ss]plice/);
  });

  test('changes only what the splices cover', () => {
    const cases = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string(), fc.string()));
    fc.assert(
      fc.property(cases, fc.string({ unit: 'binary' }), (parts, rest) => {
        const source = parts.map(([kept, removed]) => kept + removed).join('') + rest;
        const expected = parts.map(([kept, , insert]) => kept + insert).join('') + rest;
        let at = 0;
        const splices = parts.map(([kept, removed, insert]) => {
          const offset = at + kept.length;
          at = offset + removed.length;
          return { offset, remove: removed.length, insert };
        });
        expect(applySplices(source, splices)).toBe(expected);
      }),
    );
  });
});
