import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const repository = join(import.meta.dirname, '..', '..');
const jest = join(repository, 'node_modules', 'jest', 'bin', 'jest.js');

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** The test files that Jest finds with this configuration. */
function listTests(config: string): readonly string[] {
  const out = execFileSync(process.execPath, [jest, '--listTests', '--json', '--config', config], {
    cwd: repository,
    encoding: 'utf8',
  });
  return (JSON.parse(out) as string[]).map((path) => relative(repository, path));
}

describe('npm test and npm run test:slow', () => {
  const { scripts } = JSON.parse(read('package.json')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const parts = ['test', 'test:slow'].map((name) => {
    const [, config = ''] = /--config (\S+)$/u.exec(scripts[name] ?? '') ?? [];
    return listTests(config);
  });

  test('every test file belongs to exactly one of them', () => {
    const files = readdirSync(join(repository, '__tests__'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join('__tests__', name));
    expect(parts.flat().sort()).toEqual(files.sort());
    expect(parts.map(({ length }) => length > 0)).toEqual([true, true]);
  });

  test('both are run by .ci/run, and the slow one nightly', () => {
    expect(read('.ci/run')).toMatch(/^run_tests test \d+$/mu);
    expect(read('.ci/run')).toMatch(/^run_tests test:slow \d+$/mu);
    const nightly = read('.github/workflows/slow-tests.yml');
    expect(nightly).toContain('run: npm run test:slow');
    expect(nightly).toMatch(/cron: '\d+ \d+ \* \* \*'/u);
  });

  test('set no variable as only a POSIX shell can', () => {
    for (const script of Object.values(scripts)) expect(script).not.toMatch(/^\w+=|\$/u);
  });
});
