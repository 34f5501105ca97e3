import { describe, expect, test } from '@jest/globals';
import { Refusal, type Sandbox, createSandbox } from '../../sandbox/index.js';

const BODY = [
  '## Tasks',
  '- [ ] add an alert',
  '  * [x] nested',
  '1. [ ] write docs',
  'a [ ] no box',
  '',
].join('\r\n');

function newRoom() {
  const sandbox = createSandbox();
  const ana = sandbox.as('ana');
  ana.openIssue({ title: 'Outage', body: BODY, labels: ['incident'] });
  return { sandbox, ana };
}

const actionsOf = (sandbox: Sandbox) =>
  sandbox.takeDeliveries().map(({ payload }) => payload.action);

describe('deliveries', () => {
  test('opening with a label makes two, shaped as webhooks', () => {
    const { sandbox } = newRoom();
    const [opened, labeled] = sandbox.takeDeliveries();
    expect(opened).toMatchObject({
      name: 'issues',
      payload: {
        action: 'opened',
        issue: {
          number: 1,
          title: 'Outage',
          body: BODY,
          state: 'open',
          state_reason: null,
          author_association: 'MEMBER',
          user: { login: 'ana', type: 'User' },
          labels: [{ name: 'incident' }],
          html_url: 'https://github.com/acme/shop/issues/1',
        },
        repository: { full_name: 'acme/shop', private: false, owner: { login: 'acme' } },
        organization: { login: 'acme' },
        sender: { login: 'ana' },
      },
    });
    expect(labeled).toMatchObject({ payload: { action: 'labeled', label: { name: 'incident' } } });
  });

  test.each<[string, (sandbox: Sandbox) => void, object]>([
    [
      'edit',
      (s) => s.as('ben').edit(1, 'new'),
      { action: 'edited', changes: { body: { from: BODY } }, sender: { login: 'ben' } },
    ],
    [
      'retitle',
      (s) => s.as('ana').retitle(1, 'New'),
      { action: 'edited', changes: { title: { from: 'Outage' } } },
    ],
    [
      'tick',
      (s) => s.as('ana').tick(1, 'alert'),
      { action: 'edited', changes: { body: { from: BODY } } },
    ],
    [
      'close',
      (s) => s.as('ana').close(1, 'not planned'),
      { action: 'closed', issue: { state: 'closed', state_reason: 'not_planned' } },
    ],
    [
      'label',
      (s) => s.as('ana').label(1, 'urgent'),
      { action: 'labeled', label: { name: 'urgent' } },
    ],
    [
      'unlabel',
      (s) => s.as('ana').unlabel(1, 'incident'),
      { action: 'unlabeled', label: { name: 'incident' }, issue: { labels: [] } },
    ],
    ['delete', (s) => s.as('boss').deleteIssue(1), { action: 'deleted', issue: { number: 1 } }],
  ])('%s', (_, act, payload) => {
    const { sandbox } = newRoom();
    sandbox.addUser('boss', { association: 'OWNER' });
    sandbox.takeDeliveries();
    act(sandbox);
    expect(sandbox.deliveries).toMatchObject([{ name: 'issues', payload }]);
  });

  test('what changes nothing, and what no workflow listens to, makes none', () => {
    const { sandbox, ana } = newRoom();
    sandbox.takeDeliveries();
    ana.edit(1, BODY);
    ana.label(1, 'Incident');
    ana.reopen(1);
    ana.assign(1, 'ben');
    ana.comment(1, 'hello');
    ana.openIssue({ title: 'child' });
    sandbox.takeDeliveries();
    ana.addSubIssue(1, 2);
    ana.merge(ana.openPullRequest({ title: 'change' }));
    expect(sandbox.deliveries).toEqual([]);
  });

  test('only the listened actions are delivered', () => {
    const sandbox = createSandbox({ actions: ['labeled'] });
    sandbox.as('ana').openIssue({ title: 'Outage', labels: ['incident'] });
    expect(actionsOf(sandbox)).toEqual(['labeled']);
  });

  test('events of a workflow token start no run, those of an app do', async () => {
    for (const [name, actions] of [
      ['actions', []],
      ['app', ['closed']],
    ] as const) {
      const { sandbox } = newRoom();
      sandbox.takeDeliveries();
      await sandbox.fetch('https://api.github.com/repos/acme/shop/issues/1', {
        method: 'PATCH',
        headers: { authorization: `token ${sandbox.token(name)}` },
        body: JSON.stringify({ state: 'closed' }),
      });
      expect(sandbox.state()[0]?.state).toBe('CLOSED');
      expect(actionsOf(sandbox)).toEqual(actions);
    }
  });

  test('schedule and dispatch', () => {
    const sandbox = createSandbox();
    sandbox.schedule();
    sandbox.as('ana').dispatch({ incident: 'all' });
    expect(sandbox.deliveries).toMatchObject([
      { name: 'schedule', payload: { repository: { full_name: 'acme/shop' } } },
      {
        name: 'workflow_dispatch',
        payload: { inputs: { incident: 'all' }, sender: { login: 'ana' } },
      },
    ]);
  });
});

