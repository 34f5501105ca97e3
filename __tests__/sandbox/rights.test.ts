import { describe, expect, test } from '@jest/globals';
import { createSandbox } from '../../sandbox/index.js';
import { ask, idOf } from './ask.js';
import { mutate, newRoom } from './mutate.js';

describe('rights', () => {
  test.each([
    ['read-only', 'Resource not accessible by integration'],
    ['no-issues', 'Resource not accessible by integration'],
  ] as const)('a %s token writes nothing', async (name, message) => {
    const { sandbox, home, incident } = newRoom();
    const token = sandbox.token(name);
    for (const [field, input] of [
      ['createIssue', { repositoryId: home, title: 'x' }],
      ['createLabel', { repositoryId: home, name: 'x', color: 'ededed' }],
      ['updateIssue', { id: incident, body: 'x' }],
      ['closeIssue', { issueId: incident }],
      ['addComment', { subjectId: incident, body: 'x' }],
    ] as const) {
      const { it, errors } = await mutate(sandbox, field, input, 'clientMutationId', token);
      expect(it).toBeNull();
      expect(errors).toMatchObject([
        { type: 'FORBIDDEN', path: ['it'], message, extensions: { saml_failure: false } },
      ]);
    }
  });

  test('a token without contents gets null and an error on that path alone', async () => {
    const { sandbox } = newRoom();
    sandbox.as('ana').putFile('a.yml', 'x');
    const query =
      '{ repository(owner: "acme", name: "shop") { file: object(expression: "HEAD:a.yml") { id } issue(number: 1) { number } } }';
    const { data, errors } = await ask(sandbox, query, {}, sandbox.token('no-contents'));
    expect(data).toEqual({ repository: { file: null, issue: { number: 1 } } });
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['repository', 'file'] }]);
  });

  test('a private repository is unknown to tokens that were not granted it', async () => {
    const sandbox = createSandbox({ private: true });
    sandbox.as('ana').openIssue({ title: 'secret' });
    const query = '{ repository(owner: "acme", name: "shop") { issue(number: 1) { title } } }';
    const other = sandbox.token({ login: 'helper[bot]', repositories: ['acme/ops'] });
    expect((await ask(sandbox, query, {}, other)).errors).toMatchObject([
      { type: 'NOT_FOUND', path: ['repository'] },
    ]);
    const node = await ask(sandbox, '{ node(id: "' + idOf(sandbox, 1) + '") { id } }', {}, other);
    expect(node.errors).toMatchObject([{ type: 'NOT_FOUND' }]);
    expect((await ask(sandbox, query)).errors).toEqual([]);
    const deaf = await ask(sandbox, query, {}, sandbox.token('no-issues'));
    expect(deaf.errors).toMatchObject([{ type: 'FORBIDDEN', path: ['repository', 'issue'] }]);
  });

  test('links into a repository that the token can not see are left out', async () => {
    const { sandbox } = newRoom();
    sandbox.addRepository('acme/vault', { private: true });
    const vault = sandbox.as('ana', 'acme/vault');
    vault.openIssue({ title: 'secret task' });
    vault.openIssue({ title: 'secret parent' });
    const [incident, task, parent] = sandbox.store.issues;
    const token = sandbox.token({ login: 'ana' });
    const link = (issueId = '', subIssueId = '') =>
      mutate(sandbox, 'addSubIssue', { issueId, subIssueId }, 'clientMutationId', token);
    await link(incident?.id, task?.id);
    await link(parent?.id, incident?.id);
    const query =
      '{ repository(owner: "acme", name: "shop") { issue(number: 1) { parent { id } subIssues(first: 1) { nodes { id } } } } }';
    const { data } = await ask(sandbox, query);
    expect(data).toEqual({ repository: { issue: { parent: null, subIssues: { nodes: [] } } } });
    expect((await ask(sandbox, query, {}, token)).data).toEqual({
      repository: {
        issue: { parent: { id: parent?.id }, subIssues: { nodes: [{ id: task?.id }] } },
      },
    });
  });

  test('a stranger may close only what is their own', async () => {
    const { sandbox, incident } = newRoom();
    sandbox.as('eve').openIssue({ title: 'mine' });
    const token = sandbox.token({ login: 'eve' });
    const theirs = await mutate(
      sandbox,
      'closeIssue',
      { issueId: incident },
      'clientMutationId',
      token,
    );
    expect(theirs.errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    const own = await mutate(
      sandbox,
      'closeIssue',
      { issueId: idOf(sandbox, 2) },
      'clientMutationId',
      token,
    );
    expect(own.errors).toEqual([]);
  });

  test('only an administrator deletes, no app does', async () => {
    const { sandbox, incident } = newRoom();
    const deleted = await mutate(
      sandbox,
      'deleteIssue',
      { issueId: incident },
      'repository { name }',
    );
    expect(deleted.errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    sandbox.addUser('boss', { association: 'MEMBER', permission: 'admin' });
    const { it } = await mutate(
      sandbox,
      'deleteIssue',
      { issueId: incident },
      'repository { name }',
      sandbox.token({ login: 'boss' }),
    );
    expect(it).toEqual({ repository: { name: 'shop' } });
    expect(sandbox.state()).toEqual([]);
  });

  test('an unknown token is refused before anything else', async () => {
    const { status } = await ask(createSandbox(), '{ viewer { login } }', {}, 'ghs_wrong');
    expect(status).toBe(401);
  });

  test('an archived repository takes nothing', async () => {
    const { sandbox, incident } = newRoom();
    Object.assign(sandbox.store.repositories[0] ?? {}, { archived: true });
    expect((await mutate(sandbox, 'closeIssue', { issueId: incident })).errors).toMatchObject([
      { type: 'FORBIDDEN' },
    ]);
  });
});
