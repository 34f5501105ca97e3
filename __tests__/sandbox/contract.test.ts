import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../sandbox/index.js';
import { marker, findObstacle } from '../../contract/scratch/check-repository.js';
import { runContract, type ContractOptions } from '../../contract/contract.js';
import type { Fact } from '../../contract/fact.js';
import { facts } from '../../contract/facts.js';
import { paceFetch } from '../../contract/scratch/paced-fetch.js';
import { mark, createScratch, type Scratch } from '../../contract/scratch/scratch.js';

const noPause = async (): Promise<void> => undefined;

function createSandboxes(options: Parameters<typeof createSandbox>[0] = {}): Sandbox {
  const sandbox = createSandbox(options);
  sandbox.addUser('dora', { association: 'OWNER' });
  sandbox.as('dora').putFile('README.md', '# Scratch\n');
  for (const name of [sameOwner, otherOwner]) sandbox.addRepository(name);
  return sandbox;
}

/** Further scratch repositories, of the same owner and of another one. */
const [sameOwner, otherOwner] = ['acme/beside', 'other/far'];

function openScratch(sandbox: Sandbox, token: string): Promise<Scratch> {
  const { repository, fetch } = sandbox;
  const openPullRequest = openIn(sandbox);
  const places = { repository, sameOwner, otherOwner };
  return createScratch({ ...places, token, fetch, pause: noPause, reads: 1, openPullRequest });
}

// The sandbox has pull requests, but no commits to make them of.
function openIn(sandbox: Sandbox): ContractOptions['openPullRequest'] {
  return async (_rest, _repository, title) => sandbox.as('dora').openPullRequest({ title });
}

function removeLabel({ store }: Sandbox, pathname: string): boolean {
  const name = decodeURIComponent(/\/labels\/([^/]+)$/u.exec(pathname)?.[1] ?? '');
  const found = store.labels.findIndex((label) => label.name === name);
  if (found >= 0) store.labels.splice(found, 1);
  return found >= 0;
}

describe.each([
  [
    "an App's token",
    { login: 'incident-helper[bot]', repositories: ['acme/shop', sameOwner, otherOwner] },
  ],
  ["an administrator's token", { login: 'dora' }],
])('what the loop takes for granted about GitHub, with %s', (_, wish) => {
  const sandbox = createSandboxes();
  let scratch: Scratch;

  beforeAll(async () => {
    scratch = await openScratch(sandbox, sandbox.token(wish));
  });

  test.each(facts)('$name', async (fact) => {
    expect(await fact.observe(scratch, fact.expected)).toBe(fact.expected);
  });

  afterAll(async () => {
    const bounds = /first` or `last|from 1 to 100|possible nodes/u;
    expect(sandbox.refusals.filter((refusal) => !bounds.test(refusal))).toEqual([]);
    await scratch.tidy();
    expect(sandbox.state().filter(({ state }) => state === 'OPEN')).toEqual([]);
  });
});

test('no two facts have the same name', () => {
  expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
});

