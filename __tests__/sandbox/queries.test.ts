import { describe, expect, test } from '@jest/globals';
import { createSandbox } from '../../sandbox/index.js';
import { ask, homeId, idOf } from './ask.js';

const inShop = (fields: string) => `{ repository(owner: "acme", name: "shop") { ${fields} } }`;

describe('reading', () => {
  test('one query sees viewer, config, labels and the incident', async () => {
    const sandbox = createSandbox();
    const ana = sandbox.as('ana');
    ana.putFile('.github/postmortem.yml', 'tasks: {}\n');
    const number = ana.openIssue({ title: 'Outage', body: 'text', labels: ['incident'] });
    ana.comment(number, 'first');
    const { data, errors } = await ask(
      sandbox,
      `query ($number: Int!) {
        viewer { login }
        repository(owner: "ACME", name: "Shop") {
          nameWithOwner isPrivate hasIssuesEnabled viewerPermission
          config: object(expression: "HEAD:.github/postmortem.yml") { ... on Blob { text isTruncated isBinary byteSize } }
          folder: object(expression: "HEAD:.github") { ... on Tree { entries { name type } } }
          nothing: object(expression: "HEAD:absent.yml") { __typename }
          label(name: "INCIDENT") { name }
          issue(number: $number) {
            title state stateReason author { login __typename } authorAssociation viewerDidAuthor
            labels(first: 5) { nodes { name } }
            comments(last: 50) { totalCount nodes { body } }
            timelineItems(itemTypes: [LABELED_EVENT, CLOSED_EVENT], last: 5) {
              nodes { __typename ... on LabeledEvent { createdAt actor { login } label { name } } }
            }
          }
        }
      }`,
      { number },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      viewer: { login: 'github-actions[bot]' },
      repository: {
        nameWithOwner: 'acme/shop',
        isPrivate: false,
        hasIssuesEnabled: true,
        viewerPermission: null,
        config: { text: 'tasks: {}\n', isTruncated: false, isBinary: false, byteSize: 10 },
        folder: { entries: [{ name: 'postmortem.yml', type: 'blob' }] },
        nothing: null,
        label: { name: 'incident' },
        issue: {
          title: 'Outage',
          state: 'OPEN',
          stateReason: null,
          author: { login: 'ana', __typename: 'User' },
          authorAssociation: 'MEMBER',
          viewerDidAuthor: false,
          labels: { nodes: [{ name: 'incident' }] },
          comments: { totalCount: 1, nodes: [{ body: 'first' }] },
          timelineItems: {
            nodes: [
              {
                __typename: 'LabeledEvent',
                createdAt: '2026-03-02T09:00:04Z',
                actor: { login: 'ana' },
                label: { name: 'incident' },
              },
            ],
          },
        },
      },
    });
  });

  test.each([
    [
      inShop('issue(number: 9) { id }'),
      'repository.issue',
      'Could not resolve to an Issue with the number of 9.',
    ],
    [
      inShop('issueOrPullRequest(number: 9) { __typename }'),
      'repository.issueOrPullRequest',
      'Could not resolve to an issue or pull request with the number of 9.',
    ],
    [
      '{ repository(owner: "acme", name: "attic") { id } }',
      'repository',
      "Could not resolve to a Repository with the name 'acme/attic'.",
    ],
    [
      '{ node(id: "I_none") { id } }',
      'node',
      "Could not resolve to a node with the global id of 'I_none'.",
    ],
    [
      '{ nodes(ids: ["I_none"]) { id } }',
      'nodes.0',
      "Could not resolve to a node with the global id of 'I_none'.",
    ],
    [
      '{ user(login: "nobody") { id } }',
      'user',
      "Could not resolve to a User with the login of 'nobody'.",
    ],
  ])('what is not there: %s', async (query, path, message) => {
    const { status, errors } = await ask(createSandbox(), query);
    expect(status).toBe(200);
    expect(errors).toMatchObject([{ type: 'NOT_FOUND', message }]);
    expect(errors[0]?.path?.join('.')).toBe(path);
  });

  test('pages by cursor in both directions', async () => {
    const sandbox = createSandbox();
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'Outage' });
    for (const text of ['a', 'b', 'c', 'd', 'e']) ana.comment(1, text);
    const page = async (args: string) => {
      const { data } = await ask(
        sandbox,
        inShop(`issue(number: 1) { comments(${args}) {
          nodes { body } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`),
      );
      const { comments } = (data as { repository: { issue: { comments: Page } } }).repository.issue;
      return { ...comments.pageInfo, text: comments.nodes.map((node) => node.body).join('') };
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({ text: 'ab', hasNextPage: true, hasPreviousPage: false });
    const second = await page(`first: 2, after: "${first.endCursor}"`);
    expect(second).toMatchObject({ text: 'cd', hasNextPage: true, hasPreviousPage: true });
    const last = await page('last: 2');
    expect(last).toMatchObject({ text: 'de', hasNextPage: false, hasPreviousPage: true });
    expect(await page(`last: 2, before: "${last.startCursor}"`)).toMatchObject({ text: 'bc' });
    ana.deleteComment(sandbox.store.comments[1]?.databaseId ?? 0);
    expect(await page(`first: 2, after: "${first.endCursor}"`)).toMatchObject({ text: 'cd' });
  });

  test.each([
    ['issues { nodes { id } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['issues(first: 101) { nodes { id } }', 'EXCESSIVE_PAGINATION'],
    ['issues(last: 0) { nodes { id } }', 'EXCESSIVE_PAGINATION'],
    ['issues(first: 1, after: "nonsense") { nodes { id } }', 'INVALID_CURSOR_ARGUMENTS'],
  ])('refuses the page %s', async (fields, type) => {
    const { data, errors } = await ask(createSandbox(), inShop(fields));
    expect(data).toEqual({ repository: null });
    expect(errors).toMatchObject([{ type, path: ['repository', 'issues'] }]);
  });

  test('counts without bounds', async () => {
    const { data } = await ask(createSandbox(), inShop('issues(states: OPEN) { totalCount }'));
    expect(data).toEqual({ repository: { issues: { totalCount: 0 } } });
  });

  test('refuses more than half a million nodes', async () => {
    const nested =
      'issues(first: 100) { nodes { subIssues(first: 100) { nodes { comments(first: 100) { nodes { id } } } } } }';
    const { data, errors } = await ask(createSandbox(), inShop(nested));
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ type: 'MAX_NODE_LIMIT_EXCEEDED' }]);
  });

  test('filters and orders issues', async () => {
    const sandbox = createSandbox();
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'one', labels: ['incident'] });
    ana.openIssue({ title: 'two', labels: ['incident', 'urgent'] });
    ana.openIssue({ title: 'three', labels: ['urgent'] });
    ana.openPullRequest({ title: 'four' });
    sandbox.clock.advance(10);
    const since = sandbox.clock.now;
    ana.close(1, 'not planned');
    const list = async (args: string) => {
      const { data } = await ask(sandbox, inShop(`issues(first: 9, ${args}) { nodes { number } }`));
      const found = data as { repository: { issues: { nodes: { number: number }[] } } };
      return found.repository.issues.nodes.map((node) => node.number);
    };
    expect(await list('labels: ["incident"]')).toEqual([1, 2]);
    expect(await list('labels: ["Incident", "urgent"]')).toEqual([1, 2, 3]);
    expect(await list('filterBy: { labels: ["incident", "urgent"] }')).toEqual([2]);
    expect(await list('states: OPEN')).toEqual([2, 3]);
    expect(await list(`filterBy: { since: "${since}" }`)).toEqual([1]);
    expect(await list('orderBy: { field: UPDATED_AT, direction: DESC }')).toEqual([1, 3, 2]);
  });

  test('finds people by a part of login or name, and only those who can be assigned', async () => {
    const sandbox = createSandbox();
    sandbox.addUser('dora', { association: 'NONE', permission: 'write', name: 'Dora Banach' });
    sandbox.as('stranger');
    const { data } = await ask(
      sandbox,
      inShop(
        'all: assignableUsers(first: 9) { nodes { login } } some: assignableUsers(first: 9, query: "bana") { nodes { login } }',
      ),
    );
    expect(data).toEqual({
      repository: {
        all: { nodes: [{ login: 'ana' }, { login: 'ben' }, { login: 'cleo' }, { login: 'dora' }] },
        some: { nodes: [{ login: 'dora' }] },
      },
    });
  });
});

