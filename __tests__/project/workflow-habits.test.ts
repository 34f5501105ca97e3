import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkWorkflowHabits } from '../../scripts/lint/workflow-habits.js';
import { checkInjection } from '../../scripts/lint/workflow-injection.js';

const workflows = join(import.meta.dirname, '..', '..', '.github', 'workflows');
const sha = '0123456789abcdef0123456789abcdef01234567';
const good = `
on: push
permissions: {}
concurrency: one
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # to check the sources out
    steps:
      - uses: actions/checkout@${sha} # v1.2.3
        with:
          persist-credentials: false
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.issue.title }}
`;

describe('the habits of workflows', () => {
  it.each(readdirSync(workflows))('are kept in %s', (name) => {
    expect(checkWorkflowHabits(readFileSync(join(workflows, name), 'utf8'))).toEqual([]);
  });

  it('find nothing to say about a good one', () => {
    expect(checkWorkflowHabits(good)).toEqual([]);
  });

  it.each([
    ['rights for all jobs', 'permissions: {}', 'permissions: write-all', /permissions: {}/],
    ['no rights listed', /permissions:\n {6}.*\n/, '', /list the `permissions`/],
    ['a right without a reason', / # to check.*/, '', /reason for `contents`/],
    ['no limit in time', /timeout-minutes.*/, '', /timeout-minutes/],
    ['no word on concurrency', 'concurrency: one', '', /concurrency/],
    ['a tag instead of a SHA', `@${sha} # v1.2.3`, '@v1', /pin actions\/checkout@v1/],
    ['a SHA without its version', ' # v1.2.3', '', /pin actions\/checkout@/],
    ['credentials left behind', 'false', 'true', /persist-credentials/],
    ['an expression in a shell', '"$TITLE"', '${{ github.event.issue.title }}', /through `env`/],
  ])('refuse %s', (_what, find, replacement, complaint) => {
    const text = good.replace(find, () => replacement);
    expect(text).not.toBe(good);
    expect(checkWorkflowHabits(text)).toEqual([expect.stringMatching(complaint)]);
  });
});

/** A workflow as a page shows it, with a step; `on` is what starts it. */
function paste(on: string, step: string): string {
  return `on:\n  ${on}:\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step.replaceAll('\n', '\n        ')}\n`;
}

const checkout = (key: string, value: string): string =>
  `uses: actions/checkout@v7\nwith:\n  ${key}: ${value}`;

describe('a stranger’s text or code in a workflow', () => {
  const title = '${{ github.event.issue.title }}';

  it.each([
    ['a title in a shell', 'issues', `run: echo "${title}"`, /inside `run`/],
    [
      'a title in many lines of shell',
      'issues',
      `run: |\n  set -e\n  echo ${title}`,
      /inside `run`/,
    ],
    [
      'a branch’s name in a shell',
      'pull_request',
      'run: echo "${{ github.head_ref }}"',
      /inside `run`/,
    ],
    [
      'a comment in a script',
      'issue_comment',
      `uses: actions/github-script@v8\nwith:\n  script: core.info('${title}')`,
      /inside `script`/,
    ],
    ['a title as the shell', 'issues', `run: ls\nshell: ${title}`, /inside `shell`/],
    [
      'a title as the folder',
      'issues',
      `run: ls\nworking-directory: ${title}`,
      /inside `working-directory`/,
    ],
    [
      'a pull request’s commit beside secrets',
      'pull_request_target',
      checkout('ref', '${{ github.event.pull_request.head.sha }}'),
      /don't check out/,
    ],
    [
      'a pull request’s branch beside secrets',
      'pull_request_target',
      checkout('ref', '${{ github.head_ref }}'),
      /don't check out/,
    ],
    [
      'a fork beside secrets',
      'pull_request_target',
      checkout('repository', '${{ github.event.pull_request.head.repo.full_name }}'),
      /don't check out/,
    ],
    [
      'a merge ref beside secrets',
      'issue_comment',
      checkout('ref', 'refs/pull/${{ github.event.issue.number }}/merge'),
      /don't check out/,
    ],
    [
      'what another run was about beside secrets',
      'workflow_run',
      checkout('ref', '${{ github.event.workflow_run.head_branch }}'),
      /don't check out/,
    ],
    [
      'a pull request by command beside secrets',
      'issue_comment',
      'run: gh pr checkout "$NUMBER"',
      /don't check out/,
    ],
    [
      'a pull request by git beside secrets',
      'issue_comment',
      'run: git fetch origin pull/12/head',
      /don't check out/,
    ],
  ])('%s is refused', (_what, on, step, complaint) => {
    expect(checkInjection(paste(on, step))).toEqual([expect.stringMatching(complaint)]);
  });

  it.each([
    ['a title through the environment', 'issues', `run: echo "$TITLE"\nenv:\n  TITLE: ${title}`],
    [
      'a pull request without secrets',
      'pull_request',
      checkout('ref', '${{ github.event.pull_request.head.sha }}'),
    ],
    ['the base beside secrets', 'pull_request_target', checkout('fetch-depth', '1')],
    [
      'a number as an input',
      'workflow_dispatch',
      'uses: one/two@v1\nwith:\n  incident: ${{ inputs.incident }}',
    ],
  ])('%s is fine', (_what, on, step) => {
    expect(checkInjection(paste(on, step))).toEqual([]);
  });

  it('triggers as a word and as a list count alike', () => {
    const bad = paste('pull_request_target', checkout('ref', '${{ github.head_ref }}'));
    for (const on of ['on: pull_request_target', 'on: [push, pull_request_target]']) {
      expect(checkInjection(bad.replace('on:\n  pull_request_target:', on))).toHaveLength(1);
    }
  });

  it('secrets don’t all go to a workflow of somebody else’s', () => {
    const jobs = (uses: string): string =>
      `on: push\njobs:\n  one:\n    uses: ${uses}\n    secrets: inherit\n`;
    expect(checkInjection(jobs('one/two/.github/workflows/x.yml@v1'))).toHaveLength(1);
    expect(checkInjection(jobs('./.github/workflows/x.yml'))).toEqual([]);
  });
});