describe('npm run contract', () => {
  /** The sandbox's repository as one that says it is for scratch. */
  function createOptions(sandbox: Sandbox, chosen: readonly Fact[]) {
    const printed: string[] = [];
    const marked: typeof fetch = async (input, init) => {
      const response = await sandbox.fetch(input, init);
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      // Deleting a label is the one call of the contract that the sandbox doesn't know.
      if (init?.method === 'DELETE' && removeLabel(sandbox, pathname))
        return new Response(null, { status: 204 });
      if (!/^\/repos\/[^/]+\/[^/]+$/u.test(pathname) || !response.ok) return response;
      const repository = (await response.json()) as object;
      const counts = { stargazers_count: 0, forks_count: 0 };
      return Response.json({ ...repository, ...counts, topics: [marker] });
    };
    const options: ContractOptions = {
      facts: chosen,
      env: { GITHUB_TOKEN: sandbox.token({ login: 'dora' }) },
      fetch: marked,
      now: () => 0,
      pause: noPause,
      openPullRequest: openIn(sandbox),
      print: (line) => printed.push(line),
      printError: (line) => printed.push(line),
    };
    return { printed, options };
  }

  const [first, second] = facts.slice(0, 2) as [Fact, Fact];

  test('gives 0 if GitHub is as expected, and deletes every issue', async () => {
    const sandbox = createSandboxes();
    const { printed, options } = createOptions(sandbox, [first, second]);
    expect(await runContract([sandbox.repository], options)).toBe(0);
    expect(printed.at(-1)).toContain('2 facts, 0 differ.');
    expect(sandbox.state()).toEqual([]);
  });

  test('gives 1 if something differs or fails, and still checks the rest and cleans up', async () => {
    const sandbox = createSandboxes({ historyReadable: false });
    const broken: Fact = {
      ...{ name: 'broken', documented: 'a', expected: 'whole' },
      async observe(scratch) {
        await scratch.makeIssue();
        throw new Error('it broke | here');
      },
    };
    const edited = facts.filter(({ name }) => name.startsWith('The first edit'));
    const { printed, options } = createOptions(sandbox, [broken, ...edited, first]);
    expect(await runContract([sandbox.repository], options)).toBe(1);
    const [table = ''] = printed.slice(-1);
    expect(table).toContain('| not observed: it broke \\| here | **differs** |');
    expect(table).toContain('| no (assumed) | two, one | no history | **differs** |');
    expect(table).toContain('3 facts, 2 differ.');
    expect(sandbox.state()).toEqual([]);
  });

  test('skips the facts for which no repository was given, and reads each that was', async () => {
    const sandbox = createSandboxes();
    const across = facts.filter(({ needs }) => needs !== undefined);
    const { printed, options } = createOptions(sandbox, [first, ...across]);
    expect(await runContract([sandbox.repository], options)).toBe(0);
    expect(printed.at(-1)).toContain('1 facts, 0 differ.');
    expect(across.length).toBeGreaterThan(3);
    const wrong = ['--same-owner', 'acme/none'];
    expect(await runContract([sandbox.repository, ...wrong], options)).toBe(2);
    expect(printed.at(-1)).toContain("Not run: acme/none can't be read");
  });

  test('waits and tries again where GitHub finds it too quick', async () => {
    const sandbox = createSandboxes({ creationsPerMinute: 3 });
    const { printed, options } = createOptions(sandbox, [first, second]);
    const waits: number[] = [];
    const pause = async (milliseconds: number) => {
      waits.push(milliseconds);
      sandbox.clock.advance(milliseconds / 60_000);
    };
    expect(await runContract([sandbox.repository], { ...options, pause })).toBe(0);
    expect(printed.at(-1)).toContain('2 facts, 0 differ.');
    expect(waits).toContain(90_000);
    expect(sandbox.state()).toEqual([]);
  });

  test('observes every fact, and removes what an interrupted run left', async () => {
    const sandbox = createSandboxes();
    sandbox.as('dora').openIssue({ title: `${mark}earlier/1 issue` });
    const { printed, options } = createOptions(sandbox, facts);
    const all = [sandbox.repository, '--same-owner', sameOwner, '--other-owner', otherOwner];
    expect(await runContract(all, options)).toBe(0);
    expect(printed.at(-1)).toContain(`${String(facts.length)} facts, 0 differ.`);
    expect(sandbox.state().filter(({ pullRequest }) => !pullRequest)).toEqual([]);
    expect(sandbox.store.labels).toEqual([]);
  });

  test.each([
    ['no repository', [], {}],
    ['something that is none', ['acme'], {}],
    ['an unknown option', ['--force', 'acme/shop'], {}],
    ['two repositories', ['acme/shop', 'acme/till'], {}],
    ['no token', ['acme/shop'], { GITHUB_TOKEN: undefined }],
  ])('explains itself and says 2 for %s', async (_, args, env) => {
    const sandbox = createSandboxes();
    const { printed, options } = createOptions(sandbox, facts);
    const around = { ...options, env: { ...options.env, ...env } };
    expect(await runContract(args, around)).toBe(2);
    expect(printed.join('\n')).toContain('Usage: npm run contract');
    expect(sandbox.requests).toEqual([]);
  });

  test('writes nothing to a repository that is not marked, or that it cannot see', async () => {
    const sandbox = createSandboxes();
    const { printed, options } = createOptions(sandbox, facts);
    const around = { ...options, fetch: sandbox.fetch };
    expect(await runContract(['acme/shop'], around)).toBe(2);
    expect(await runContract(['acme/none'], around)).toBe(2);
    expect(printed[0]).toContain("Not run: acme/shop isn't marked");
    expect(printed[1]).toContain("Not run: acme/none can't be read");
    expect(sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('a repository', () => {
  const scratch = {
    description: `Anything goes: ${marker}.`,
    topics: [],
    ...{ archived: false, hasIssues: true, stars: 0, forks: 0 },
    open: [`${mark}abc/1 issue`],
  };

  test.each([
    ['marked in its description', {}],
    ['marked by a topic', { description: null, topics: [marker] }],
  ])('%s is taken', (_, more) => {
    expect(findObstacle({ ...scratch, ...more }, mark)).toBeNull();
  });

  test.each([
    ['not marked', { description: 'Our shop' }, "isn't marked"],
    ['marked by a longer word', { description: `no-${marker}` }, "isn't marked"],
    ['archived', { archived: true }, 'archived'],
    ['without issues', { hasIssues: false }, 'turned off'],
    ['with stars', { stars: 1 }, 'someone uses it'],
    ['with forks', { forks: 1 }, 'someone uses it'],
    ['with issues of others', { open: ['Outage'] }, "isn't empty"],
  ])('%s is refused', (_, more, reason) => {
    expect(findObstacle({ ...scratch, ...more }, mark)).toContain(reason);
  });
});

describe('pacing', () => {
  function newPaced(answers: readonly Response[] = []) {
    const waits: number[] = [];
    let [time, sent] = [0, 0];
    const paced = paceFetch({
      fetch: async () => answers[sent++] ?? Response.json({}),
      now: () => time,
      async pause(milliseconds) {
        if (milliseconds > 0) waits.push(milliseconds);
        time += milliseconds;
      },
    });
    const post = (body: object) =>
      paced('https://api.github.com', { method: 'POST', body: JSON.stringify(body) });
    return { paced, post, waits, sent: () => sent };
  }

  test('makes one write a second, each alias counted; reads go at once', async () => {
    const { paced, post, waits } = newPaced();
    await post({ query: 'mutation { a }', variables: { input0: {}, input1: {}, input2: {} } });
    await post({ query: 'query { viewer { login } }' });
    await paced('https://api.github.com');
    await post({ title: 'REST' });
    await post({ query: 'mutation { a }', variables: { input: {} } });
    expect(waits).toEqual([3000, 1000]);
  });

  test.each([
    ['retry-after', { 'retry-after': '7' }, 403, [7000]],
    [
      'the hour used up',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '120' },
      403,
      [120_000],
    ],
    ['429 without a number', {}, 429, [60_000]],
    ['a limit too far off', { 'retry-after': '3600' }, 403, []],
    ['a missing right', {}, 403, []],
  ])('waits as GitHub asks: %s', async (_, headers: Record<string, string>, status, expected) => {
    const { paced, waits, sent } = newPaced([new Response('{}', { status, headers })]);
    await paced('https://api.github.com');
    expect(waits).toEqual(expected);
    expect(sent()).toBe(expected.length + 1);
  });
});
