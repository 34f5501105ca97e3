import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { main } from '../../src/cli/main.js';
import type { Output, Terminal } from '../../src/cli/terminal/terminal.js';
import { writePostmortem } from '../harness/postmortems.js';

export const home = join(import.meta.dirname, '..', '..');

/** A postmortem in which no rule finds anything. */
export const good = writePostmortem(
  '- [ ] Alert on the share of failed orders. (owner: @ana, due: 2026-12-01)',
);
/** The same with one error, in line 4. */
export const bad = good.replace('A third of the orders failed.', 'TBD');

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A temporary folder with these files, removed after the tests. */
export async function makeFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd: string;
  /** What is piped in; null: a terminal. */
  readonly input?: string | Buffer | null;
  /** The columns of a terminal; null: a pipe or a file. */
  readonly columns?: number | null;
  readonly env?: Readonly<Record<string, string>>;
}

/** A terminal for the program, and what it writes. */
export function openTerminal({ cwd, input = null, columns = null, env = {} }: Circumstances): {
  readonly terminal: Terminal;
  readonly written: { out: string; err: string };
} {
  const written = { out: '', err: '' };
  const open = (name: 'out' | 'err'): Output => ({
    isTerminal: columns !== null,
    columns,
    write: (text) => void (written[name] += text),
  });
  const terminal: Terminal = {
    cwd,
    env,
    input: { isTerminal: input === null, read: async () => Buffer.from(input ?? '') },
    output: open('out'),
    errors: open('err'),
    home,
  };
  return { terminal, written };
}

/** Runs the program in process. */
export async function run(args: readonly string[], circumstances: Circumstances): Promise<Ran> {
  const { terminal, written } = openTerminal(circumstances);
  const code = await main(args, terminal);
  return { code, ...written };
}
