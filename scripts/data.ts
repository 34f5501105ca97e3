import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { glob } from 'tinyglobby';
import { parse } from 'yaml';

/**
 * Compiles the data files of src, so that no YAML is read at run time: `names.yml` becomes `names-data.ts` next to it,
 * which exports `names`. With `--check`, nothing is written and a file that isn't current is an error.
 */
const repository = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
for (const path of (await glob('src/**/*.yml', { cwd: repository })).sort()) {
  const target = path.replace(/\.yml$/u, '-data.ts');
  const name = basename(path, '.yml').replace(/-(\w)/gu, (_, letter: string) =>
    letter.toUpperCase(),
  );
  const data: unknown = parse(readFileSync(join(repository, path), 'utf8'));
  const source = `// Made from ${basename(path)} by \`npm run data\`.\nexport const ${name} = ${JSON.stringify(data)} as const;\n`;
  const options = await resolveConfig(join(repository, target));
  const text = await format(source, { ...options, filepath: target });
  if (!isCheck) writeFileSync(join(repository, target), text);
  else if (readIfThere(join(repository, target)) !== text) {
    console.error(`${target} isn't what ${path} says. Run \`npm run data\`.`);
    process.exitCode = 1;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
