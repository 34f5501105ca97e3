import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { build, transform } from 'esbuild';
import { licensesOf } from './licenses.js';

const repository = join(import.meta.dirname, '..', '..');
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
  // No module does anything when it's loaded, but for the entries: what an entry doesn't use of a door is left out.
  await writeFile(join(outdir, 'package.json'), '{ "type": "module", "sideEffects": false }\n');
}

async function runNcc(directory: string): Promise<void> {
  const script = join(import.meta.dirname, 'run-ncc.js');
  // Each door has a bundle of its own: what the command line needs makes no start of the Action longer.
  for (const entry of ['index.js', 'cli/index.js']) {
    await promisify(execFile)(process.execPath, [script, entry], { cwd: directory });
  }
  await copyFile(join(import.meta.dirname, 'undici.js'), join(directory, 'out', 'undici.js'));
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

/** The files in a folder and those in it, as paths with slashes; none where there is no such folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

/** Bundles src/index.ts and src/cli/index.ts and returns dist's files by path: the same sources give the same bytes, wherever they lie. */
export async function bundle(): Promise<Map<string, string>> {
  // Next to node_modules itself, so that a checkout that links to it gives the same bytes.
  const home = dirname(await realpath(join(repository, 'node_modules')));
  const directory = await mkdtemp(join(home, '.build-'));
  try {
    await stripTypes(directory);
    await runNcc(directory);
    const files = new Map<string, string>();
    for (const path of await listFiles(join(directory, 'out'))) {
      const text = await readFile(join(directory, 'out', path), 'utf8');
      files.set(path, path.endsWith('.js') ? await minify(text) : text);
    }
    files.set('licenses.txt', await licensesOf('src/index.ts'));
    files.set('cli/licenses.txt', await licensesOf('src/cli/index.ts'));
    return files;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
