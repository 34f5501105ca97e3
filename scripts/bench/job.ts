import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Opened } from './api-process.js';
import { readInputEnv, runnerEnv } from '../../sandbox/index.js';

const action = join(import.meta.dirname, '..', '..', 'action.yml');

/** A folder and an environment as GitHub's runner lays them for one step of a job. */
export interface Job {
  readonly folder: string;
  readonly env: Record<string, string>;
  remove(): Promise<void>;
}

export async function layJob({ url, token, delivery }: Opened): Promise<Job> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const at = (name: string): string => join(folder, name);
  await Promise.all([
    writeFile(at('event.json'), JSON.stringify(delivery.payload)),
    writeFile(at('output'), ''),
    writeFile(at('summary'), ''),
  ]);
  const env = {
    ...runnerEnv(delivery, folder, url),
    ...(await readInputEnv(action, {}, token)),
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary'),
  };
  return { folder, env, remove: () => rm(folder, { recursive: true }) };
}

/** Milliseconds from the spawn of a program to its exit, which must be a good one. */
export function time(node: string, args: readonly string[], { folder, env }: Job): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let ms = 0;
    const start = performance.now();
    const child = spawn(node, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => (printed += data.toString()));
    }
    child.once('exit', () => (ms = performance.now() - start));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(ms);
      else reject(new Error(`${node} ${args.join(' ')} ended with ${String(code)}:\n${printed}`));
    });
  });
}
