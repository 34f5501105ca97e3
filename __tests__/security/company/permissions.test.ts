import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Delivery, type Sandbox } from '../../../sandbox/index.js';
import { lackingIn316 } from '../../../sandbox/world/world.js';
import { bodyOf, example, lastStatus, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';

const yaml = 'permissions: { contents: read, issues: write }';
const tasks = 5;

interface Row {
  readonly name: string;
  /** The sandbox, and the token that the action gets. */
  readonly arrange: () => { readonly sandbox: Sandbox; readonly token: string };
  readonly body?: string;
  /** What the run's error contains; null if the run succeeds. */
  readonly fails: readonly string[] | null;
  /** What the status comment contains; null if there is none. */
  readonly says: readonly string[] | null;
  /** Lines of the log. */
  readonly logs?: readonly string[];
  readonly created: number;
}

function arrange(
  wish: Parameters<Sandbox['token']>[0],
  options: Parameters<typeof createSandbox>[0] = {},
  more: (sandbox: Sandbox) => void = () => undefined,
): Row['arrange'] {
  return () => {
    const sandbox = createSandbox(options);
    more(sandbox);
    return { sandbox, token: sandbox.token(wish) };
  };
}

function knowLabels(sandbox: Sandbox): void {
  const labels = ['incomplete', 'tracking', 'done', 'hold'].map((name) => `postmortem: ${name}`);
  const ana = sandbox.as('ana');
  const number = ana.openIssue({ title: 'Labels', body: '' });
  for (const label of ['postmortem task', ...labels]) ana.label(number, label);
  ana.close(number);
}

const twoOwners = writePostmortem('- [ ] Put the currency into the cache key. (owner: @ana, @ben)');
const triager = { login: 'tess' };
const withTriager = (sandbox: Sandbox): void => {
  sandbox.addUser('tess', { association: 'COLLABORATOR', permission: 'triage' });
};

const rows: readonly Row[] = [
  {
    name: 'issues: write and contents: read, nothing else',
    arrange: arrange({
      login: 'github-actions[bot]',
      permissions: { issues: 'write', contents: 'read' },
    }),
    fails: null,
    says: ['0 of 5 tasks done'],
    created: tasks,
  },
  {
    name: 'a read-only token',
    arrange: arrange('read-only'),
    fails: ['createLabel', 'acme/shop', '"issues: write"', yaml],
    says: null,
    created: 0,
  },
  {
    name: 'a read-only token, with all labels present',
    arrange: arrange('read-only', {}, knowLabels),
    fails: ['createIssue', 'acme/shop', '"issues: write"', yaml],
    says: null,
    created: 0,
  },
  {
    name: 'no contents permission: an unreadable configuration doesn’t count as missing',
    arrange: arrange('no-contents'),
    fails: ['.github/postmortem.yml', '"contents: read"', yaml],
    says: ["can't be used", 'contents: read', 'permissions: { contents: read, issues: write }'],
    created: 0,
  },
  {
    name: 'no issues permission, in a public repository',
    arrange: arrange('no-issues'),
    fails: ['createLabel', '"issues: write"', yaml],
    says: null,
    created: 0,
  },
  {
    name: 'no issues permission, in a private repository',
    arrange: arrange('no-issues', { private: true }),
    fails: ['repository.issue', '"issues: write"', yaml],
    says: null,
    created: 0,
  },
  {
    name: 'a private repository that the token can’t access',
    arrange: arrange({ login: 'helper[bot]', repositories: ['acme/ops'] }, { private: true }),
    fails: ["can't see the repository acme/shop", yaml, 'install the App on acme/shop'],
    says: null,
    created: 0,
  },
  {
    name: 'the triage role: labels can’t be created',
    arrange: arrange(triager, {}, withTriager),
    fails: ['createLabel', '"postmortem task"', 'write role', 'triage is enough'],
    says: ['GitHub refused part of the work', 'createLabel', 'triage is enough'],
    created: 0,
  },
  {
    name: 'the triage role, with labels created by hand',
    arrange: arrange(triager, {}, (sandbox) => {
      withTriager(sandbox);
      knowLabels(sandbox);
    }),
    fails: null,
    says: ['0 of 5 tasks done'],
    created: tasks,
  },
  {
    name: 'a personal token of someone without a role',
    arrange: arrange({ login: 'zoe' }, {}, knowLabels),
    fails: ['createIssue', 'triage role', 'acme/shop'],
    says: ['createIssue', 'triage role'],
    created: 0,
  },
  {
    name: 'an archived repository',
    arrange: arrange('actions', {}, (sandbox) => {
      sandbox.onRequest(1, ({ store }) => {
        for (const one of store.repositories) Object.assign(one, { archived: true });
      });
    }),
    fails: ['createLabel', 'Unarchive acme/shop'],
    says: null,
    created: 0,
  },
  {
    name: 'a label that someone else creates at the same time',
    arrange: arrange('actions', {}, (sandbox) => {
      sandbox.onRequest(2, () => knowLabels(sandbox));
    }),
    fails: null,
    says: ['0 of 5 tasks done'],
    created: tasks,
  },
  {
    name: 'an owner who can’t be assigned here',
    arrange: arrange('actions'),
    body: writePostmortem('- [ ] Put the currency into the key. (owner: @stranger)'),
    fails: null,
    says: ["GitHub didn't assign stranger to"],
    logs: ["Not assigned, because GitHub doesn't allow it here: stranger."],
    created: 1,
  },
  {
    name: 'fewer assignees allowed than there are owners',
    arrange: arrange('actions', { maxAssignees: 1 }),
    body: twoOwners,
    fails: null,
    says: ["GitHub didn't assign ben to"],
    created: 1,
  },
  {
    name: 'no assignees allowed',
    arrange: arrange('actions', { maxAssignees: 0 }),
    body: twoOwners,
    fails: null,
    says: ["GitHub didn't assign ana ben to"],
    created: 1,
  },
  {
    name: 'no open milestone has the name in the configuration',
    arrange: arrange('actions', {}, (sandbox) => {
      sandbox.as('ana').putFile('.github/postmortem.yml', 'tracking: { milestone: Q3 }\n');
    }),
    fails: null,
    says: ['No milestone was set', '“Q3”'],
    logs: ['No open milestone is called "Q3"; issues are created without a milestone.'],
    created: tasks,
  },
  {
    name: 'a link to an issue in a repository that the token can’t see',
    arrange: arrange('actions', {}, (sandbox) => {
      sandbox.onRequest(1, () => {
        sandbox.addRepository('acme/vault', { private: true });
        sandbox.as('ana', 'acme/vault').openIssue({ title: 'Rotate the keys' });
      });
    }),
    body: writePostmortem('- [ ] Rotate the keys of the cache. (acme/vault#1)'),
    fails: null,
    says: ["which the action can't read", 'Give the token access'],
    created: 0,
  },
  {
    name: 'a server before 3.16',
    arrange: arrange('actions', {
      lacks: ['Issue.subIssues', 'Issue.parent', 'CreateIssueInput.parentIssueId'],
    }),
    fails: ['too old', 'GitHub Enterprise Server 3.16 or newer', "doesn't exist on type 'Issue'"],
    says: null,
    created: 0,
  },
  {
    name: 'a server of version 3.16',
    arrange: arrange('actions', { lacks: lackingIn316 }),
    fails: null,
    says: ['0 of 5 tasks done'],
    created: tasks,
  },
  {
    name: 'a GitHub App',
    arrange: arrange('app'),
    fails: null,
    says: ['0 of 5 tasks done'],
    created: tasks,
  },
];

/** The error of a run, empty if it succeeds, and its log. */
async function tryRun(
  sandbox: Sandbox,
  delivery: Delivery,
  token: string,
): Promise<{ readonly message: string; readonly log: readonly string[] }> {
  try {
    return { message: '', log: (await runInProcess(sandbox, delivery, { token })).log };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error), log: [] };
  }
}

