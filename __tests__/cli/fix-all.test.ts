import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckCommand } from '../../src/cli/arguments.js';
import { runCheck } from '../../src/cli/check.js';
import { applyFixes } from '../../src/cli/fix.js';
import { readSetup, type Setup } from '../../src/cli/setup.js';
import type { Splice } from '../../src/text/splice.js';
import type { Finding } from '../../src/rules/finding.js';
import { writePostmortem } from '../harness/postmortems.js';
import { makeFolder, openTerminal } from './harness.js';

const setup = await readSetup({ config: null, rules: {} }, '/');

/** Checks with a single made-up rule, which finds these fixes. */
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
      message: 'These are the wrong words.',
      help: { text: 'Fix it.' },
      fix,
    })),
  });
}

/** A rule that replaces each match of a pattern. */
function replaceAll(pattern: RegExp, insert: string): Setup['check'] {
  return checkWith((text) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => [
      { offset: index, remove: found.length, insert },
    ]),
  );
}

describe('the fixes', () => {
  test('are all applied, and the text is checked again', () => {
    const { text, fixes, checked } = applyFixes('a TBD b TBD c', replaceAll(/TBD/gu, 'x'));
    expect({ text, fixes, left: checked.findings }).toEqual({
      text: 'a x b x c',
      fixes: 2,
      left: [],
    });
  });

  test('that overlap are applied one after the other', () => {
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
    expect(applyFixes('an old one', check)).toMatchObject({ text: 'an new one!', fixes: 2 });
  });

  test('that touch at one place are not applied at once', () => {
    const check = checkWith((text) =>
      ['b', 'a']
        .filter((char) => !text.includes(char))
        .map((insert) => [{ offset: 0, remove: 0, insert }]),
    );
    expect(applyFixes('-', check)).toMatchObject({ text: 'ab-', fixes: 2 });
  });

  test('of one finding are applied completely or not at all', () => {
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
    expect(applyFixes('0...0', check)).toMatchObject({ text: '1...0', fixes: 1 });
  });

  test('that never settle stop after some passes', () => {
    const flip = checkWith((text) => [
      [{ offset: 0, remove: 1, insert: text === 'a' ? 'b' : 'a' }],
    ]);
    expect(['a', 'b']).toContain(applyFixes('a', flip).text);
    const grow = checkWith(() => [[{ offset: 0, remove: 0, insert: 'a' }]]);
    expect(applyFixes('', grow).text.length).toBeLessThanOrEqual(10);
  });

  test('change only the given ranges', () => {
    const text = fc
      .array(fc.constantFrom('TBD', ' ', '\r\n', '\t', 'é', '😀', '\ud83d', 'x'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { text: fixed } = applyFixes(source, replaceAll(/TBD/gu, '<->'));
        expect(fixed).toBe(source.replaceAll('TBD', '<->'));
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
  test('writes files in place, and changes nothing but the fixes', async () => {
    const cwd = await makeFolder({ 'a.md': source, 'b.md': 'nothing to fix' });
    const before = await stat(join(cwd, 'b.md'));
    const { terminal, written } = openTerminal({ cwd });
    expect(await runCheck(command, terminal, made)).toBe(0);
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(source.replace('TBD', 'Done'));
    expect(await readFile(join(cwd, 'b.md'), 'utf8')).toBe('nothing to fix');
    expect((await stat(join(cwd, 'b.md'))).mtimeMs).toBe(before.mtimeMs);
    expect(written).toEqual({ out: 'Fixed 1 finding. 2 files checked, no findings.\n', err: '' });
  });

  test('is suggested if it isn’t given, and nothing is written', async () => {
    const cwd = await makeFolder({ 'a.md': source });
    const { terminal, written } = openTerminal({ cwd });
    expect(await runCheck({ ...command, files: ['a.md'], fix: false }, terminal, made)).toBe(1);
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(source);
    expect(written.out).toContain('1 error in 1 file. Use --fix to fix it.');
  });

  test.each(['text', 'json', 'github'] as const)(
    'writes the fixed standard input to standard output, and the report as %s to standard error',
    async (format) => {
      const { terminal, written } = openTerminal({ cwd: '/', input: source });
      expect(await runCheck({ ...command, files: ['-'], format }, terminal, made)).toBe(0);
      expect(written.out).toBe(source.replace('TBD', 'Done'));
      expect(written.err).toContain(
        { text: 'Fixed 1 finding. 1 file checked, no findings.', json: '"fixed": 1', github: '' }[
          format
        ],
      );
    },
  );

  test('writes nothing to a terminal that acts on it', async () => {
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

  test('is data in the SARIF: the range to remove, and the text to insert', async () => {
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
