/** As long as a body on GitHub can be. */
export const size = 65_536;

const tasks = '## Corrective and Preventative Measures\n\n';
const timeline = '## Timeline\n\n';
const summary = '## Issue Summary\n\n';
const table = '| Action | Issue |\n|---|---|\n';

/** Texts that no one writes, of `size` characters each: a head and a repeated piece. */
export const hostileTexts: ReadonlyMap<string, string> = new Map([
  ...repeat('quotes', ['>', '> ', `${'> '.repeat(20)}a\n`, '> - > - a\n', '- > ']),
  ...repeat('lazy lines in a quote', ['a\n'], `${'> '.repeat(2000)}a\n`),
  ...repeat('lazy lines in a list', ['a\n'], `${'- '.repeat(2000)}a\n`),
  ...repeat('lists', ['- ', '* ', '1. ', '- a\n', '1. a\n   - b\n', '-\n', '- a\n\n', '- [ ] a\n']),
  ['lists that go down', fill(stairs(180, '- a'))],
  ['quotes that go down', fill(stairs(180, '- a').replaceAll('  ', '> '))],
  ...repeat('brackets', [
    '[',
    ']',
    '[]',
    '[a',
    '[a](',
    '![',
    '[a][',
    '[a](<b',
    '[a](b "',
    '[a](b (',
  ]),
  ['brackets in brackets', '['.repeat(size / 2) + ']'.repeat(size / 2)],
  ...repeat('links', ['[a](https://a.b/c) ', '[a](https://a.b/c)\n', '- [a](https://a.b/c)\n']),
  ...repeat('pictures', ['![a](b) ']),
  ...repeat('addresses', ['<https://a.b> ', 'https://a.b/c ']),
  ...repeat('footnotes', ['[^a] ', '[^a]: b\n', '[^a][^b]']),
  ['definitions', number((index) => `[a${index}]: b\n`)],
  ['references', number((index) => `[a${index}]: b\n`, 2000) + number((index) => `[a${index}] `)],
  ...repeat('stars', ['*', '*a', '*a ', '**a *b ', '***a** ', '_a ', '*a_', 'a**b', '**\n']),
  ...repeat('tildes', ['~', '~~a ']),
  ...repeat('backticks', ['`', '`a', '``a` ', '```\n', '~~~\na\n']),
  ['backticks that grow', number((index) => `${'`'.repeat(index % 400)}a`)],
  ...repeat('a fence left open', ['a\n'], '```\n'),
  ...repeat('tables', ['| a | b |\n'], '| a | b |\n|---|---|\n'),
  ...repeat('tables without rows', ['a|b\n-|-\n', '| a | b |\n|---|---|\n\n', '|-|-|\n', '|']),
  ...repeat('a wide table', ['|b|\n'], `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n`),
  ...repeat('tags', [
    '<',
    '<a',
    '<div>',
    '</div>\n',
    '<div>\n',
    '<b>x</b> ',
    '<b>x ',
    '<li>a',
    '<br>',
  ]),
  ...repeat('tags of blocks', [
    '<h2>a</h2>\n',
    '<div>a</div>',
    '<pre>\n',
    '<script>a\n\n',
    '<p>a</p>',
  ]),
  ...repeat('details', ['<details><summary>a</summary>b</details>\n']),
  ...repeat('attributes', ['<a href="', '<a b ', '<a b="c" ']),
  ...repeat('comments', ['<!-- ', '<!-- a -->\n', 'a <!-- ', '<!', '<?a ', '<![CDATA[']),
  ...repeat('a comment left open', ['a\n\n'], '<!--\n'),
  ...repeat('long lines', ['a', 'word ', ' ', '\t', '\u00A0', 'a\u0301', '🎉', '\\', '\0']),
  ...repeat('line ends', ['\n', '\r\n', '\r', 'a\n', 'a\n\n', 'a  \n', 'a\\\n']),
  ...repeat('entities', ['&amp;', '&', '&#1', '&nope; ', '&amp;]']),
  ...repeat('headings', ['# a\n', '#', '# ', '## Timeline\n', '### a\nb\n', '# a #']),
  ...repeat('underlined headings', ['a\n=\n', 'a\n---\n', '> a\n> =\n']),
  ...repeat('rules', ['---\n', '- - ', '* * ', '_ _ ', '-']),
  ...repeat('front matter', ['a: b\n'], '---\n'),
  ...repeat(
    'a timeline',
    ['- 14:05 a\n', '14:05 a\n', '14:05 ', '### 14:05\n', 'Ab: c\n'],
    timeline,
  ),
  // A run that ends in a word: a look for the end of the line must not begin at each of its characters.
  ...[`${summary}a`, `${timeline}- 14:05 a`, `${tasks}- [ ] a`].flatMap((head) =>
    [' ', ')', "'", '_', '.', '!', '-', ':', '\t'].map(
      (char) =>
        [
          `a run in a line ${JSON.stringify(`${head.slice(-3)}${char}`)}`,
          `${fill(char, head).slice(0, -1)}a`,
        ] as const,
    ),
  ),
  ...repeat(
    'a time',
    ['1', '1:', '(', '2026-05-01 ', '- – — ', ':', 'noon ', 'Central '],
    `${timeline}- `,
  ),
  ...repeat(
    'a task',
    [
      '(#12) ',
      '(',
      ')',
      '@a ',
      ' P1',
      '✅',
      '~~',
      ' due: ',
      'a/',
      'a-',
      ', owner: A',
      ' effort: 1',
      '(team: A)',
    ],
    `${tasks}- [ ] a`,
  ),
  ...repeat('tasks', ['### 1) a\n', 'Do it.\n', 'Tasks:\n- a\n', '- **Tasks**\n  - a\n'], tasks),
  ...repeat('a tracking column', ['| a | #1 |\n', '#12 '], `${tasks}${table}`),
  ...repeat('fields', ['Duration: 2 hours\n\n', 'Duration:\n\n', '- Impact: a\n'], summary),
  ...repeat(
    'a duration',
    ['1 ', '1 hour ', 'an ', '14:05 ', 'twenty ', '2-'],
    `${summary}Duration: `,
  ),
  // Shapes that the rules look for.
  ...['## Root cause\n\n', tasks].flatMap((head) =>
    repeat('words', ['"', '“', '](', '@bob ', '0:', 'the ', 'a<br>'], head),
  ),
  ...repeat(
    'an impact',
    ['error 500 ', 'should have ', "the admin's ", 'because of the ', 'human error '],
    `${summary}- **Impact**: `,
  ),
  ...repeat('broken tasks', ['- [] a\n', '|action|owner|\n|-|-|\n|a||\n\n'], tasks),
  ...repeat('timelines', ['# Timeline\n- a\n', '# Timeline\n']),
]);

/** Messages of a server or a proxy, of the same length. */
export const hostileMessages: ReadonlyMap<string, string> = new Map(
  repeat('a message', [
    ...['g', '_', 'ghs_', ':/', '://', '://a', '://a@', ' ', 'a '],
    ...['authorization', 'authorization ', 'authorization:', 'authorization: a '],
  ]),
);

function repeat(
  name: string,
  pieces: readonly string[],
  head = '',
): readonly (readonly [string, string])[] {
  return pieces.map((piece) => [`${name} ${JSON.stringify(piece)}`, fill(piece, head)]);
}

function fill(piece: string, head = ''): string {
  return (head + piece.repeat(Math.ceil(size / piece.length))).slice(0, size);
}

function number(write: (index: number) => string, count = size): string {
  let text = '';
  for (let index = 0; index < count && text.length < size; index++) text += write(index);
  return text.slice(0, size);
}

function stairs(depth: number, line: string): string {
  return Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}${line}\n`).join('');
}