describe('a missing permission is reported, and nothing is left half done', () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const { sandbox, token } = row.arrange();
    const body = row.body ?? example;
    const number = sandbox.as('ana').openIssue({ title: 'Down', body, labels: ['incident'] });
    const [delivery] = sandbox.takeDeliveries().slice(-1);
    if (delivery === undefined) throw new Error('No delivery');
    const issues = (): number =>
      sandbox.state().filter((issue) => issue.parent === `#${String(number)}`).length;
    const before = sandbox.state();
    const { message, log } = await tryRun(sandbox, delivery, token);
    expect(message === '').toBe(row.fails === null);
    for (const words of row.fails ?? []) expect(message).toContain(words);
    expect(`${message}${log.join()}`).not.toContain(token);
    const status = lastStatus(sandbox, number).replaceAll('\\', '');
    expect(status === '').toBe(row.says === null);
    for (const words of row.says ?? []) expect(status).toContain(words);
    expect(log).toEqual(expect.arrayContaining([...(row.logs ?? [])]));
    expect(issues()).toBe(row.created);
    if (row.created === 0) expect(bodyOf(sandbox, number)).toBe(body);
    // After a refusal, nothing has changed except the status comment.
    const after = sandbox.state().map((issue) => ({ ...issue, comments: [] }));
    expect(row.fails === null || isDeepStrictEqual(after, before)).toBe(true);
  });
});
