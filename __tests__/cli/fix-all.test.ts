import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckCommand } from '../../src/cli/arguments.js';
import { runCheck } from '../../src/cli/check.js';
import { mend } from '../../src/cli/fix.js';
import { readSetup, type Setup } from '../../src/cli/setup.js';
import type { Splice } from '../../src/text/splice.js';
import type { Finding } from '../../src/rules/finding.js';
import { writePostmortem } from '../harness/postmortems.js';
import { makeFolder, openTerminal } from './harness.js';

const setup = await readSetup({ config: null, rules: {} }, '/');

/** Checks with a rule of our own alone: what it finds, with its fix. */
function checkWith(find: (text: string) => readonly (readonly Splice[])[]): Setup['check'] {
  return (text) => ({
    postmortem: setup.check(text).postmortem,
    findings: find(text).map((fix): Finding => ({
      rule: 'made-up',
      severity: 'error',
      place: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
      section: null,
      quote: null,
      message: 'Unexpected words, expected others',
      help: 'Mend it.',
      fix,
    })),
  });
}

/** A rule that wants each match of a pattern to be another text. */
function replaceAll(pattern: RegExp, insert: string): Setup['check'] {
  return checkWith((text) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => [
      { offset: index, remove: found.length, insert },
    ]),
  );
}

describe('the fixes', () => {
  test('are all made, and what is left is what another check finds', () => {
    const { text, fixes, reading } = mend('a TBD b TBD c', replaceAll(/TBD/gu, 'x'));
    expect({ text, fixes, left: reading.findings }).toEqual({
      text: 'a x b x c',
      fixes: 2,
      left: [],
    });
  });

  test('that overlap are made one after the other', () => {
    const check = checkWith((text) => {
      const at = text.indexOf('old');
      if (at >= 0) {
        return [
          [{ offset: at, remove: 3, insert: 'new' }],
          [{ offset: at + 2, remove: 1, insert: 'D' }],
        ];
      }
      return text.endsWith('!') ? [] : [[{ offset: text.length, remove: 0, insert: '!' }]];
    });
    expect(mend('an old one', check)).toMatchObject({ text: 'an new one!', fixes: 2 });
  });

  test('that touch at one place are not made at once', () => {
    const check = checkWith((text) =>
      ['b', 'a']
        .filter((char) => !text.includes(char))
        .map((insert) => [{ offset: 0, remove: 0, insert }]),
    );
    expect(mend('-', check)).toMatchObject({ text: 'ab-', fixes: 2 });
  });

  test('of one finding are made whole or not at all', () => {
    const check = checkWith((text) =>
      text.startsWith('1')
        ? []
        : [
            [{ offset: 0, remove: 1, insert: '1' }],
            [
              { offset: 0, remove: 1, insert: '2' },
              { offset: 4, remove: 1, insert: '2' },
            ],
          ],
    );
    expect(mend('0...0', check)).toMatchObject({ text: '1...0', fixes: 1 });
  });

  test('that never settle end', () => {
    const turn = checkWith((text) => [
      [{ offset: 0, remove: 1, insert: text === 'a' ? 'b' : 'a' }],
    ]);
    expect(['a', 'b']).toContain(mend('a', turn).text);
    const grow = checkWith(() => [[{ offset: 0, remove: 0, insert: 'a' }]]);
    expect(mend('', grow).text.length).toBeLessThanOrEqual(10);
  });

  test('change only what they say: everything else stays, in its order', () => {
    const text = fc
      .array(fc.constantFrom('TBD', ' ', '\r\n', '\t', 'é', '😀', '\ud83d', 'x'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { text: mended } = mend(source, replaceAll(/TBD/gu, '<->'));
        expect(mended).toBe(source.replaceAll('TBD', '<->'));
      }),
    );
  });
});

const source = `\ufeff${writePostmortem('- [ ] Do it. \t\n- [ ] TBD <!-- x -->').replaceAll('\n', '\r\n')}`;
const command: CheckCommand = {
  do: 'check',
  files: ['a.md', 'b.md'],
  format: 'text',
  fix: true,
  quiet: false,
  maxWarnings: null,
  config: null,
  rules: {},
};
const made: Setup = { ...setup, check: replaceAll(/TBD/gu, 'Done') };

describe('--fix', () => {
  test('writes files in place, byte for byte but for the fixes', async () => {
    const cwd = await makeFolder({ 'a.md': source, 'b.md': 'nothing to mend' });
    const before = await stat(join(cwd, 'b.md'));
    const { terminal, written } = openTerminal({ cwd });
    expect(await runCheck(command, terminal, made)).toBe(0);
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(source.replace('TBD', 'Done'));
    expect(await readFile(join(cwd, 'b.md'), 'utf8')).toBe('nothing to mend');
    expect((await stat(join(cwd, 'b.md'))).mtimeMs).toBe(before.mtimeMs);
    expect(written).toEqual({ out: '2 files checked, nothing found; 1 mended.\n', err: '' });
  });

  test('is offered where it is not asked for, and nothing is written then', async () => {
    const cwd = await makeFolder({ 'a.md': source });
    const { terminal, written } = openTerminal({ cwd });
    expect(await runCheck({ ...command, files: ['a.md'], fix: false }, terminal, made)).toBe(1);
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(source);
    expect(written.out).toContain(
      '1 error, 0 warnings in 1 of 1 file; 1 can be mended with --fix.',
    );
  });

  test.each(['text', 'json', 'github'] as const)(
    'of standard input gives the mended text, and the report as %s beside it',
    async (format) => {
      const { terminal, written } = openTerminal({ cwd: '/', input: source });
      expect(await runCheck({ ...command, files: ['-'], format }, terminal, made)).toBe(0);
      expect(written.out).toBe(source.replace('TBD', 'Done'));
      expect(written.err).toContain(
        { text: '1 file checked, nothing found; 1 mended.', json: '"fixed": 1', github: '' }[
          format
        ],
      );
    },
  );

  test('of standard input lets nothing through to a terminal that acts on it', async () => {
    const input = 'TBD \u001b[2J\u009b0m';
    const { terminal, written } = openTerminal({
      cwd: '/',
      input,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    await runCheck({ ...command, files: ['-'] }, terminal, made);
    expect(written.out).toBe('Done ␛[2J\ufffd0m');
  });

  test('is data in the SARIF: the place that goes, and what comes', async () => {
    const cwd = await makeFolder({ 'a.md': source });
    const { terminal, written } = openTerminal({ cwd });
    await runCheck({ ...command, files: ['a.md'], fix: false, format: 'sarif' }, terminal, made);
    const log = JSON.parse(written.out) as { runs: { results: { fixes: unknown[] }[] }[] };
    expect(log.runs[0]?.results[0]?.fixes).toMatchObject([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.md' },
            replacements: [
              {
                deletedRegion: { startLine: 20, startColumn: 7, endLine: 20, endColumn: 10 },
                insertedContent: { text: 'Done' },
              },
            ],
          },
        ],
      },
    ]);
  });
});
