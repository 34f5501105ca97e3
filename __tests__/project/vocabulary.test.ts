import { describe, expect, test } from '@jest/globals';
import { checkWords, vocabulary } from '../../scripts/lint/vocabulary.js';

describe('a word that the project doesn’t use is found', () => {
  test.each(vocabulary.words.map((entry) => [entry.example, entry] as const))(
    'in a page: %s',
    (example, { write, where = ['docs/made-up.md'] }) => {
      const [place = ''] = where;
      const path = place.endsWith('/') ? `${place}made-up.md` : place;
      const found = checkWords(path, `# A page\n\n${example}\n`);
      expect(found).toEqual([expect.stringMatching(/:3: ".+": write ".+"$/u)]);
      expect(found[0]).toContain(`write "${write}"`);
    },
  );

  test.each([
    ['a comment above an export', '/** Mends it. */\nexport const one = 1;'],
    ['a comment within a body', 'function one() {\n  // It is mended.\n}'],
    ['a comment after a statement', 'const one = 1; // mends it'],
    ['a string', "const one = 'Mend it.';"],
    ['a template', 'const one = `Mend ${two}.`;'],
    ['the end of a template', 'const one = `${two} is mended.`;'],
  ])('in %s', (_, code) => {
    expect(checkWords('src/made-up.ts', code)).toHaveLength(1);
  });

  test('across the lines of a comment, on the line where it starts', () => {
    const code = '\n/**\n * Nothing happens on its\n * word.\n */\nexport const one = 1;\n';
    expect(checkWords('src/made-up.ts', code)).toEqual([
      'src/made-up.ts:3: "on its word": write "because a text says so"',
    ]);
  });
});

test.each([
  [
    'docs/made-up.md',
    'The action fixes the line. There is no link behind a proxy. Reads lag behind writes. It is no longer open.',
  ],
  [
    'docs/made-up.md',
    'Only two can be told apart, apart from these. A blank line. As it stands, it holds.',
  ],
  ['src/made-up.ts', "import { mend } from './mend.js';\nexport const mended = mend(/anew/u);"],
  ['src/loop/made-up.ts', '// The loop over all tasks.'],
])('in %s nothing is found: %s', (path, text) => {
  expect(checkWords(path, text)).toEqual([]);
});

test('a word with a place is found only there', () => {
  expect(checkWords('README.md', 'The loop closes it.')).toHaveLength(1);
  expect(checkWords('docs/project/made-up.md', 'The loop closes it.')).toEqual([]);
});

test('an exception allows its word in its file', () => {
  const except = [{ file: 'docs/made-up.md', find: 'mend', because: 'It is quoted.' }];
  expect(checkWords('docs/made-up.md', 'Mend it.', { ...vocabulary, except })).toEqual([]);
  expect(checkWords('docs/other.md', 'Mend it.', { ...vocabulary, except })).toHaveLength(1);
});

test('each exception has a reason', () => {
  expect(vocabulary.except.filter(({ because }) => because === '')).toEqual([]);
});
