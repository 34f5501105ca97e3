import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunOptions, createSandbox, readInputEnv, runAction } from '../../sandbox/index.js';

const ACTION = `
inputs:
  token: { default: '\${{ github.token }}' }
  dry-run: { default: false }
  two words: { required: true }
runs: { using: node24, main: dist/index.js }
`;

// What an action sees: it prints its environment and event, asks once, and leaves outputs and a summary.
const PROGRAM = `
import { appendFileSync, readFileSync } from 'node:fs';
const { env } = process;
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const response = await fetch(env.GITHUB_GRAPHQL_URL, {
  method: 'POST',
  headers: { authorization: 'token ' + env.INPUT_TOKEN },
  body: JSON.stringify({ query: 'query Who { viewer { login } }' }),
});
const { data } = await response.json();
console.log(JSON.stringify({ env, event, login: data.viewer.login }));
console.error('a warning');
appendFileSync(env.GITHUB_OUTPUT, 'one=1\\ntwo<<END\\na=b\\nc\\nEND\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done');
process.exitCode = 3;
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
  await writeFile(join(folder, 'action.yml'), ACTION);
  await writeFile(join(folder, 'index.mjs'), PROGRAM);
});
afterAll(() => rm(folder, { recursive: true }));

function run(more: Partial<RunOptions> = {}) {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'Outage' });
  const [delivery] = sandbox.takeDeliveries();
  if (!delivery) throw new Error('nothing was delivered');
  const files = { dist: join(folder, 'index.mjs'), action: join(folder, 'action.yml') };
  return runAction({ sandbox, delivery, ...files, ...more });
}

describe('runAction', () => {
  test('gives what the runner gives and brings back what the action left', async () => {
    const result = await run({
      inputs: { 'two words': 'yes', 'Dry-Run': 'true' },
      env: { EXTRA: '1' },
      measure: true,
    });
    expect(result).toMatchObject({
      exitCode: 3,
      stderr: 'a warning\n',
      outputs: { one: '1', two: 'a=b\nc' },
      summary: '# Done',
      requests: [{ operation: 'Who', status: 200 }],
    });
    const seen = JSON.parse(result.stdout) as {
      env: Record<string, string>;
      event: object;
      login: string;
    };
    expect(seen.login).toBe('github-actions[bot]');
    expect(seen.event).toMatchObject({ action: 'opened', issue: { number: 1 } });
    expect(seen.env).toMatchObject({
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'issues',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_ACTOR: 'ana',
      'INPUT_DRY-RUN': 'true',
      INPUT_TWO_WORDS: 'yes',
      EXTRA: '1',
    });
    expect(seen.env['NODE_OPTIONS']).toBeUndefined();
  });

  test('an input that the action does not declare is a mistake', async () => {
    await expect(run({ inputs: { dryrun: 'true' } })).rejects.toThrow('declares no input dryrun');
  });

  test('a run that takes too long is ended', async () => {
    await writeFile(join(folder, 'sleep.mjs'), 'setTimeout(() => {}, 60_000);');
    const { exitCode } = await run({ dist: join(folder, 'sleep.mjs'), timeout: 300 });
    expect(exitCode).toBeNull();
  });
});

test('inputs that are not given have their default, or nothing', async () => {
  expect(await readInputEnv(join(folder, 'action.yml'), {}, 'ghs_1')).toEqual({
    INPUT_TOKEN: 'ghs_1',
    'INPUT_DRY-RUN': 'false',
    INPUT_TWO_WORDS: '',
  });
});
