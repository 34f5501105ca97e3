import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const repository = join(import.meta.dirname, '..', '..');
const example = join(repository, 'examples', 'incident.md');

interface Printed {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs what `npm start` runs, with its output in a pipe. */
function start(args: readonly string[], env: Record<string, string> = {}): Promise<Printed> {
  const { PATH = '', HOME = '' } = process.env;
  const program = [join('sandbox', 'story', 'main.ts'), ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', ...program],
      { cwd: repository, env: { PATH, HOME, ...env } },
      (error, stdout, stderr) =>
        resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** The lines that show a new issue. */
function listCreated(story: string): string[] {
  return story.split('\n').filter((line) => /^ *\+ #\d/.test(line));
}

describe('npm start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'story-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('shows the whole life of an incident, without colours in a pipe and in at most 100 columns', async () => {
    const { exitCode, stdout, stderr } = await start([]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
    expect(listCreated(stdout)).toHaveLength(5);
    const parts = [
      /no requests/,
      /postmortem: incomplete/,
      /0 of 5 tasks done/,
      /\[x\]/,
      /all 5 tasks done/,
      /reopens/,
      /\[ \]/,
      /open again/,
      /4 of 5 tasks done/,
      /Total: .*\d+ requests/,
    ];
    const places = parts.map((part) => stdout.search(part));
    expect(places).not.toContain(-1);
    expect(stdout.indexOf('closed as completed')).toBeLessThan(stdout.indexOf('open again'));
  });

  it('takes a postmortem of your own', async () => {
    const text = await readFile(example, 'utf8');
    const file = join(folder, 'mine.md');
    await writeFile(file, text.replace(/(- \[ \] .*\n){4}(?=\n<)/, ''));
    const { exitCode, stdout } = await start([file]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('mine.md');
    expect(listCreated(stdout)).toHaveLength(1);
    expect(stdout).toContain('closed as completed');
    expect(stdout).not.toContain('\u001b');
  });

  it('stops at an incomplete postmortem, and shows in colour what is missing', async () => {
    const text = await readFile(example, 'utf8');
    const file = join(folder, 'half.md');
    await writeFile(file, text.replace('Timeline', 'Weather'));
    const { exitCode, stdout } = await start([file], { FORCE_COLOR: '1' });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('\u001b[');
    const plain = stripVTControlCharacters(stdout);
    expect(plain).toMatch(/❌ .*Timeline/);
    expect(listCreated(plain)).toEqual([]);
  });

  it('names a file that doesn’t exist', async () => {
    const { exitCode, stdout, stderr } = await start([join(folder, 'nowhere.md')]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('nowhere.md');
  });

  it('has no colours if they are turned off', async () => {
    const draft = join(folder, 'draft.md');
    await writeFile(draft, '');
    const { stdout } = await start([draft], { FORCE_COLOR: '1', NO_COLOR: '1' });
    expect(stdout).toContain('still empty');
    expect(stdout).not.toContain('\u001b');
  });
});
