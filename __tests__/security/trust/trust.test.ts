import { describe, expect, test } from '@jest/globals';
import { issueOf, runInProcess } from '../../harness/run-in-process.js';
import { twoTasks } from '../../harness/postmortems.js';
import type { Sandbox, SandboxOptions } from '../../../sandbox/index.js';
import { greedy, openStage, restOf, run, secret, settle, status, vouch } from './strangers.js';

/** Whether the text of #1 was acted on: both of its tasks got an issue. */
async function isTrusted(sandbox: Sandbox): Promise<boolean> {
  const before = restOf(sandbox);
  const count = sandbox.state().length;
  await run(sandbox);
  if (sandbox.state().length === count + 2) return true;
  expect(restOf(sandbox)).toBe(before);
  expect(status(sandbox)).toContain('Waiting for a maintainer');
  return false;
}

interface Case {
  readonly name: string;
  readonly trusted: boolean;
  readonly options?: SandboxOptions;
  readonly config?: string;
  readonly act?: (sandbox: Sandbox) => void;
  /** What the status comment must say of it. */
  readonly says?: string;
}

const twice = (sandbox: Sandbox, words: string): void =>
  sandbox.as('zoe').edit(1, twoTasks.replace('Caches get', words));

const cases: readonly Case[] = [
  { name: 'a stranger', trusted: false, says: "`zoe`, who isn't known as a member" },
  { name: 'a stranger in a private repository', trusted: true, options: { private: true } },
  {
    name: 'a collaborator',
    trusted: true,
    options: { people: { ana: 'MEMBER', zoe: 'COLLABORATOR' } },
  },
  {
    name: 'a contributor',
    trusted: false,
    options: { people: { ana: 'MEMBER', zoe: 'CONTRIBUTOR' } },
  },
  {
    name: 'a contributor, where contributors are listed',
    trusted: true,
    options: { people: { ana: 'MEMBER', zoe: 'CONTRIBUTOR' } },
    config: 'trust: { authors: [contributor] }',
  },
  {
    name: 'a member, where members are not listed',
    trusted: false,
    options: { people: { ana: 'MEMBER', zoe: 'MEMBER' } },
    config: 'trust: { authors: [owner] }',
  },
  { name: 'a listed login, in another case', trusted: true, config: 'trust: { logins: [ZOE] }' },
  {
    name: 'a listed login, with a sign before it',
    trusted: true,
    config: "trust: { logins: ['@zoe'] }",
  },
  {
    name: 'a login that only begins like a listed one',
    trusted: false,
    config: 'trust: { logins: [zo, zoe2] }',
  },
  {
    name: 'a person whose login is that of a listed app',
    trusted: false,
    config: "trust: { logins: ['zoe[bot]'] }",
  },
  { name: 'a word of somebody else', trusted: true, act: vouch },
  {
    name: 'a word of somebody with triage alone',
    trusted: true,
    act(sandbox) {
      sandbox.addUser('tom', { permission: 'triage' });
      vouch(sandbox, 'tom');
    },
  },
  {
    name: 'the author’s own word, with the right to label',
    trusted: false,
    options: {},
    act(sandbox) {
      const zoe = sandbox.store.users.find(({ login }) => login === 'zoe');
      if (zoe) zoe.permission = 'triage';
      vouch(sandbox, 'zoe');
    },
    says: 'was set by the author',
  },
  {
    name: 'a word, and the label taken off and put back by the author',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      const zoe = sandbox.store.users.find(({ login }) => login === 'zoe');
      if (zoe) zoe.permission = 'triage';
      vouch(sandbox, 'zoe');
    },
    says: 'was set by the author',
  },
  {
    name: 'a bot’s word',
    trusted: false,
    act: (sandbox) => vouch(sandbox, 'labeler[bot]'),
    says: 'by the bot `labeler[bot]`',
  },
  {
    name: 'a word of the loop’s own login, as other workflows have it',
    trusted: false,
    act: (sandbox) => vouch(sandbox, 'github-actions[bot]'),
  },
  {
    name: 'a word, and a bot’s label after it',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      vouch(sandbox, 'labeler[bot]');
    },
  },
  {
    name: 'a listed bot’s word',
    trusted: true,
    config: "trust: { logins: ['labeler[bot]'] }",
    act: (sandbox) => vouch(sandbox, 'labeler[bot]'),
  },
  {
    name: 'a listed bot’s word, as the command line names it',
    trusted: true,
    config: 'trust: { logins: [app/labeler] }',
    act: (sandbox) => vouch(sandbox, 'labeler[bot]'),
  },
  {
    name: 'the word of an account that is gone',
    trusted: false,
    act(sandbox) {
      vouch(sandbox, 'cleo');
      sandbox.removeUser('cleo');
    },
  },
  {
    name: 'a word for an author whose account is gone',
    trusted: true,
    act(sandbox) {
      sandbox.removeUser('zoe');
      vouch(sandbox);
    },
  },
  {
    name: 'an author whose account is gone, where its name is listed',
    trusted: false,
    config: 'trust: { logins: [ghost] }',
    act: (sandbox) => sandbox.removeUser('zoe'),
    says: 'a deleted account',
  },
  {
    name: 'a word for another label',
    trusted: false,
    act: (sandbox) => sandbox.as('ana').label(1, 'urgent'),
  },
  {
    name: 'a word, and an edit by the author',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      twice(sandbox, 'All caches get');
    },
    says: '`ana` vouched for this description, but its author, `zoe`, has edited it since',
  },
  {
    name: 'a word, and a click on a box by the author',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      sandbox.as('zoe').tick(1, 'Alert on the share');
    },
    says: 'even a click on a checkbox',
  },
  {
    name: 'a word, an edit by the author, and another word',
    trusted: true,
    act(sandbox) {
      vouch(sandbox);
      twice(sandbox, 'All caches get');
      vouch(sandbox);
    },
  },
  {
    name: 'a word, and an edit by a maintainer',
    trusted: true,
    act(sandbox) {
      vouch(sandbox);
      sandbox.as('ana').edit(1, twoTasks.replace('Caches get', 'All caches get'));
    },
  },
  {
    name: 'a word within the second of an edit',
    trusted: false,
    options: { step: 0 },
    act(sandbox) {
      twice(sandbox, 'All caches get');
      vouch(sandbox);
    },
  },
  {
    name: 'a word, and an edit by somebody who is gone',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      sandbox.as('cleo').edit(1, twoTasks.replace('Caches get', 'All caches get'));
      sandbox.removeUser('cleo');
    },
    says: "GitHub doesn't show by whom",
  },
  {
    name: 'a word, and an edit by the author that the history doesn’t show yet',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      twice(sandbox, 'All caches get');
      sandbox.store.issues.find(({ number }) => number === 1)?.edits.shift();
    },
    says: 'has edited it since',
  },
  {
    name: 'a word, where the history can’t be read, and no edit',
    trusted: true,
    options: { historyReadable: false },
    act: vouch,
  },
  {
    name: 'a word, where the history can’t be read, behind the edit',
    trusted: true,
    options: { historyReadable: false },
    act(sandbox) {
      twice(sandbox, 'All caches get');
      vouch(sandbox);
    },
  },
  {
    name: 'a word, where the history can’t be read, before an edit by anybody',
    trusted: false,
    options: { historyReadable: false },
    act(sandbox) {
      vouch(sandbox);
      sandbox.as('ana').edit(1, twoTasks.replace('Caches get', 'All caches get'));
    },
    says: "GitHub doesn't show by whom",
  },
  {
    name: 'a word, and more edits than GitHub shows, the author’s the first of them',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      twice(sandbox, 'All caches get');
      for (let count = 0; count < 21; count++)
        sandbox.as('ana').edit(1, `${twoTasks}${String(count)}\n`);
    },
    says: "GitHub doesn't show by whom",
  },
  {
    name: 'a word, and more other labels than GitHub shows',
    trusted: false,
    act(sandbox) {
      vouch(sandbox);
      for (let count = 0; count < 50; count++) sandbox.as('ana').label(1, `label ${String(count)}`);
    },
  },
];

