import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bad, good, makeFolder, run } from './harness.js';

/** The names of the checked files, from the JSON. */
async function listChecked(args: readonly string[], cwd: string, input: string | null = null) {
  const { out } = await run(['check', '--format', 'json', ...args], { cwd, input });
  return (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
}

const tree = await makeFolder({
  'a.md': good,
  'b.txt': good,
  'docs/c.md': good,
  'docs/deep/d.markdown': good,
  'docs/deep/E.MD': good,
  'docs/[draft] f.md': good,
  'docs/.hidden/g.md': good,
  'docs/picture.png': 'no text',
  'docs/node_modules/pack/h.md': good,
  'docs/.git/i.md': good,
  'empty/readme.txt': good,
});

describe('the arguments name', () => {
  const all = [
    'docs/.hidden/g.md',
    'docs/[draft] f.md',
    'docs/c.md',
    'docs/deep/E.MD',
    'docs/deep/d.markdown',
  ];
  test.each<[string, readonly string[], readonly string[]]>([
    ['a file', ['a.md'], ['a.md']],
    ['a file with any ending', ['b.txt'], ['b.txt']],
    ['a file whose name looks like a glob', ['docs/[draft] f.md'], ['docs/[draft] f.md']],
    ['a folder: its Markdown files, without node_modules and .git', ['docs'], all],
    ['a folder with a slash', ['docs/'], all],
    ['a glob in quotes', ['docs/**/*.md'], all.filter((file) => /\.md$/iu.test(file))],
    ['a glob with braces', ['{a,b}.*'], ['a.md', 'b.txt']],
    ['a folder without the files that match !glob', ['docs', '!**/deep/**'], all.slice(0, 3)],
    [
      'several files, each once, in their order',
      ['docs/c.md', 'a.md', './docs/../a.md'],
      ['docs/c.md', 'a.md'],
    ],
    ['an absolute path', [join(tree, 'a.md')], ['a.md']],
  ])('%s', async (_what, args, files) => {
    expect(await listChecked(args, tree)).toEqual(files);
  });

  test('files, shown relative to the working directory', async () => {
    expect(await listChecked(['.', '../c.md'], join(tree, 'docs', 'deep'))).toEqual([
      'E.MD',
      'd.markdown',
      '../c.md',
    ]);
  });

  test('a folder that links to itself', async () => {
    const cwd = await makeFolder({ 'in/a.md': good });
    await symlink(join(cwd, 'in'), join(cwd, 'in', 'again'));
    expect(await listChecked(['in'], cwd)).toContain('in/a.md');
  });
});

test('a broken link in a folder is skipped', async () => {
  const cwd = await makeFolder({ 'a.md': good });
  await symlink('gone.md', join(cwd, 'b.md'));
  expect(await listChecked(['.'], cwd)).toEqual(['a.md']);
});

describe('standard input', () => {
  test('is read if no file is given', async () => {
    expect(await listChecked([], tree, good)).toEqual(['<stdin>']);
  });

  test('is read for -, next to files', async () => {
    expect(await listChecked(['a.md', '-'], tree, good)).toEqual(['a.md', '<stdin>']);
  });

  test('is ignored if files are given', async () => {
    expect(await listChecked(['a.md'], tree, 'no postmortem')).toEqual(['a.md']);
  });

  test('that is empty has errors', async () => {
    const { code, out } = await run(['check', '-'], { cwd: tree, input: '' });
    expect(code).toBe(1);
    expect(out).toContain('<stdin>: error: ');
    expect(out).toContain('"Timeline"');
  });
});

describe('a file that can’t be read: exit code 2, and the other files are checked', () => {
  const limit = 8 * 1024 * 1024;
  test.each<[string, string, string | Buffer, string]>([
    [
      'a picture',
      'x.md',
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'not a text file: it contains zero bytes.',
    ],
    [
      'another encoding',
      'x.md',
      Buffer.from('caf\u00e9', 'latin1'),
      'not valid UTF-8. Save it as UTF-8.',
    ],
    [
      'UTF-16',
      'x.md',
      Buffer.from('\ufeff# Postmortem', 'utf16le'),
      'encoded as UTF-16. Save it as UTF-8.',
    ],
    [
      'a huge file',
      'x.md',
      Buffer.alloc(limit + 1, 'a'),
      'larger than 8 MiB, which is too large for a postmortem.',
    ],
  ])('%s', async (_what, name, content, expected) => {
    const cwd = await makeFolder({ [name]: content, 'z.md': good });
    const { code, out, err } = await run(['check', '.'], { cwd });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '1 file checked, no findings.\n',
      err: `postmortem: x.md: ${expected}\n`,
    });
    const piped = await run(['check', '-'], { cwd, input: Buffer.from(content) });
    expect(piped).toEqual({ code: 2, out: '', err: `postmortem: <stdin>: ${expected}\n` });
  });

  test.each([
    ['gone.md', 'gone.md: no such file.'],
    ['a.md/b.md', 'a.md/b.md: no such file.'],
    ['gone/**/*.md', 'gone/**/*.md: no file matches this glob.'],
    ['', 'An argument is empty. Is a variable in your command not set?'],
    ['empty', 'empty: no .md or .markdown files in this folder.'],
  ])('%s', async (argument, expected) => {
    const { code, out, err } = await run(['check', argument, 'a.md'], { cwd: tree });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '1 file checked, no findings.\n',
      err: `postmortem: ${expected}\n`,
    });
  });

  test('a link to itself', async () => {
    const cwd = await makeFolder();
    await symlink('a.md', join(cwd, 'a.md'));
    const { code, err } = await run(['check', 'a.md'], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: "postmortem: a.md: can't be read (ELOOP).\n" });
  });

  test('no other file: no report', async () => {
    const { code, out } = await run(['check', 'gone.md'], { cwd: tree });
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

test('a byte order mark and Windows line ends don’t change the places', async () => {
  const cwd = await makeFolder({ 'a.md': bad, 'b.md': `\ufeff${bad.replaceAll('\n', '\r\n')}` });
  const { out } = await run(['check', '.', '--format', 'json'], { cwd });
  const [unix, windows] = (JSON.parse(out) as { findings: unknown[]; sections: unknown[] }[]).map(
    ({ findings, sections }) => ({ findings, sections }),
  );
  expect(unix?.findings).toHaveLength(1);
  expect(windows).toEqual(unix);
});

test('a text that is longer than an issue can be is checked like any other', async () => {
  const long = good.replace(
    '## Conclusion',
    `${'A word and another. '.repeat(15_000)}\n\n## Conclusion`,
  );
  const cwd = await makeFolder({ 'a.md': `${long}\n## Timeline\n\nTBD\n` });
  const { code, out } = await run(['check', 'a.md'], { cwd });
  expect(code).toBe(1);
  expect(out).toMatch(/error: .*"TBD".*\[placeholder-left\]/u);
});
