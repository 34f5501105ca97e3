import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
  const script = join(import.meta.dirname, 'bundling', 'run-ncc.js');
  await promisify(execFile)(process.execPath, [script], { cwd: directory });
  await copyFile(
    join(import.meta.dirname, 'bundling', 'undici.js'),
    join(directory, 'out', 'undici.js'),
  );
  await writeFile(join(directory, 'out', 'package.json'), '{ "type": "module" }\n');
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
  // Beside node_modules itself, so that a checkout that links to it gives the same bytes.
  const home = dirname(await realpath(join(repository, 'node_modules')));
  const directory = await mkdtemp(join(home, '.build-'));
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