describe('whose text may cause writes', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const sandbox = openStage(twoTasks, one.options);
    sandbox.as('ana').putFile('.github/postmortem.yml', `${one.config ?? '{}'}\n`);
    one.act?.(sandbox);
    expect(await isTrusted(sandbox)).toBe(one.trusted);
    if (one.says !== undefined) expect(status(sandbox)).toContain(one.says);
  });
});

test('a word given in another repository doesn’t count here', async () => {
  const sandbox = openStage(twoTasks);
  sandbox.addRepository('acme/porch');
  const porch = sandbox.as('ana', 'acme/porch');
  const opened = { title: 'Elsewhere', body: twoTasks, labels: ['incident'] };
  const there = sandbox.as('zoe', 'acme/porch').openIssue(opened);
  porch.unlabel(there, 'incident');
  porch.label(there, 'incident');
  const number = porch.transferIssue(there, sandbox.repository);
  const count = sandbox.state().length;
  const start = async (): Promise<void> => {
    sandbox.takeDeliveries();
    sandbox.as('ana').dispatch();
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    await runInProcess(sandbox, delivery, { incident: number, dryRun: false });
  };
  await start();
  expect(sandbox.state()).toHaveLength(count);
  sandbox.as('ana').unlabel(number, 'incident');
  sandbox.as('ana').label(number, 'incident');
  await start();
  expect(sandbox.state()).toHaveLength(count + 2);
});

