import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Delivery, type Sandbox } from '../../sandbox/index.js';
import { example, issueOf, lastStatus } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';
import { runAll, runOne } from './bundle.js';

function openIncident(body: string): { readonly sandbox: Sandbox; readonly delivery: Delivery } {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'Shop is down', body, labels: ['incident'] });
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  return { sandbox, delivery };
}

describe('bad input has its message, and nothing is written', () => {
  test('no token', async () => {
    const { sandbox, delivery } = openIncident(example);
    const before = JSON.stringify(sandbox.state());
    const run = await runOne(sandbox, delivery, process.execPath, { inputs: { token: '' } });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(
      '::error::Input token is empty. Remove the input to use the workflow',
    );
    expect(run.requests).toHaveLength(0);
    expect(JSON.stringify(sandbox.state())).toBe(before);
  });

  test.each([
    ['a token that GitHub doesn’t know', 'ghs_unknown', '401 Bad credentials'],
    ['a token that may only read', 'read-only', 'issues: write'],
  ] as const)('%s', async (_, name, message) => {
    const { sandbox, delivery } = openIncident(example);
    const before = JSON.stringify(sandbox.state());
    const token = name === 'ghs_unknown' ? name : sandbox.token(name);
    const run = await runOne(sandbox, delivery, process.execPath, { token });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(message);
    expect(JSON.stringify(sandbox.state())).toBe(before);
  });

  test('a token that may not see the repository (404)', async () => {
    const sandbox = createSandbox({ private: true });
    sandbox.as('ana').openIssue({ title: 'Shop is down', body: example, labels: ['incident'] });
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    const before = JSON.stringify(sandbox.state());
    const token = sandbox.token({ login: 'zoe', permissions: {} });
    const run = await runOne(sandbox, delivery, process.execPath, { token });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('404)');
    expect(JSON.stringify(sandbox.state())).toBe(before);
  });

  test('a config file that the token may not read isn’t a missing one', async () => {
    const { sandbox, delivery } = openIncident(example);
    const run = await runOne(sandbox, delivery, process.execPath, {
      token: sandbox.token('no-contents'),
    });
    expect(sandbox.state()).toHaveLength(1);
    expect(run.exitCode).toBe(1);
    expect(lastStatus(sandbox)).toContain("can't be used");
    expect(lastStatus(sandbox)).toContain('contents: read');
  });

  test('an event that isn’t about issues', async () => {
    const { sandbox, delivery } = openIncident(example);
    const push = { ...delivery, name: 'push' as Delivery['name'] };
    const run = await runOne(sandbox, push);
    expect(run.stdout).toContain('::warning::Nothing to do: the event "push" isn\'t about issues.');
    expect(run).toMatchObject({ exitCode: 0, requests: [] });
  });

  test('a pull request with the label', async () => {
    const { sandbox, delivery } = openIncident(example);
    const { issue } = delivery.payload;
    const pull = {
      ...issue,
      pull_request: { url: 'https://api.github.com/repos/acme/shop/pulls/1' },
    };
    const payload = { ...delivery.payload, issue: pull } as Delivery['payload'];
    const run = await runOne(sandbox, { ...delivery, payload });
    expect(run.stdout).toContain('Nothing to do: #1 is a pull request.');
    expect(run).toMatchObject({ exitCode: 0, requests: [] });
  });

  test.each([
    ['empty', ''],
    ['null', null],
  ] as const)('a body that is %s is a draft', async (_, body) => {
    const { sandbox, delivery } = openIncident('');
    const { issue } = delivery.payload;
    const payload = { ...delivery.payload, issue: { ...issue, body } } as Delivery['payload'];
    const run = await runOne(sandbox, { ...delivery, payload });
    expect(run.outputs['phase']).toBe('draft');
    expect(run.summary).toContain('still a draft');
    expect(issueOf(sandbox, 1)).toMatchObject({ comments: [], labels: ['incident'] });
  });

  test('a body of 65,536 characters: the text stays, the links are in the status comment', async () => {
    const text = writePostmortem('- [ ] Cut the log lines.');
    const { sandbox } = openIncident(`${text}${'x'.repeat(65_536 - text.length)}`);
    const ana = sandbox.as('ana');
    const before = issueOf(sandbox, 1).body;
    ana.label(1, 'nudge');
    const [run] = await runAll(sandbox, process.execPath);
    expect(run?.exitCode).toBe(0);
    expect(issueOf(sandbox, 1).body).toBe(before);
    expect(issueOf(sandbox, 2).title).toBe('Cut the log lines.');
    expect(lastStatus(sandbox)).toContain('[#2]');
    expect(lastStatus(sandbox)).toContain('65,536 characters');
    ana.close(2);
    await runAll(sandbox, process.execPath);
    expect(issueOf(sandbox, 1)).toMatchObject({ body: before, state: 'CLOSED' });
  });

  test('more tasks than tasks.max', async () => {
    const sandbox = createSandbox();
    const ana = sandbox.as('ana');
    ana.putFile('.github/postmortem.yml', 'tasks:\n  max: 2\n');
    const body = writePostmortem('- [ ] Mend part 1.\n- [ ] Mend part 2.\n- [ ] Mend part 3.');
    ana.openIssue({ title: 'Shop is down', body, labels: ['incident'] });
    await runAll(sandbox, process.execPath);
    expect(sandbox.state()).toHaveLength(3);
    expect(lastStatus(sandbox)).toContain('Mend part 3');
    expect(lastStatus(sandbox)).toContain('tasks.max');
    ana.close(2);
    ana.close(3);
    await runAll(sandbox, process.execPath);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
  });

  test.each([
    ['isn’t YAML', 'tasks: [\n', 'line 2'],
    ['has an unknown key', 'loop:\n  clos: false\n', 'Did you mean "close"?'],
    ['has a wrong value', 'tasks:\n  max: many\n', 'line 2, column 8'],
  ])('a config that %s', async (_, text, message) => {
    const { sandbox } = openIncident(example);
    const ana = sandbox.as('ana');
    ana.putFile('.github/postmortem.yml', text);
    ana.label(1, 'nudge');
    const [run] = await runAll(sandbox, process.execPath);
    expect(run?.exitCode).toBe(1);
    expect(sandbox.state()).toHaveLength(1);
    expect(lastStatus(sandbox)).toContain("The configuration can't be used");
    expect(lastStatus(sandbox).replaceAll('\\', '')).toContain(message);
  });

  test('a config that was corrected: the next run goes on', async () => {
    const { sandbox } = openIncident(example);
    const ana = sandbox.as('ana');
    ana.putFile('.github/postmortem.yml', 'tasks: [\n');
    await runAll(sandbox, process.execPath);
    ana.putFile('.github/postmortem.yml', '');
    ana.label(1, 'again');
    await runAll(sandbox, process.execPath);
    expect(sandbox.state()).toHaveLength(6);
  });
});
