import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bad, good, home, makeFolder } from '../cli/harness.js';
import { runtimes } from './bundle.js';

/** Copies what the package contains to an empty folder, without node_modules. */
async function install(): Promise<string> {
  const folder = await makeFolder({ 'package.json': await readFile(join(home, 'package.json')) });
  await cp(join(home, 'dist', 'cli'), join(folder, 'dist', 'cli'), { recursive: true });
  return folder;
}

const program = join(await install(), 'dist', 'cli', 'index.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(
  node: string,
  args: readonly string[],
  { cwd = '/', input = '', file = program, env = {} } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      node,
      [file, ...args],
      { cwd, maxBuffer: 2 ** 26, env: { PATH: process.env['PATH'], ...env } },
      (_error, out, err) => resolve({ code: child.exitCode, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** The files of the bundle that a check loads. */
async function findLoaded(node: string, cwd: string): Promise<readonly string[]> {
  const folder = await makeFolder();
  await start(node, ['check'], { cwd, input: good, env: { NODE_V8_COVERAGE: folder } });
  const [report = ''] = await readdir(folder);
  const { result } = JSON.parse(await readFile(join(folder, report), 'utf8')) as {
    result: { url: string }[];
  };
  const files = result.filter(({ url }) => url.includes('/dist/cli/'));
  return files.map(({ url }) => basename(url));
}

describe.each(runtimes)('the bundled program on $name', ({ path: node }) => {
  test.each<[number, readonly string[], string]>([
    [0, ['check', '-'], good],
    [1, ['check'], bad],
    [1, ['check', '--format', 'sarif'], bad],
    [2, ['check', 'gone.md'], ''],
    [2, ['chek'], ''],
    [0, ['plan', '-'], good],
    [0, ['--help'], ''],
  ])('ends with %i for %j', async (code, args, input) => {
    const ended = await start(node, args, { input });
    expect(ended.code).toBe(code);
    expect(code === 2 ? ended.err : ended.out).not.toBe('');
    expect(code === 2 ? ended.out : ended.err).toBe('');
  });

  test('prints its version', async () => {
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await start(node, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('finds files, reads the configuration, and reports where it is wrong', async () => {
    const cwd = await makeFolder({
      'docs/a.md': bad,
      'docs/b.md': good,
      '.git/HEAD': '',
      '.github/postmortem.yml': 'rules: { placeholder-left: warning }\n',
      'bad.yml': 'rules: { placeholder-lift: off }\n',
    });
    const all = await start(node, ['check', '**/*.md', '--format', 'github'], { cwd });
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toMatch(/^::warning file=docs\/a\.md,line=4,/u);
    const { code, err } = await start(node, ['check', 'docs', '--config', 'bad.yml'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'postmortem: bad.yml:1:10: "placeholder-lift" isn\'t a rule. Did you mean "placeholder-left"?\n',
    });
  });

  test('runs through a link, as npm puts one on the path', async () => {
    const folder = await makeFolder();
    await symlink(program, join(folder, 'postmortem'));
    const { code, out } = await start(node, ['check'], {
      input: good,
      file: join(folder, 'postmortem'),
    });
    expect({ code, out }).toEqual({ code: 0, out: '1 file checked, no findings.\n' });
  });

  test('writes a long report whole into a pipe', async () => {
    const cwd = await makeFolder();
    await mkdir(join(cwd, 'many'));
    const input = `${good}\n${'## Timeline\n\nTBD\n\n'.repeat(800)}`;
    const { out } = await start(node, ['check', '--format', 'json'], { cwd, input });
    expect(out.length).toBeGreaterThan(200_000);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  test('ends without output when the reader closes the pipe', async () => {
    const child = spawn(node, [program, 'check', '--format', 'json'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout.destroy();
    child.stdin.end(`${good}\n${'## Timeline\n\nTBD\n\n'.repeat(800)}`);
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });

  test('doesn’t load the configuration’s libraries without a configuration', async () => {
    const cwd = await makeFolder({ '.github/postmortem.yml': 'rules: {}\n', '.git/HEAD': '' });
    const without = await findLoaded(node, '/');
    const withConfig = await findLoaded(node, cwd);
    const more = withConfig.filter((name) => !without.includes(name));
    expect(without).toContain('index.js');
    // Each of the two libraries lies in a file of its own.
    expect(more.length).toBeGreaterThanOrEqual(2);
  });
});

test('the package contains the program and what it needs, and nothing of the Action', async () => {
  const { out } = await new Promise<{ out: string }>((resolve) => {
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    execFile('npm', args, { cwd: home }, (_error, stdout) => resolve({ out: stdout }));
  });
  const [{ files }] = JSON.parse(out) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['dist/cli/index.js', 'docs/cli.md', 'package.json']),
  );
  expect(paths.filter((path) => !/^(?:dist\/cli|docs)\/|^[^/]+$/u.test(path))).toEqual([]);
});
