import { describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import {
  type Sandbox,
  type TokenName,
  type TokenOptions,
  createSandbox,
} from '../../sandbox/index.js';

const ignore = () => undefined;
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const shop = { owner: 'acme', repo: 'shop' };

function newRoom(options = {}) {
  const sandbox = createSandbox(options);
  sandbox.as('ana').openIssue({ title: 'Outage', body: 'text', labels: ['incident'] });
  return sandbox;
}

function client(
  sandbox: Sandbox,
  wish: TokenName | TokenOptions = { login: 'ana' },
  baseUrl = 'https://api.github.com',
) {
  return new Octokit({
    auth: sandbox.token(wish),
    baseUrl,
    log,
    request: { fetch: sandbox.fetch },
  });
}

describe('a script', () => {
  test('opens, changes and closes', async () => {
    const sandbox = newRoom();
    const { issues, users, repos } = client(sandbox);
    expect((await users.getAuthenticated()).data.login).toBe('ana');
    expect((await repos.get(shop)).data.default_branch).toBe('main');
    const { data, status } = await issues.create({
      ...shop,
      title: 'new',
      labels: ['made on the way'],
      assignees: ['ben'],
    });
    expect([status, data.number, data.user?.login]).toEqual([201, 2, 'ana']);
    await issues.update({
      ...shop,
      issue_number: 2,
      body: 'more',
      state: 'closed',
      state_reason: 'not_planned',
    });
    expect((await issues.get({ ...shop, issue_number: 2 })).data).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      body: 'more',
      labels: [{ name: 'made on the way' }],
      assignees: [{ login: 'ben' }],
      closed_by: { login: 'ana' },
    });
    expect(sandbox.deliveries.map(({ payload }) => payload.action)).toEqual([
      'opened',
      'labeled',
      'opened',
      'labeled',
      'edited',
      'closed',
    ]);
  });

  test('lists with links', async () => {
    const sandbox = newRoom();
    for (let n = 2; n <= 7; n += 1)
      sandbox.as('ana').openIssue({ title: `issue ${n}`, labels: n % 2 ? ['odd'] : [] });
    sandbox.as('ana').close(7);
    const octokit = client(sandbox);
    const all = await octokit.paginate(octokit.issues.listForRepo, {
      ...shop,
      state: 'all',
      per_page: 2,
      direction: 'asc',
    });
    expect(all.map((issue) => issue.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(sandbox.takeRequests()).toHaveLength(4);
    const odd = await octokit.issues.listForRepo({ ...shop, labels: 'odd' });
    expect(odd.data.map((issue) => issue.number)).toEqual([5, 3]);
    const { headers } = await octokit.issues.listForRepo({ ...shop, per_page: 2, page: 2 });
    expect(headers.link).toMatch(/page=1.*rel="prev".*page=3.*rel="next"/);
  });

  test('comments', async () => {
    const sandbox = newRoom();
    const { issues } = client(sandbox);
    const { data } = await issues.createComment({ ...shop, issue_number: 1, body: 'one' });
    const comment_id = data.id;
    await issues.updateComment({ ...shop, comment_id, body: 'two' });
    const listed = await issues.listComments({ ...shop, issue_number: 1 });
    expect(listed.data).toMatchObject([{ id: comment_id, body: 'two', user: { login: 'ana' } }]);
    await issues.deleteComment({ ...shop, comment_id });
    await expect(issues.getComment({ ...shop, comment_id })).rejects.toMatchObject({ status: 404 });
  });

  test('labels', async () => {
    const sandbox = newRoom();
    const { issues } = client(sandbox);
    await issues.createLabel({ ...shop, name: 'Done', color: '00ff00' });
    const twice = issues.createLabel({ ...shop, name: 'done', color: '00ff00' });
    await expect(twice).rejects.toMatchObject({
      status: 422,
      response: {
        data: { errors: [{ resource: 'Label', field: 'name', code: 'already_exists' }] },
      },
    });
    await issues.addLabels({ ...shop, issue_number: 1, labels: ['done', 'fresh'] });
    await issues.removeLabel({ ...shop, issue_number: 1, name: 'incident' });
    expect(sandbox.state()[0]?.labels).toEqual(['Done', 'fresh']);
    await issues.setLabels({ ...shop, issue_number: 1, labels: ['fresh'] });
    expect((await issues.listLabelsOnIssue({ ...shop, issue_number: 1 })).data).toMatchObject([
      { name: 'fresh' },
    ]);
    expect((await issues.listLabelsForRepo(shop)).data).toHaveLength(3);
    await expect(
      issues.removeLabel({ ...shop, issue_number: 1, name: 'incident' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test('sub-issues go by database id', async () => {
    const sandbox = newRoom();
    sandbox.as('ana').openIssue({ title: 'child' });
    const { issues } = client(sandbox);
    const sub_issue_id = sandbox.store.issues[1]?.databaseId ?? 0;
    await issues.addSubIssue({ ...shop, issue_number: 1, sub_issue_id });
    expect((await issues.listSubIssues({ ...shop, issue_number: 1 })).data).toMatchObject([
      { number: 2 },
    ]);
    await expect(
      issues.addSubIssue({ ...shop, issue_number: 1, sub_issue_id }),
    ).rejects.toMatchObject({ status: 422 });
    await expect(
      issues.addSubIssue({ ...shop, issue_number: 1, sub_issue_id: 2 }),
    ).rejects.toMatchObject({ status: 404 });
    await issues.removeSubIssue({ ...shop, issue_number: 1, sub_issue_id });
    expect(sandbox.state()[1]?.parent).toBeNull();
  });

  test('reads a file', async () => {
    const sandbox = newRoom();
    sandbox.as('ana').putFile('.github/a b.yml', 'grüße');
    const { repos } = client(sandbox, 'actions');
    const { data } = await repos.getContent({ ...shop, path: '.github/a b.yml' });
    expect(Buffer.from((data as { content: string }).content, 'base64').toString()).toBe('grüße');
    await expect(repos.getContent({ ...shop, path: 'absent' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('works over HTTP', async () => {
    const sandbox = newRoom();
    const server = await sandbox.listen();
    const octokit = new Octokit({ auth: sandbox.token('app'), baseUrl: server.url });
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'incident-helper[bot]' },
    });
    sandbox.as('ana').openIssue({ title: 'two' });
    const all = await octokit.paginate(octokit.issues.listForRepo, { ...shop, per_page: 1 });
    expect(all).toHaveLength(2);
    await server.close();
  });
});

describe('refusals', () => {
  test.each<[string, TokenName | TokenOptions, number, (octokit: Octokit) => Promise<unknown>]>([
    ['an unseen repository', 'actions', 404, (o) => o.repos.get({ owner: 'acme', repo: 'attic' })],
    ['an unknown issue', 'actions', 404, (o) => o.issues.get({ ...shop, issue_number: 99 })],
    ['a read-only token', 'read-only', 403, (o) => o.issues.create({ ...shop, title: 'x' })],
    [
      'a token without contents',
      'no-contents',
      403,
      (o) => o.repos.getContent({ ...shop, path: 'x' }),
    ],
    ["a repository token's user", 'actions', 403, (o) => o.users.getAuthenticated()],
    [
      'a stranger',
      { login: 'eve' },
      403,
      (o) => o.issues.update({ ...shop, issue_number: 1, state: 'closed' }),
    ],
    ['an empty title', { login: 'ana' }, 422, (o) => o.issues.create({ ...shop, title: '' })],
    [
      'a bad assignee',
      { login: 'ana' },
      422,
      (o) => o.issues.create({ ...shop, title: 'x', assignees: ['ana', 'eve'] }),
    ],
    [
      'a strange reason',
      { login: 'ana' },
      422,
      (o) =>
        o.request('PATCH /repos/acme/shop/issues/1', { state: 'closed', state_reason: 'bored' }),
    ],
    [
      'a call that is not here',
      'actions',
      404,
      (o) => o.request('GET /repos/acme/shop/actions/runs'),
    ],
  ])('%s', async (_, wish, status, call) => {
    const sandbox = newRoom();
    const before = sandbox.state();
    await expect(call(client(sandbox, wish))).rejects.toMatchObject({
      status,
      response: { data: { status: String(status) } },
    });
    expect(sandbox.state()).toEqual(before);
  });

  test('wrong and missing credentials', async () => {
    const sandbox = newRoom();
    const wrong = new Octokit({ auth: 'ghs_wrong', log, request: { fetch: sandbox.fetch } });
    await expect(wrong.repos.get(shop)).rejects.toMatchObject({
      status: 401,
      response: { data: { message: 'Bad credentials' } },
    });
    const none = new Octokit({ log, request: { fetch: sandbox.fetch } });
    await expect(none.repos.get(shop)).rejects.toMatchObject({ status: 401 });
  });

  test('a deleted issue is gone, a transferred one is found where it went', async () => {
    const sandbox = newRoom();
    sandbox.addUser('boss', { association: 'OWNER' });
    sandbox.addRepository('acme/ops');
    sandbox.as('ana').openIssue({ title: 'moving' });
    sandbox.as('boss').deleteIssue(1);
    sandbox.as('boss').transferIssue(2, 'acme/ops');
    const { issues } = client(sandbox);
    await expect(issues.get({ ...shop, issue_number: 1 })).rejects.toMatchObject({ status: 410 });
    const { data } = await issues.get({ ...shop, issue_number: 2 });
    expect(data.html_url).toBe('https://github.com/acme/ops/issues/1');
  });

  test('a stranger’s labels and assignees are dropped in silence', async () => {
    const sandbox = newRoom();
    await client(sandbox, { login: 'eve' }).issues.create({
      ...shop,
      title: 'x',
      labels: ['incident'],
      assignees: ['ana'],
    });
    expect(sandbox.state()[1]).toMatchObject({ author: 'eve', labels: [], assignees: [] });
  });
});
