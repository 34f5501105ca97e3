import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const repository = join(import.meta.dirname, '..', '..');
let eslint: ESLint;

beforeAll(() => {
  // Files that are made up have no types; the rules at stake here don't ask for them.
  const { rules } = tseslint.configs.disableTypeChecked;
  eslint = new ESLint({
    cwd: repository,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
      ...(rules && { rules }),
    },
  });
});

/** Lints `code` as if it stood in `file`; returns "rule: message" for each complaint, unused names aside. */
async function lint(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(repository, file) });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId !== '@typescript-eslint/no-unused-vars')
    .map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

describe('imports across the rooms', () => {
  it.each([
    ['src/loop/made-up.ts', `import { info } from '@actions/core';`],
    ['src/loop/made-up.ts', `import type { Octokit } from '@octokit/rest';`],
    ['src/loop/made-up.ts', `export const core = import('@actions/core');`],
    ['src/loop/made-up.ts', `import { observe } from '../github/observe/index.js';`],
    ['src/loop/made-up.ts', `export { observe } from '../github/observe/index.js';`],
    ['src/loop/made-up.ts', `export * from '../run/index.js';`],
    ['src/loop/made-up.ts', `import type { Outcome } from '../run/index.js';`],
    ['src/loop/made-up.ts', `import { readConfig } from '../config/index.js';`],
    ['src/loop/made-up.ts', `import { readFileSync } from 'node:fs';`],
    ['src/loop/made-up.ts', `import { readFileSync } from 'fs';`],
    ['src/loop/deep/made-up.ts', `import { reconcile } from '../../run/index.js';`],
    ['src/postmortem/made-up.ts', `import { createHash } from 'node:crypto';`],
    ['src/postmortem/made-up.ts', `import type { Finding } from '../rules/index.js';`],
    ['src/rules/made-up.ts', `import { plan } from '../loop/index.js';`],
    ['src/render/made-up.ts', `import { observe } from '../github/observe/index.js';`],
    ['src/render/made-up.ts', `import { main } from '../cli/main.js';`],
    ['src/run/reconcile.ts', `import { info } from '@actions/core';`],
    ['src/github/made-up.ts', `import { main } from '../cli/main.js';`],
    ['src/github/made-up.ts', `import { start } from '../../sandbox/server.js';`],
    ['src/index.ts', `import { info } from '@actions/core';`],
    ['src/cli/main.ts', `import { start } from '../../__tests__/start.js';`],
    ['src/cli/main.ts', `import { observe } from '../github/observe/index.js';`],
    ['src/cli/main.ts', `import { info } from '@actions/core';`],
  ])('%s refuses %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([expect.stringMatching(/^house\/room-imports: /)]);
  });

  it.each([
    ['src/incident/made-up.ts', `import { createHash } from 'node:crypto';`],
    ['src/loop/made-up.ts', `import type { Config } from '../config/index.js';`],
    ['src/loop/made-up.ts', `import { parse } from '../postmortem/index.js';`],
    ['src/loop/made-up.ts', `import { sync } from './sync.js';`],
    ['src/postmortem/made-up.ts', `import { fromMarkdown } from 'mdast-util-from-markdown';`],
    ['src/loop/made-up.ts', `import { renderStatusComment } from '../render/index.js';`],
    ['src/github/client/made-up.ts', `import { getOctokit } from '@actions/github';`],
    ['src/index.ts', `import { readFileSync } from 'node:fs';`],
    ['src/index.ts', `export const main = import('./action/main.js');`],
    ['src/cli/main.ts', `export const config = import('../config-files/config-file.js');`],
    ['sandbox/made-up.ts', `import { graphql } from 'graphql';`],
    ['__tests__/made-up.test.ts', `import { plan } from '../src/loop/plan.js';`],
  ])('%s accepts %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });
});

