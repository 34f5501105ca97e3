import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readInputEnv } from './action-inputs.js';
import { parseCommandFile } from './command-file.js';
import { runnerEnv } from './runner-env.js';
import { runProcess } from './start-process.js';
import type { RequestLog } from '../api/request-log.js';
import type { Sandbox } from '../sandbox.js';
import type { Delivery } from '../world/delivery.js';

export interface RunOptions {
  sandbox: Sandbox;
  delivery: Delivery;
  inputs?: Record<string, string>;
  /** More environment variables; they override the runner's. */
  env?: Record<string, string>;
  /** The node binary (default: the current one). */
  node?: string;
  /** The bundle (default: `dist/index.js`). */
  dist?: string;
  /** The action file (default: `action.yml`). */
  action?: string;
  /** The run's `github.token` (default: a new workflow token). */
  token?: string;
  /** Where the API listens (default: a new server for this run). */
  apiUrl?: string;
  /** Milliseconds before the run is killed (600,000). */
  timeout?: number;
  /** Watch the process's memory. */
  measure?: boolean;
}

export interface RunResult {
  /** Null: it was killed. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** The job summary, Markdown. */
  summary: string;
  ms: number;
  /** Peak resident memory, if measured; only on Linux. */
  peakBytes?: number;
  /** This run's requests. */
  requests: RequestLog[];
}

const commandFiles = ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'] as const;

/** Runs the built action for one delivery, as GitHub's runner does. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const { sandbox } = options;
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-run-'));
  const token = options.token ?? sandbox.token('actions');
  const inputs = await readInputEnv(
    resolve(options.action ?? 'action.yml'),
    options.inputs ?? {},
    token,
  );
  const server = options.apiUrl === undefined ? await sandbox.listen() : null;
  const before = new Set(sandbox.requests);
  try {
    const files = await writeFiles(folder, options.delivery);
    const apiUrl = options.apiUrl ?? server?.url ?? '';
    const env: Record<string, string> = {
      ...runnerEnv(options.delivery, folder, apiUrl),
      ...files,
      ...inputs,
      ...options.env,
    };
    const start = performance.now();
    const ended = await runProcess(
      options.node ?? process.execPath,
      [resolve(options.dist ?? 'dist/index.js')],
      {
        env,
        cwd: folder,
        timeout: options.timeout ?? 600_000,
        measure: options.measure ?? false,
      },
    );
    const ms = performance.now() - start;
    const asked = env['INPUT_TOKEN'] ?? token;
    return {
      ...ended,
      ms,
      outputs: parseCommandFile(await readFile(files.GITHUB_OUTPUT, 'utf8')),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
      requests: sandbox.requests.filter((entry) => !before.has(entry) && entry.token === asked),
    };
  } finally {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type CommandFiles = Record<`GITHUB_${(typeof commandFiles)[number] | 'EVENT_PATH'}`, string>;

async function writeFiles(folder: string, delivery: Delivery): Promise<CommandFiles> {
  const at = (name: string) => join(folder, name);
  await Promise.all(commandFiles.map((name) => writeFile(at(name.toLowerCase()), '')));
  await writeFile(at('event.json'), JSON.stringify(delivery.payload));
  return {
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('step_summary'),
    GITHUB_STATE: at('state'),
    GITHUB_ENV: at('env'),
    GITHUB_PATH: at('path'),
  };
}
