import { describe, expect, test } from '@jest/globals';
import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import { writePostmortem } from '../../harness/postmortems.js';

describe('where a task is to be tracked', () => {
  test.each([
    ['(repo: acme/ops)', 'acme/ops', []],
    ['(Repository: acme/ops-2.0)', 'acme/ops-2.0', []],
    ['[repo = acme/ops]', 'acme/ops', []],
    ['(owner: @ana, repo: acme/ops, due: 2026-12-01)', 'acme/ops', ['ana']],
    ['(repo: acme/ops) (owner: @ana)', 'acme/ops', ['ana']],
    ['(repo: acme/ops) ([acme/ops#3](https://github.com/acme/ops/issues/3))', 'acme/ops', []],
  ])('%s', (mark, repository, owners) => {
    const body = writePostmortem(`- [ ] Key the cache by currency ${mark}`);
    const [task] = parsePostmortem(body, defaultTemplate).tasks;
    expect(task).toMatchObject({ text: 'Key the cache by currency', repository, owners });
  });

  test('in a row of a table', () => {
    const body = writePostmortem(
      '| Action | Tracking |\n| --- | --- |\n| Key the cache (repo: acme/ops) | |',
    );
    expect(parsePostmortem(body, defaultTemplate).tasks).toMatchObject([
      { text: 'Key the cache', repository: 'acme/ops' },
    ]);
  });

  test.each([
    '(repo: ops)',
    '(repo acme/ops)',
    'in the repo: acme/ops',
    '(repo: acme/ops/x)',
    '(repo: a b/c)',
  ])('%s is a part of the task', (words) => {
    const body = writePostmortem(`- [ ] Key the cache ${words}`);
    expect(parsePostmortem(body, defaultTemplate).tasks).toMatchObject([
      { text: `Key the cache ${words}`, repository: null },
    ]);
  });
});