describe('boxes', () => {
  test('a click changes one character', () => {
    const { sandbox, ana } = newRoom();
    ana.tick(1, 'docs');
    ana.untick(1, 'nested');
    expect(sandbox.state()[0]?.body).toBe(
      BODY.replace('1. [ ]', '1. [x]').replace('[x] nested', '[ ] nested'),
    );
    expect(() => ana.tick(1, 'no box')).toThrow('no open box');
  });

  test('convert to issue leaves the reference in the line', () => {
    const { sandbox, ana } = newRoom();
    const number = ana.convertToIssue(1, 'alert');
    expect(sandbox.state()[0]?.body).toBe(BODY.replace('add an alert', `#${number}`));
    expect(sandbox.state()[1]).toMatchObject({ title: 'add an alert', author: 'ana' });
  });

  test('GitHub ticks a box itself only when that is switched on', () => {
    for (const githubTicksBoxes of [false, true]) {
      const sandbox = createSandbox({ githubTicksBoxes });
      const ana = sandbox.as('ana');
      ana.openIssue({
        title: 'Outage',
        body: '- [ ] a ([#2](https://github.com/acme/shop/issues/2))\n- [ ] b #21',
      });
      ana.openIssue({ title: 'a' });
      ana.close(2);
      const box = githubTicksBoxes ? 'x' : ' ';
      expect(sandbox.state()[0]?.body).toBe(
        `- [${box}] a ([#2](https://github.com/acme/shop/issues/2))\n- [ ] b #21`,
      );
    }
  });

  test('browsers can write CRLF', () => {
    const sandbox = createSandbox({ browserWritesCrlf: true });
    sandbox.as('ana').openIssue({ title: 'x', body: 'a\nb' });
    expect(sandbox.state()[0]?.body).toBe('a\r\nb');
  });
});

describe('rights in the browser', () => {
  test('a form adds labels for everyone, but a stranger can do little else', () => {
    const { sandbox } = newRoom();
    const eve = sandbox.as('eve');
    const own = eve.openIssue({ title: 'Help', labels: ['incident'] });
    eve.edit(own, 'more');
    eve.close(own);
    expect(sandbox.deliveries.at(-1)?.payload.issue?.author_association).toBe('NONE');
    for (const act of [
      () => eve.edit(1, 'x'),
      () => eve.close(1),
      () => eve.label(own, 'urgent'),
      () => eve.addSubIssue(1, own),
      () => eve.openIssue({ title: 'x', parent: 1 }),
      () => eve.dispatch(),
      () => sandbox.as('ana').deleteIssue(1),
    ]) {
      expect(act).toThrow(Refusal);
    }
  });

  test('a private repository lets no stranger in', () => {
    const sandbox = createSandbox({ private: true });
    sandbox.as('ana').openIssue({ title: 'secret' });
    expect(() => sandbox.as('eve').comment(1, 'x')).toThrow(Refusal);
  });
});

