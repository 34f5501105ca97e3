import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.js';
import { idOf } from './ask.js';
import { mutate, newRoom } from './mutate.js';

describe('sub-issues', () => {
  const link = (sandbox: Sandbox, parent: number, child: number, more = {}) =>
    mutate(sandbox, 'addSubIssue', {
      issueId: idOf(sandbox, parent),
      subIssueId: idOf(sandbox, child),
      ...more,
    });

  test('have one parent, unless it is replaced, and form no circle', async () => {
    const { sandbox } = newRoom();
    for (const title of ['two', 'three', 'four']) sandbox.as('ana').openIssue({ title });
    expect((await link(sandbox, 1, 2)).errors).toEqual([]);
    expect((await link(sandbox, 2, 3)).errors).toEqual([]);
    for (const [parent, child] of [
      [1, 2],
      [4, 2],
      [3, 1],
      [2, 2],
    ] as const) {
      expect((await link(sandbox, parent, child)).errors).toMatchObject([
        { type: 'UNPROCESSABLE', path: ['it'] },
      ]);
    }
    expect((await link(sandbox, 4, 2, { replaceParent: true })).errors).toEqual([]);
    const url = 'https://github.com/acme/shop/issues/4';
    expect(
      (await mutate(sandbox, 'addSubIssue', { issueId: idOf(sandbox, 1), subIssueUrl: url }))
        .errors,
    ).toEqual([]);
    expect(sandbox.state().map((issue) => issue.parent)).toEqual([null, '#4', '#2', '#1']);
    const removed = await mutate(sandbox, 'removeSubIssue', {
      issueId: idOf(sandbox, 1),
      subIssueId: idOf(sandbox, 4),
    });
    expect(removed.errors).toEqual([]);
    const again = await mutate(sandbox, 'removeSubIssue', {
      issueId: idOf(sandbox, 1),
      subIssueId: idOf(sandbox, 4),
    });
    expect(again.errors).toMatchObject([{ type: 'NOT_FOUND' }]);
  });

  test('are at most 100, closed ones counted', async () => {
    const { sandbox, home, incident } = newRoom();
    const ana = sandbox.as('ana');
    for (let n = 2; n <= 101; n += 1) ana.openIssue({ title: `task ${n}`, parent: 1 });
    ana.close(2);
    const { it, errors } = await mutate(sandbox, 'createIssue', {
      repositoryId: home,
      title: 'x',
      parentIssueId: incident,
    });
    expect(it).toBeNull();
    expect(errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
    expect(sandbox.store.issues).toHaveLength(101);
  });

  test('go down eight levels', async () => {
    const { sandbox } = newRoom();
    const ana = sandbox.as('ana');
    for (let n = 2; n <= 9; n += 1) ana.openIssue({ title: `level ${n - 1}`, parent: n - 1 });
    ana.openIssue({ title: 'too deep' });
    expect((await link(sandbox, 9, 10)).errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
  });

  test('belong to the same owner', async () => {
    const { sandbox } = newRoom();
    sandbox.addRepository('rival/shop');
    sandbox.addRepository('acme/ops');
    sandbox.as('ana', 'rival/shop').openIssue({ title: 'theirs' });
    sandbox.as('ana', 'acme/ops').openIssue({ title: 'ours' });
    const [, theirs, ours] = sandbox.store.issues;
    const linkTo = (subIssueId = '') =>
      mutate(sandbox, 'addSubIssue', { issueId: idOf(sandbox, 1), subIssueId });
    expect((await linkTo(theirs?.id)).errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
    expect((await linkTo(ours?.id)).errors).toEqual([]);
    expect(sandbox.state()[0]?.subIssues).toEqual(['acme/ops#1']);
  });
});
