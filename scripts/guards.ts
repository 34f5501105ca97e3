import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guard } from './guards/guard.js';
import { guards } from './guards/list.js';

// Words on the command line choose the guards whose names hold one of them.
const words = process.argv.slice(2);
const chosen = guards.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
if (chosen.length === 0) throw new Error(`No guard is called ${words.join(' or ')}`);

const repository = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'guards-'));
execFileSync('git', ['worktree', 'add', '--detach', '--force', copy, 'HEAD'], {
  cwd: repository,
  stdio: 'ignore',
});
symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));

let unnoticed = 0;
try {
  for (const guard of chosen) {
    const noticed = isNoticed(guard);
    if (!noticed) unnoticed += 1;
    console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'} ${guard.name}`);
  }
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', copy], { cwd: repository });
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${String(chosen.length - unnoticed)} of ${String(chosen.length)} guards noticed`);
process.exitCode = unnoticed === 0 ? 0 : 1;

/** Takes the guard out in the copy, and runs the tests that have to fail without it. */
function isNoticed({ file, find, replace, tests }: Guard): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(find)) throw new Error(`${file} no longer holds: ${find}`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  const run = spawnSync(
    'npm',
    [
      'test',
      '--silent',
      '--',
      ...tests.split(' '),
      '--testPathIgnorePatterns',
      'model-(?:alone|disturbed)',
    ],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  );
  writeFileSync(path, source);
  return run.status !== 0;
}
