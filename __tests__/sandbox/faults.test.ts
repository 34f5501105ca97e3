import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type Fault, type FaultName, createSandbox } from '../../sandbox/index.js';
import { ask, idOf } from './ask.js';

const editTwice = `mutation ($id: ID!) {
  a: addComment(input: { subjectId: $id, body: "a" }) { clientMutationId }
  b: addComment(input: { subjectId: $id, body: "b" }) { clientMutationId }
  c: closeIssue(input: { issueId: $id }) { issue { state } }
}`;
const readState =
  '{ repository(owner: "acme", name: "shop") { issue(number: 1) { state comments(first: 9) { totalCount nodes { body } } } } }';

function createSandboxWithFault(fault?: FaultName | Fault) {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'Outage' });
  if (fault) sandbox.fault(1, fault);
  const say = () => ask(sandbox, editTwice, { id: idOf(sandbox, 1) });
  const texts = () =>
    sandbox
      .state()[0]
      ?.comments.map((comment) => comment.body)
      .join('');
  return { sandbox, say, texts };
}

describe('a broken connection', () => {
  test.each([
    ['request lost', ''],
    ['answer lost', 'ab'],
  ] as const)('%s', async (name, written) => {
    const { sandbox, say, texts } = createSandboxWithFault(name);
    await expect(say()).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNRESET' },
    });
    expect(texts()).toBe(written);
    expect(sandbox.requests).toMatchObject([{ fault: name, status: null }]);
    expect((await say()).status).toBe(200);
  });

  test('over HTTP', async () => {
    const { sandbox, texts } = createSandboxWithFault('answer lost');
    const server = await sandbox.listen();
    const body = JSON.stringify({ query: editTwice, variables: { id: idOf(sandbox, 1) } });
    const headers = { authorization: `token ${sandbox.token('actions')}` };
    const send = () => fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    await expect(send()).rejects.toThrow();
    expect(texts()).toBe('ab');
    expect((await send()).status).toBe(200);
    await server.close();
  });
});

describe('an answer that is none', () => {
  test.each([
    ['502 before', 502, '', {}],
    ['502 after', 502, 'ab', {}],
    ['secondary limit', 403, '', { 'retry-after': '60' }],
    ['secondary limit without retry-after', 403, '', { 'retry-after': null }],
    ['primary limit', 403, '', { 'x-ratelimit-remaining': '0' }],
    [{ name: 'primary limit', status: 429, seconds: 5 }, 429, '', { 'x-ratelimit-remaining': '0' }],
    [{ name: 'secondary limit', seconds: 1 }, 403, '', { 'retry-after': '1' }],
  ] as [FaultName | Fault, number, string, Record<string, string | null>][])(
    '%j',
    async (fault, status, written, headers) => {
      const { say, texts } = createSandboxWithFault(fault);
      const answer = await say();
      expect(answer.status).toBe(status);
      expect(answer.data).toBeUndefined();
      expect(texts()).toBe(written);
      for (const [name, value] of Object.entries(headers))
        expect(answer.headers.get(name)).toBe(value);
    },
  );

  test('a secondary limit says so', async () => {
    const { sandbox } = createSandboxWithFault('secondary limit');
    const response = await sandbox.fetch('https://api.github.com/user');
    expect(await response.text()).toContain('secondary rate limit');
  });

  test('a primary limit can come as an error in a 200', async () => {
    const { say } = createSandboxWithFault('primary limit in the answer');
    expect(await say()).toMatchObject({ status: 200, errors: [{ type: 'RATE_LIMITED' }] });
  });
});

describe('half an answer', () => {
  test('half done', async () => {
    const { say, texts } = createSandboxWithFault('half done');
    const { status, data, errors } = await say();
    expect(status).toBe(200);
    expect(data).toEqual({ a: { clientMutationId: null }, b: null, c: null });
    expect(errors.map((error) => error.path)).toEqual([['b'], ['c']]);
    expect(texts()).toBe('a');
  });

  test('too quickly', async () => {
    const { say } = createSandboxWithFault('too quickly');
    const { data, errors } = await say();
    expect(data).toEqual({
      a: { clientMutationId: null },
      b: null,
      c: { issue: { state: 'CLOSED' } },
    });
    expect(errors).toMatchObject([
      { type: 'UNPROCESSABLE', path: ['b'], message: 'was submitted too quickly' },
    ]);
  });

  test.each([
    ['nodes', { state: 'OPEN', comments: { totalCount: 0, nodes: null } }],
    ['issue.comments', null],
    ['issue', null],
  ])('partial data at %s', async (path, issue) => {
    const { sandbox } = createSandboxWithFault({ name: 'partial data', path });
    const { data, errors } = await ask(sandbox, readState);
    expect(data).toEqual({ repository: { issue } });
    expect(errors).toHaveLength(1);
  });
});

test('a stale read sees the state before the write, for as many reads as asked', async () => {
  const { sandbox, say } = createSandboxWithFault({ name: 'stale read after', reads: 2 });
  const read = async () => {
    const { data } = await ask(sandbox, readState);
    return (data as { repository: { issue: { state: string } } }).repository.issue.state;
  };
  const { data } = await say();
  expect(data).toMatchObject({ c: { issue: { state: 'CLOSED' } } });
  expect([await read(), await read(), await read()]).toEqual(['OPEN', 'OPEN', 'CLOSED']);
});

test('a slow answer comes late, and latency delays each', async () => {
  const { sandbox, say, texts } = createSandboxWithFault({ name: 'slow', milliseconds: 50 });
  const slow = say();
  const first = await Promise.race([slow.then(() => 'answer'), wait(20).then(() => 'time')]);
  expect([first, texts()]).toEqual(['time', 'ab']);
  await slow;
  sandbox.latency = 30;
  const start = performance.now();
  await say();
  expect(performance.now() - start).toBeGreaterThan(25);
});

test('a person acts just before the k-th request', async () => {
  const { sandbox } = createSandboxWithFault();
  sandbox.onRequest(2, () => sandbox.as('ben').close(1));
  const first = await ask(sandbox, readState);
  const second = await ask(sandbox, readState);
  expect(first.data).toMatchObject({ repository: { issue: { state: 'OPEN' } } });
  expect(second.data).toMatchObject({ repository: { issue: { state: 'CLOSED' } } });
});

test('calm cancels what is pending', async () => {
  const { sandbox, say } = createSandboxWithFault('request lost');
  sandbox.onRequest(1, () => sandbox.as('ben').close(1));
  sandbox.calm();
  expect((await say()).status).toBe(200);
});

test('requests per hour are limited if switched on', async () => {
  const { sandbox } = createSandboxWithFault();
  sandbox.switches.requestsPerHour = 1;
  const token = sandbox.token('actions');
  expect((await ask(sandbox, readState, {}, token)).status).toBe(200);
  expect((await ask(sandbox, readState, {}, token)).status).toBe(403);
});