describe('a query that GitHub would not take', () => {
  test.each([
    ['{ viewer { shoeSize } }', "Field 'shoeSize' doesn't exist on type 'User'"],
    ['{ viewer { login }', 'Syntax Error'],
    [
      'query ($n: Int!) { repository(owner: "acme", name: "shop") { issue(number: $n) { id } } }',
      '$n',
    ],
  ])('%s is answered without data, and remembered', async (query, message) => {
    const sandbox = createSandbox();
    const { status, data, errors } = await ask(sandbox, query);
    expect(status).toBe(200);
    expect(data).toBeUndefined();
    expect(errors[0]?.message).toContain(message);
    expect(sandbox.refusals).toHaveLength(1);
  });

  test('a field that only the sandbox lacks is remembered too', async () => {
    const sandbox = createSandbox();
    await ask(sandbox, inShop('forkCount'));
    expect(sandbox.refusals).toEqual(['the sandbox does not know Repository.forkCount']);
  });
});

test('the log shows what was requested', async () => {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'Outage' });
  const query = `mutation Say($id: ID!) { a: addComment(input: { subjectId: $id, body: "x" }) { clientMutationId }
    b: closeIssue(input: { issueId: $id }) { clientMutationId } }`;
  await ask(sandbox, query, { id: idOf(sandbox, 1) });
  await ask(sandbox, '{ viewer { id } }');
  expect(sandbox.takeRequests()).toMatchObject([
    {
      kind: 'graphql',
      operation: 'Say',
      mutations: ['addComment', 'closeIssue'],
      status: 200,
      errors: [],
    },
    { kind: 'graphql', operation: null, mutations: [], query: '{ viewer { id } }' },
  ]);
  expect(sandbox.requests).toEqual([]);
  expect(homeId(sandbox)).toMatch(/^R_/);
});

interface Page {
  nodes: { body: string }[];
  pageInfo: { startCursor: string; endCursor: string };
}