test('a label that was renamed keeps the word that it was put on with', async () => {
  const sandbox = openStage(twoTasks);
  vouch(sandbox);
  for (const label of sandbox.store.labels) if (label.name === 'incident') label.name = 'outage';
  sandbox.takeDeliveries();
  sandbox.as('ana').dispatch();
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  const given = { incident: 1, dryRun: false, incidentLabel: 'outage' };
  await runInProcess(sandbox, delivery, given);
  expect(sandbox.state().filter(({ parent }) => parent === '#1')).toHaveLength(2);
});

describe('a stranger’s text that tries everything', () => {
  const obstacles: readonly (readonly [string, (sandbox: Sandbox) => void])[] = [
    ['as it was opened', () => undefined],
    ['with the label taken off', (sandbox) => sandbox.as('ana').unlabel(1, 'incident')],
    [
      'edited after somebody vouched for another text',
      (sandbox) => {
        sandbox.as('zoe').edit(1, twoTasks);
        vouch(sandbox);
        sandbox.as('zoe').edit(1, greedy);
      },
    ],
  ];

  test.each(obstacles)('changes nothing, is not followed, and calls nobody: %s', async (_, act) => {
    const sandbox = openStage(greedy);
    act(sandbox);
    const before = restOf(sandbox);
    const first = await run(sandbox);
    // The observation, and the status comment where one is written.
    expect(first.requests).toBeLessThanOrEqual(2);
    expect(restOf(sandbox)).toBe(before);
    expect(JSON.stringify([status(sandbox), first.log])).not.toContain(secret);
    expect(JSON.stringify([status(sandbox), first.log])).not.toContain('Somebody’s');
    expect(status(sandbox)).not.toContain('@ben');
    const again = await run(sandbox);
    expect(again.requests).toBe(1);
  });

  test('isn’t followed with a broken configuration either', async () => {
    const sandbox = openStage(greedy);
    sandbox.as('ana').putFile('.github/postmortem.yml', 'lop: {}');
    const before = restOf(sandbox);
    sandbox.takeRequests();
    await expect(run(sandbox)).rejects.toThrow(/"lop" isn't a known key/u);
    expect(sandbox.takeRequests()).toHaveLength(2);
    expect(restOf(sandbox)).toBe(before);
    expect(status(sandbox)).not.toContain(secret);
  });

  test('whoever triggers the run: a maintainer’s tick elsewhere, a comment, the sweep, all by hand', async () => {
    const sandbox = openStage(greedy);
    await settle(sandbox);
    const before = restOf(sandbox);
    const ana = sandbox.as('ana');
    ana.comment(1, 'Looks right to me.');
    ana.label(1, 'urgent');
    ana.retitle(1, 'Down again');
    ana.retitle(1, 'Down');
    ana.unlabel(1, 'urgent');
    sandbox.schedule();
    ana.dispatch();
    await settle(sandbox);
    ana.dispatch();
    for (const delivery of sandbox.takeDeliveries()) {
      await runInProcess(sandbox, delivery, { incident: 'all', dryRun: false });
    }
    expect(restOf(sandbox)).toBe(before);
  });

  test('does all of it once a maintainer vouches', async () => {
    const sandbox = openStage(greedy);
    await settle(sandbox);
    vouch(sandbox);
    await run(sandbox);
    expect(issueOf(sandbox, 2)).toMatchObject({ parent: '#1', labels: ['postmortem task'] });
    expect(status(sandbox)).toContain('`ana` vouched for this text');
  });

  test('what was tracked stays as it is after the author’s edit, also when a task closes', async () => {
    const sandbox = openStage(twoTasks);
    vouch(sandbox);
    await settle(sandbox);
    const body = issueOf(sandbox, 1).body;
    const edited = body.replace('## Conclusion', '- [ ] And this one.\n\n## Conclusion');
    sandbox.as('zoe').edit(1, edited);
    sandbox.as('ana').close(4);
    await settle(sandbox);
    expect(issueOf(sandbox, 1)).toMatchObject({
      body: edited,
      labels: ['incident', 'postmortem: tracking'],
    });
    // Six: the two tasks' issues, #2 and #3, the vault's, and the incident.
    expect(sandbox.state()).toHaveLength(6);
    expect(status(sandbox)).toMatch(/\| \[#4\]\S+ \| ✅ done \|/u);
    expect(status(sandbox)).toMatch(/And this one\. \| – \| waiting \|/u);
  });
});
