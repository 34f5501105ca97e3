import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guard } from './guard.js';
import { guards } from './list.js';

// Words on the command line choose the guards whose names hold one of them.
const words = process.argv.slice(2);
const chosen = guards.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
if (chosen.length === 0) throw new Error(`No guard is called ${words.join(' or ')}`);

const repository = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'guards-'));
execFileSync('git', ['worktree', 'add', '--detach', '--force', copy, 'HEAD'], {
  cwd: repository,
  stdio: 'ignore',
});
symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));

const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = [...node, join('node_modules', 'jest', 'bin', 'jest.js')];
const howToRun = ['--silent', '--json', '--testPathIgnorePatterns', 'model-(?:alone|disturbed)'];

let unnoticed = 0;
try {
  for (const guard of chosen) {
    const { isNoticed, by } = takeOut(guard);
    if (!isNoticed) unnoticed += 1;
    console.log(`${isNoticed ? 'noticed  ' : 'UNNOTICED'} ${guard.name}\n          ${by}`);
  }
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', copy], { cwd: repository });
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${String(chosen.length - unnoticed)} of ${String(chosen.length)} guards noticed`);
process.exitCode = unnoticed === 0 ? 0 : 1;

/** Takes the guard out in the copy, runs the tests that have to fail without it, and says which one does. */
function takeOut({ file, find, replace, tests }: Guard): Noticed {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) return { isNoticed: false, by: `is not in ${file}` };
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  const run = spawnSync(process.execPath, [...jest, ...tests.split(' '), ...howToRun], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  writeFileSync(path, source);
  return readNoticed(run.stdout);
}

interface Noticed {
  readonly isNoticed: boolean;
  /** The first test that failed, or why nothing was noticed. */
  readonly by: string;
}

/** Tests that can't even start notice nothing: they would fail without any words of theirs. */
function readNoticed(output: string): Noticed {
  const { testResults } = JSON.parse(output) as {
    readonly testResults: readonly {
      readonly message: string;
      readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
    }[];
  };
  const broken = testResults.find(({ assertionResults }) => assertionResults.length === 0);
  if (broken !== undefined) return { isNoticed: false, by: broken.message };
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const [first, ...more] = all.filter(({ status }) => status === 'failed');
  if (first !== undefined) {
    const others = more.length === 0 ? '' : `, and ${String(more.length)} more`;
    return { isNoticed: true, by: `by “${first.fullName}”${others}` };
  }
  const ran = all.filter(({ status }) => status === 'passed').length;
  return { isNoticed: false, by: `by none of ${String(ran)} tests` };
}
