import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkWorkflowHabits } from '../../scripts/lint/workflow-habits.js';

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
