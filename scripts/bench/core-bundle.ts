import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';

const repository = join(import.meta.dirname, '..', '..');
const source = `import * as core from '@actions/core';\ncore.setOutput('phase', core.getInput('token') ? 'none' : '');\n`;

/**
 * What any action in JavaScript pays: a bundle of @actions/core alone, made as scripts/bundling/bundle.ts makes
 * dist. Gives its entry, and what takes it away.
 */
export async function bundleCore(): Promise<{ entry: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(repository, '.build-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(folder, 'index.js'), source);
  const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');
  const options = ['-o', 'out', '--no-cache', '--quiet', '--target', 'es2022'];
  await promisify(execFile)(process.execPath, [ncc, 'build', 'index.js', ...options], {
    cwd: folder,
  });
  const out = join(folder, 'out');
  for (const name of await readdir(out)) {
    if (!name.endsWith('.js')) continue;
    const code = await readFile(join(out, name), 'utf8');
    const small = await transform(code, {
      minify: true,
      format: 'esm',
      target: 'node20',
      charset: 'utf8',
      legalComments: 'none',
    });
    await writeFile(join(out, name), small.code);
  }
  return {
    entry: join(out, 'index.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
