import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const repository = join(import.meta.dirname, '..', '..');
const example = join(repository, 'examples', 'incident.md');

interface Told {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs what `npm start` runs, with its output in a pipe. */
function tell(args: readonly string[], env: Record<string, string> = {}): Promise<Told> {
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

/** The lines that tell of something new on GitHub. */
function createdIn(story: string): string[] {
  return story.split('\n').filter((line) => /^ *\+ #\d/.test(line));
}

describe('npm start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'story-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('tells the whole life of an incident, plain in a pipe and no wider than 100 columns', async () => {
    const { exitCode, stdout, stderr } = await tell([]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
    expect(createdIn(stdout)).toHaveLength(5);
    const chapters = [
      /no requests/,
      /postmortem: incomplete/,
      /0 of 5 tasks done/,
      /\[x\]/,
      /all 5 tasks done/,
      /reopens/,
      /\[ \]/,
      /open again/,
      /4 of 5 tasks done/,
      /\d+ requests in all/,
    ];
    const places = chapters.map((chapter) => stdout.search(chapter));
    expect(places).not.toContain(-1);
    expect(stdout.indexOf('closed as completed')).toBeLessThan(stdout.indexOf('open again'));
  });

  it('tells it for a postmortem of your own', async () => {
    const text = await readFile(example, 'utf8');
    const file = join(folder, 'mine.md');
    await writeFile(file, text.replace(/(- \[ \] .*\n){3}(?=\n<)/, ''));
    const { exitCode, stdout } = await tell([file]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('mine.md');
    expect(createdIn(stdout)).toHaveLength(2);
    expect(stdout).toContain('closed as completed');
    expect(stdout).not.toContain('\u001b');
  });

  it('stops kindly where a postmortem is incomplete, with what is missing', async () => {
    const text = await readFile(example, 'utf8');
    const file = join(folder, 'half.md');
    await writeFile(file, text.replace('Timeline', 'Weather'));
    const { exitCode, stdout } = await tell([file]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/expected .*Timeline|Timeline.*expected/s);
    expect(createdIn(stdout)).toEqual([]);
  });

  it('names a file that is not there', async () => {
    const { exitCode, stdout, stderr } = await tell([join(folder, 'nowhere.md')]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('nowhere.md');
  });

  it('is coloured where colours are asked for, unless they are refused', async () => {
    const draft = join(folder, 'draft.md');
    await writeFile(draft, '');
    const [coloured, plain] = await Promise.all([
      tell([draft], { FORCE_COLOR: '1' }),
      tell([draft], { FORCE_COLOR: '1', NO_COLOR: '1' }),
    ]);
    expect(coloured.stdout).toContain('\u001b[');
    expect(plain.stdout).not.toContain('\u001b');
  });
});