test('deleting frees the sub-issues and never uses the number again', () => {
  const { sandbox, ana } = newRoom();
  ana.openIssue({ title: 'child', parent: 1 });
  sandbox.addUser('boss', { association: 'OWNER' });
  sandbox.as('boss').deleteIssue(1);
  expect(sandbox.state()).toMatchObject([{ number: 2, parent: null }]);
  expect(ana.openIssue({ title: 'next' })).toBe(3);
});

test('a transfer keeps comments and links, and both repositories get an event', () => {
  const { sandbox, ana } = newRoom();
  sandbox.addRepository('acme/ops');
  ana.comment(1, 'hello');
  ana.openIssue({ title: 'child', parent: 1, labels: ['incident'] });
  sandbox.takeDeliveries();
  expect(ana.transferIssue(2, 'acme/ops')).toBe(1);
  expect(sandbox.state()).toMatchObject([
    { repository: 'acme/shop', subIssues: ['acme/ops#1'] },
    { repository: 'acme/ops', number: 1, parent: 'acme/shop#1', labels: [] },
  ]);
  expect(sandbox.takeDeliveries()).toMatchObject([
    {
      payload: {
        action: 'transferred',
        issue: { number: 2 },
        changes: { new_issue: { number: 1 }, new_repository: { name: 'ops' } },
      },
    },
    {
      payload: {
        action: 'opened',
        repository: { name: 'ops' },
        changes: { old_issue: { number: 2 } },
      },
    },
  ]);
});

test('a merge closes what the pull request names after a keyword', () => {
  const { sandbox, ana } = newRoom();
  ana.openIssue({ title: 'other' });
  ana.merge(ana.openPullRequest({ title: 'change', body: 'Fixes #1, see #2' }));
  expect(sandbox.state().map((issue) => issue.state)).toEqual(['CLOSED', 'OPEN', 'MERGED']);
});

test('the clock moves with writes, and can be advanced', () => {
  const sandbox = createSandbox({ now: '2026-05-01T10:00:00.500Z', step: 60 });
  const start = sandbox.clock.now;
  sandbox.as('ana').openIssue({ title: 'x' });
  expect(Date.parse(sandbox.clock.now) - Date.parse(start)).toBe(60_000);
  sandbox.clock.advance(90);
  expect(sandbox.clock.now).toMatch(/^2026-05-01T11:3\d:00Z$/);
});

test('a clone goes its own way', async () => {
  const { sandbox } = newRoom();
  const token = sandbox.token('actions');
  const twin = sandbox.clone();
  twin.as('ana').close(1);
  expect(sandbox.state()[0]?.state).toBe('OPEN');
  expect(twin.state()[0]?.state).toBe('CLOSED');
  expect(twin.deliveries).toHaveLength(1);
  const init = { headers: { authorization: `token ${token}` } };
  expect((await twin.fetch('https://api.github.com/repos/acme/shop', init)).status).toBe(200);
  expect(sandbox.requests).toEqual([]);
});

test('a bot opens incidents too, and events of GitHub’s own start no run', () => {
  const sandbox = createSandbox();
  sandbox.as('pagerduty[bot]').openIssue({ title: 'Outage', labels: ['incident'] });
  sandbox.as('github-actions[bot]').close(1);
  expect(sandbox.state()).toMatchObject([{ author: 'pagerduty', state: 'CLOSED' }]);
  expect(sandbox.deliveries).toMatchObject([
    { payload: { action: 'opened', issue: { user: { login: 'pagerduty[bot]', type: 'Bot' } } } },
    { payload: { action: 'labeled' } },
  ]);
});

test('what a deleted account wrote has no author', () => {
  const { sandbox } = newRoom();
  sandbox.removeUser('ana');
  sandbox.as('ben').label(1, 'urgent');
  expect(sandbox.deliveries.at(-1)?.payload.issue?.user).toBeNull();
});
