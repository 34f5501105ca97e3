import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { checkWords } from './vocabulary.js';

// `npm run lint:words -- docs README.md` checks these files and folders only.
const repository = join(import.meta.dirname, '..', '..');
const chosen = process.argv.slice(2);
const paths = await glob('**/*.{md,ts,js,mjs,yml,schema.json}', {
  cwd: repository,
  dot: true,
  ignore: [
    'node_modules/**',
    'dist/**',
    'coverage/**',
    '.build-*/**',
    // Words that people write in their postmortems.
    '__tests__/cases/**',
    'src/**/*.yml',
    'src/**/*-data.ts',
    'scripts/lint/vocabulary.yml',
    // These names and comments have still to be rewritten.
    '__tests__/loop/template.test.ts',
    '__tests__/postmortem/**',
    '__tests__/project/workflow-habits.test.ts',
    '__tests__/security/trust/**',
  ],
});
const isChosen = (path: string): boolean =>
  chosen.length === 0 || chosen.some((one) => path === one || path.startsWith(`${one}/`));
const found = paths
  .filter(isChosen)
  .sort()
  .flatMap((path) => checkWords(path, readFileSync(join(repository, path), 'utf8')));
for (const line of found) console.error(line);
if (found.length > 0) {
  console.error(`${found.length} words to replace; scripts/lint/vocabulary.yml has the list.`);
  process.exitCode = 1;
}
