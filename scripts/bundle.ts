import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build, transform } from 'esbuild';

const repository = join(import.meta.dirname, '..');
const target = 'node20';

// Types go first, file by file, so that ncc sees plain modules: its own TypeScript step checks the
// tests along with the sources, or, told not to check, writes CommonJS.
async function stripTypes(outdir: string): Promise<void> {
  const files = await readdir(join(repository, 'src'), { recursive: true });
  const entryPoints = files.filter((file) => file.endsWith('.ts'));
  await build({
    absWorkingDir: join(repository, 'src'),
    entryPoints,
    outdir,
    outbase: '.',
    format: 'esm',
    target,
    logLevel: 'warning',
  });
  await writeFile(join(outdir, 'package.json'), '{ "type": "module" }\n');
}

async function runNcc(directory: string): Promise<void> {
  const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');
  const options = ['--license', 'licenses.txt', '--no-cache', '--quiet', '--target', 'es2022'];
  // Module and chunk ids come from paths relative to the working directory, so it is the entry's own.
  await promisify(execFile)(process.execPath, [ncc, 'build', 'index.js', '-o', 'out', ...options], {
    cwd: directory,
  });
}

// ncc minifies the entry only; the lazily loaded chunks are most of the weight.
async function minify(code: string): Promise<string> {
  const result = await transform(code, {
    minify: true,
    format: 'esm',
    target,
    charset: 'utf8',
    // licenses.txt holds them.
    legalComments: 'none',
  });
  return result.code;
}

/** Bundles src/index.ts and returns dist's files by name: the same sources give the same bytes, wherever they lie. */
export async function bundle(): Promise<Map<string, string>> {
  const directory = await mkdtemp(join(repository, '.build-'));
  try {
    await stripTypes(directory);
    await runNcc(directory);
    const files = new Map<string, string>();
    for (const path of (await readdir(join(directory, 'out'))).sort()) {
      const text = await readFile(join(directory, 'out', path), 'utf8');
      files.set(basename(path), path.endsWith('.js') ? await minify(text) : text);
    }
    return files;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
