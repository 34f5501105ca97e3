import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guard } from './guards/guard.js';
import { textGuards } from './guards/text-is-data.js';

const guards: readonly Guard[] = [
  {
    name: 'the look at the history behind an edit of the text',
    file: 'src/github/history.ts',
    find: 'if (history === null) return observed;',
    replace: 'return observed;',
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'the key in the tracking issue',
    file: 'src/loop/match.ts',
    find: 'return marker?.incident === incident ? marker.key : null;',
    replace: 'return null;',
    tests: '__tests__/loop/rows',
  },
  {
    name: 'the match by title',
    file: 'src/loop/match.ts',
    find: 'normaliseWords(issue.title) === normaliseWords(titleOf(task, config))',
    replace: 'false && issue === undefined && task === undefined',
    tests: '__tests__/loop/rows',
  },
  {
    name: 'the healing of doubles',
    file: 'src/loop/match.ts',
    find: 'const doubles = findDoubles(claimed, context);',
    replace: 'const doubles: Matched["doubles"] = [];',
    tests: '__tests__/loop/rows __tests__/reliability/meanwhile',
  },
  {
    name: 'no mutation is sent again blindly',
    file: 'src/github/client.ts',
    find: 'throw explainFailure(failure, this.repository) ?? new UnknownOutcome(failure.message);',
    replace: 'return await this.#send<T>(query, variables);',
    tests: '__tests__/reliability',
  },
  {
    name: 'the look at the closing answer',
    file: 'src/run.ts',
    find: 'refusal = result.refusal;',
    replace:
      "refusal = result.refusal; if (result.steps.some((step) => step.do === 'close incident')) return { ...outcome, problem: null };",
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'two reads that agree behind a request that was cut off',
    file: 'src/look-again.ts',
    find: 'if (now === before) return seen;',
    replace: 'if (now !== "") return seen;',
    tests: '__tests__/reliability',
  },
  {
    name: 'the comparison with the record from before a refused step',
    file: 'src/apply-plan.ts',
    find: 'body === storedBody && failures.length === 0',
    replace: 'body === storedBody',
    tests: '__tests__/reliability/meanwhile',
  },
  {
    name: 'whose markers count',
    file: 'src/loop/plan.ts',
    find: 'if (isNew && !situation.mayStart)',
    replace: 'if (isNew && situation.config === null)',
    tests: '__tests__/loop/sweep',
  },
  {
    name: 'trust',
    file: 'src/loop/hands.ts',
    find: 'if (labelled === undefined || labelled.actor.toLowerCase() === author) return false;',
    replace: 'return true;',
    tests: '__tests__/loop/rows',
  },
  {
    name: 'a link that would not be read back',
    file: 'src/loop/edit.ts',
    find: 'if (!linking.some(isRisky)) return [];',
    replace: 'return [];',
    tests: '__tests__/loop/rows',
  },
  ...textGuards,
];

// Those whose tests lie under a folder, where one is named.
const chosen = guards.filter(({ tests }) => tests.includes(process.argv[2] ?? ''));
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
    ['test', '--silent', '--', ...tests.split(' '), '--testPathIgnorePatterns', 'model.test'],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  );
  writeFileSync(path, source);
  return run.status !== 0;
}
