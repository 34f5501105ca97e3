import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Job, time } from './job.js';

// The most memory that was resident at once. Linux counts it for the program; what getrusage tells
// begins with the memory of the parent that started it.
const noteMemory = `
import { readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  writeFileSync(process.env.BENCH_MEMORY, String(kilobytes));
});`;

/** The peak memory of a program in bytes. */
export async function readMemory(node: string, args: readonly string[], job: Job): Promise<number> {
  const note = join(job.folder, 'memory');
  const hook = `data:text/javascript,${encodeURIComponent(noteMemory)}`;
  const env = { ...job.env, BENCH_MEMORY: note };
  await time(node, ['--import', hook, ...args], { ...job, env });
  return Number(await readFile(note, 'utf8')) * 1024;
}

/** The files of a bundle that one run loads, in bytes by name. */
export async function readLoaded(
  node: string,
  entry: string,
  job: Job,
): Promise<Readonly<Record<string, number>>> {
  const folder = join(job.folder, 'coverage');
  await mkdir(folder);
  await time(node, [entry], { ...job, env: { ...job.env, NODE_V8_COVERAGE: folder } });
  const loaded: Record<string, number> = {};
  for (const report of await readdir(folder)) {
    const { result } = JSON.parse(await readFile(join(folder, report), 'utf8')) as Coverage;
    for (const { url } of result) {
      if (!url.startsWith(pathToFileURL(dirname(entry)).href)) continue;
      const name = basename(url);
      loaded[name] = (await stat(join(dirname(entry), name))).size;
    }
  }
  return loaded;
}

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}
