import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../../sandbox/index.js';
import { lackingIn316 } from '../../../sandbox/world/world.js';
import { bodyOf, issueOf, lastStatus, runInProcess, settle } from '../../harness/run-in-process.js';
import { twoTasks, writePostmortem } from '../../harness/postmortems.js';

const server = 'https://ghe.acme.test';

/** The sandbox as a server at that address. */
function onServer(sandbox: Sandbox): Sandbox {
  const { fetch } = sandbox;
  const rewritten: Sandbox['fetch'] = async (...asked) => {
    const answer = await fetch(...asked);
    const text = (await answer.text()).replaceAll('"url":"https://github.com', `"url":"${server}`);
    const { status, headers } = answer;
    const made = new Response(text, { status, headers });
    return Object.defineProperty(made, 'url', { value: answer.url });
  };
  return Object.defineProperty(sandbox, 'fetch', { value: rewritten });
}

describe('GitHub Enterprise Server', () => {
  test('links in body, comment and tracking issues lead to the server', async () => {
    const sandbox = onServer(createSandbox());
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'Shop is down', body: twoTasks, labels: ['incident'] });
    await settle(sandbox);
    expect(bodyOf(sandbox)).toContain(`([#2](${server}/acme/shop/issues/2))`);
    const texts = sandbox
      .state()
      .flatMap(({ body, comments }) => [body, ...comments.map((c) => c.body)]);
    expect(texts.join('\n')).not.toContain('github.com/');
    expect(lastStatus(sandbox)).toContain(`[#2](${server}/acme/shop/issues/2)`);
    ana.close(2);
    ana.close(3);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('CLOSED');
  });

  test('a link to an issue on GitHub.com doesn’t count: the task gets its own issue', async () => {
    const sandbox = onServer(createSandbox());
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'Unrelated' });
    const line = '- [ ] Report the bug upstream. (https://github.com/acme/shop/issues/1)';
    ana.openIssue({ title: 'Shop is down', body: writePostmortem(line), labels: ['incident'] });
    await settle(sandbox);
    expect(bodyOf(sandbox, 2)).toContain(`${line} ([#3](${server}/acme/shop/issues/3))`);
    expect(issueOf(sandbox, 1)).toMatchObject({ title: 'Unrelated', parent: null, labels: [] });
    expect(lastStatus(sandbox, 2)).not.toContain('more than one link');
    sandbox.takeRequests();
    ana.label(2, 'nudge');
    await settle(sandbox);
    expect(sandbox.takeRequests()).toHaveLength(1);
  });

  test('3.16 doesn’t know duplicates: one more request per run, and duplicates are closed as not planned', async () => {
    const sandbox = createSandbox({ lacks: lackingIn316 });
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'Shop is down', body: twoTasks, labels: ['incident'] });
    await settle(sandbox);
    expect(sandbox.state()).toHaveLength(3);
    // As if a second run had raced the first one.
    const [, original] = sandbox.store.issues;
    sandbox.as('github-actions[bot]').openIssue({
      title: original?.title ?? '',
      body: original?.body ?? '',
      parent: 1,
    });
    sandbox.takeRequests();
    ana.label(1, 'nudge');
    await settle(sandbox);
    expect(issueOf(sandbox, 4)).toMatchObject({
      state: 'CLOSED',
      stateReason: 'NOT_PLANNED',
      parent: null,
    });
    expect(sandbox.takeRequests().map(({ status }) => status)).toEqual([200, 200, 200]);
    ana.label(1, 'nudge again');
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    const { outcomes, requests } = await runInProcess(sandbox, delivery);
    expect([outcomes[0]?.applied, requests]).toEqual([[], 2]);
  });
});
