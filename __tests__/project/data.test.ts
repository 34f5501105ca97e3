import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

test('every data file is compiled as it is', () => {
  const repository = join(import.meta.dirname, '..', '..');
  const { stderr, status } = spawnSync('npx', ['tsx', 'scripts/data.ts', '--check'], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});