describe('doors and floors', () => {
  it.each([
    ['src/rules/tasks/made-up.ts', `import { buildStems } from '../../postmortem/words/index.js';`],
    ['src/loop/plan.ts', `import { parsePostmortem } from '../postmortem/parse.js';`],
    ['src/loop/plan.ts', `import type { Markdown } from '../text/neutral.js';`],
    ['src/loop/plan.ts', `export { followThread } from './follow/follow.js';`],
    ['src/loop/follow/made-up.ts', `import { planIncident } from '../index.js';`],
    ['src/loop/match/made-up.ts', `import { followThread } from '../follow/index.js';`],
    ['src/rules/tasks/made-up.ts', `import { blameless } from '../language/index.js';`],
    ['src/run/made-up.ts', `import { observe } from '../github/observe/observe.js';`],
    ['src/github/observe/made-up.ts', `import { applyWrites } from '../write/index.js';`],
    ['src/made-up.ts', `import { parsePostmortem } from './postmortem/index.js';`],
  ])('%s refuses %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([expect.stringMatching(/^house\/room-imports: /)]);
  });

  it.each([
    ['src/loop/follow/made-up.ts', `import type { Scene } from '../scene.js';`],
    ['src/loop/follow/made-up.ts', `import { matchTasks } from '../match/index.js';`],
    ['src/run/made-up.ts', `import { observe } from '../github/observe/index.js';`],
    ['src/run/made-up.ts', `export const file = import('../config-files/config-file.js');`],
    ['src/github/write/made-up.ts', `import { observe } from '../observe/index.js';`],
    ['__tests__/made-up.test.ts', `import { followThread } from '../src/loop/follow/follow.js';`],
  ])('%s accepts %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });
});

describe('pure rooms', () => {
  it.each([
    ['no-restricted-globals', `export const env = process.env;`],
    ['no-restricted-globals', `console.log('hello');`],
    ['no-restricted-globals', `export const answer = fetch('https://example.com');`],
    ['no-restricted-globals', `setTimeout(() => 1, 1);`],
    ['no-restricted-properties', `export const now = Date.now();`],
    ['no-restricted-properties', `export const chance = Math.random();`],
    ['no-restricted-syntax', `export const now = new Date();`],
    ['no-restricted-syntax', `export const later = async (): Promise<number> => 1;`],
  ])('refuse by %s: %s', async (rule, code) => {
    for (const room of ['text', 'postmortem', 'rules', 'incident', 'loop', 'render']) {
      expect(await lint(`src/${room}/made-up.ts`, code)).toContainEqual(
        expect.stringMatching(new RegExp(`^${rule}: `)),
      );
    }
  });

  it('may turn a time they were given into a date', async () => {
    const code = `export const dateOf = (now: number): Date => new Date(now);`;
    expect(await lint('src/loop/made-up.ts', code)).toEqual([]);
  });
});

describe('nothing that is read is run', () => {
  it.each([
    ['house/room-imports', `import { exec } from 'node:child_process';`],
    ['house/room-imports', `import { fork } from 'child_process';`],
    ['house/room-imports', `import { runInNewContext } from 'node:vm';`],
    ['house/room-imports', `import { Worker } from 'node:worker_threads';`],
    ['house/room-imports', `import { createRequire } from 'node:module';`],
    ['house/room-imports', `export const load = (name: string) => import(name);`],
    ['no-eval', `export const run = (text: string): unknown => eval(text);`],
    ['no-new-func', `export const run = (text: string) => new Function(text);`],
  ])('%s refuses, wherever in src: %s', async (rule, code) => {
    for (const file of ['src/made-up.ts', 'src/github/made-up.ts', 'src/cli/made-up.ts']) {
      expect(await lint(file, code)).toContainEqual(
        expect.stringMatching(new RegExp(`^${rule}: `)),
      );
    }
  });
});

describe('house habits', () => {
  it.each([
    ['house/file-names', 'src/loop/utils.ts', 'export const one = 1;'],
    ['house/file-names', 'src/loop/bigThings.ts', 'export const one = 1;'],
    ['no-restricted-syntax', 'src/loop/made-up.ts', 'export default 1;'],
    ['no-restricted-syntax', 'src/run/reconcile.ts', 'export default 1;'],
    ['@typescript-eslint/no-explicit-any', 'src/run/reconcile.ts', 'export const one: any = 1;'],
    [
      '@typescript-eslint/no-non-null-assertion',
      'src/run/reconcile.ts',
      'export const first = (list: number[]): number => list[0]!;',
    ],
  ])('%s refuses, in %s: %s', async (rule, file, code) => {
    expect(await lint(file, code)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)));
  });

  it('max-lines refuses 201 lines of code', async () => {
    expect(await lint('src/run/reconcile.ts', 'void 1;\n'.repeat(200))).toEqual([]);
    expect(await lint('src/run/reconcile.ts', 'void 1;\n'.repeat(201))).toEqual([
      expect.stringMatching(/^max-lines: /),
    ]);
  });
});
