import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { main } from '../../src/cli/main.js';
import { rules } from '../../src/rules/check-postmortem.js';
import { writePostmortem } from '../harness/postmortems.js';
import { makeFolder, openTerminal, run } from './harness.js';

const good = writePostmortem(
  '- [x] Key the cache by currency. (owner: @ben, due: 2026-12-01)\n- [ ] Alert on lost orders. (owner: @ana, due: 2026-12-01) (#12)',
);
const bad = good.replace('A third of the orders failed.', 'TBD');
// Both severities, and a finding without a place.
const worse = bad.replace(/## Timeline[^]*?(?=## Root)/u, '');
const soft = ['--rule', 'placeholder-left=warning'];
const cwd = await makeFolder({
  '.git/HEAD': '',
  'good.md': good,
  'bad.md': bad,
  'in/worse.md': worse,
});

describe('text', () => {
  test('shows place, message, line, help and summary', async () => {
    const { code, out, err } = await run(['check', 'bad.md'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const [head, ...lines] = out.split('\n');
    expect(head).toMatch(/^bad\.md:4:15: error: [^.]*"TBD".*[.?] \[placeholder-left\]$/u);
    expect(lines.slice(0, 6)).toEqual([
      '',
      '  3 | - **Duration**: 40 minutes, from 09:10 to 09:50 UTC on March 1, 2026',
      '> 4 | - **Impact**: TBD',
      '    |               ^^^',
      '  5 | - **Root Cause**: The new cache held prices without their currency.',
      '',
    ]);
    expect(lines[6]).toMatch(/^ {2}\S/u);
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 error in 1 file.');
  });

  test('shows a finding without a place', async () => {
    const { out } = await run(['check', 'in/worse.md', 'good.md', ...soft], { cwd });
    expect(out).toMatch(/^in\/worse\.md: error: .*"Timeline"/mu);
    expect(out).toMatch(/^in\/worse\.md:4:15: warning: .*"TBD"/mu);
    expect(out).toContain('1 error and 1 warning in 1 of 2 files.');
  });

  test('names the page of a rule once', async () => {
    const pages = await makeFolder({
      'package.json': '{ "version": "1.2.3" }',
      'docs/rules/placeholder-left.md': '# placeholder-left\n',
      'bad.md': bad,
      'copy.md': bad,
    });
    const { terminal, written } = openTerminal({ cwd: pages });
    await main(['check', 'bad.md', 'copy.md'], { ...terminal, home: pages });
    expect(written.out.split('\n  See docs/rules/placeholder-left.md\n')).toHaveLength(2);
  });

  test.each<[string, number | null, Readonly<Record<string, string>>, boolean]>([
    ['on a terminal', 80, {}, true],
    ['not with NO_COLOR', 80, { NO_COLOR: '1' }, false],
    ['not on a dumb terminal', 80, { TERM: 'dumb' }, false],
    ['not in a pipe', null, {}, false],
  ])('has colours %s', async (_what, columns, env, coloured) => {
    const { out } = await run(['check', 'bad.md'], { cwd, columns, env });
    expect(out.includes('\u001b[31m')).toBe(coloured);
  });

  test('is no wider than the terminal', async () => {
    const long = bad.replace('TBD', `TBD\n- ${'a long line '.repeat(50)}`);
    const folder = await makeFolder({ 'a.md': long });
    const { out } = await run(['check', 'a.md'], {
      cwd: folder,
      columns: 60,
      env: { NO_COLOR: '1' },
    });
    const rows = out.split('\n').filter((line) => /^[> ] +\d+ \|/u.test(line));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(60);
    const prose = out.split('\n').filter((line) => /^ {2}[A-Z]/u.test(line));
    expect(prose.length).toBeGreaterThan(0);
    for (const line of prose)
      if (!line.startsWith('  See ')) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('exit codes', () => {
  test.each<[number, readonly string[]]>([
    [0, ['good.md']],
    [1, ['bad.md']],
    [0, ['bad.md', ...soft]],
    [0, ['bad.md', ...soft, '--max-warnings', '1']],
    [1, ['bad.md', ...soft, '--max-warnings', '0']],
    [1, ['bad.md', ...soft, '--max-warnings', '0', '--quiet']],
    [0, ['bad.md', ...soft, '--quiet']],
    [2, ['bad.md', 'gone.md']],
  ])('%i for %j in each format', async (code, args) => {
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const ran = await run(['check', ...args, '--format', format], { cwd });
      expect([format, ran.code]).toEqual([format, code]);
    }
  });
});

test('--quiet shows only errors, but counts the warnings', async () => {
  const { out } = await run(['check', 'in/worse.md', '--quiet', ...soft], { cwd });
  expect(out).not.toContain('TBD');
  expect(out).toContain('1 error and 1 warning in 1 file.');
});

describe('json', () => {
  test('has the contents of the file and the findings', async () => {
    const { out } = await run(['check', 'bad.md', '--format', 'json'], { cwd });
    const [file, ...others] = JSON.parse(out) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      file: 'bad.md',
      valid: false,
      duration: { minutes: 40 },
      fixed: 0,
    });
    expect(file?.['sections']).toContainEqual({ name: 'Timeline', heading: 'Timeline', line: 7 });
    expect(file?.['timeline']).toHaveLength(3);
    expect(file?.['timeline']).toContainEqual(
      expect.objectContaining({ line: 9, text: 'The release with the new cache was deployed.' }),
    );
    expect(file?.['tasks']).toEqual([
      {
        line: 19,
        text: 'Key the cache by currency.',
        done: true,
        from: 'checkbox',
        owners: ['ben'],
        ownerNames: [],
        due: '2026-12-01',
        unknownDue: null,
        priority: null,
        effort: null,
        issue: null,
      },
      expect.objectContaining({ line: 20, done: false, issue: '#12' }),
    ]);
    expect(file?.['findings']).toEqual([
      {
        rule: 'placeholder-left',
        severity: 'error',
        line: 4,
        column: 15,
        endLine: 4,
        endColumn: 18,
        section: 'Issue Summary',
        message: expect.stringContaining('"TBD"'),
        help: expect.stringMatching(/.{20}/u),
        fixable: false,
      },
    ]);
  });

  test('has null for a missing duration or place', async () => {
    const input = '# Nothing here';
    const { out } = await run(['check', '--format', 'json'], { cwd, input });
    const [file] = JSON.parse(out) as { duration: unknown; findings: { line: unknown }[] }[];
    expect(file).toMatchObject({ duration: null, valid: false });
    expect(file?.findings[0]?.line).toBeNull();
  });
});

describe('github', () => {
  test('is one command per finding, with paths from the root of the repository', async () => {
    const { out } = await run(['check', 'worse.md', '--format', 'github', ...soft], {
      cwd: `${cwd}/in`,
    });
    const [whole, placed, ...rest] = out.split('\n');
    expect(whole).toMatch(/^::error file=in\/worse.md,title=section-required::.*%0A%0A/u);
    expect(placed).toMatch(
      /^::warning file=in\/worse.md,line=4,endLine=4,col=15,endColumn=18,title=placeholder-left::/u,
    );
    expect(rest).toEqual(['']);
  });

  test('names no file for standard input', async () => {
    const { out } = await run(['check', '--format', 'github'], { cwd, input: bad });
    expect(out).toMatch(/^::error line=4,/u);
  });

  test('is empty if there are no findings', async () => {
    expect((await run(['check', 'good.md', '--format', 'github'], { cwd })).out).toBe('');
  });
});

describe('sarif', () => {
  const require = createRequire(import.meta.url);
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
  const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore' });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
  const validate = ajv.compile(schema);

  async function check(...args: readonly string[]) {
    const { out } = await run(['check', '--format', 'sarif', ...args], { cwd });
    const log: unknown = JSON.parse(out);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    return log as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        invocations: { executionSuccessful: boolean }[];
        results: Record<string, unknown>[];
      }[];
    };
  }

  test('would be refused by the schema if it were wrong', () => {
    expect(validate({ version: '2.1.0', runs: [{ tools: {} }] })).toBe(false);
  });

  test('fits the schema, with all rules, place, level and fingerprint', async () => {
    const log = await check('good.md', 'in/worse.md', ...soft);
    const [only] = log.runs;
    expect(only?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ name }) => name));
    expect(only?.invocations).toMatchObject([{ executionSuccessful: true }]);
    const uri = 'in/worse.md';
    expect(only?.results).toMatchObject([
      {
        ruleId: 'section-required',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri } } }],
      },
      {
        ruleId: 'placeholder-left',
        ruleIndex: rules.findIndex(({ name }) => name === 'placeholder-left'),
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri },
              region: { startLine: 4, startColumn: 15, endLine: 4, endColumn: 18 },
            },
          },
        ],
      },
    ]);
  });

  test('fits the schema without findings, and if a file can’t be read', async () => {
    expect((await check('good.md')).runs[0]?.results).toEqual([]);
    expect((await check('good.md', 'gone.md')).runs[0]?.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
    ]);
  });

  test('gives each finding its own fingerprint, which doesn’t change with its line', async () => {
    const twice = bad.replace('## Conclusion', 'TBD\n\nTBD\n\n## Conclusion');
    const folder = await makeFolder({ 'a.md': twice, 'b.md': `A foreword.\n\n${twice}` });
    const { out } = await run(['check', '.', '--format', 'sarif'], { cwd: folder });
    const { results } =
      (JSON.parse(out) as { runs: { results: Record<string, unknown>[] }[] }).runs[0] ?? {};
    const prints = (results ?? []).map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    const half = prints.length / 2;
    expect(prints.slice(0, half)).toEqual(prints.slice(half));
    expect(new Set(prints).size).toBe(half);
    expect(half).toBe(3);
  });

  test('writes the name of a file as a URI', async () => {
    const folder = await makeFolder({ 'a b#1%?.md': bad });
    const { out } = await run(['check', '.', '--format', 'sarif'], { cwd: folder });
    expect(out).toContain('"uri": "a%20b%231%25%3F.md"');
  });
});
