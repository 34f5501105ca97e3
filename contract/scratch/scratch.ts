import { defaults } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import { type Answer, Client } from '../../src/github/client/client.js';
import { isRateLimit } from '../../src/github/client/errors.js';
import { type Tidied, addTidied, tidy } from './tidy.js';

/** The start of every title, label and branch name that the contract creates. */
export const mark = 'contract/';

export interface MadeIssue {
  readonly id: string;
  readonly number: number;
}

export interface IssueOptions {
  readonly body?: string;
  readonly parentIssueId?: string;
  readonly labelIds?: readonly string[];
}

/** Another scratch repository. */
export interface OtherRepository {
  /** `owner/name`. */
  readonly repository: string;
  readonly id: string;
  /** The action's own client, as in a run there. */
  readonly client: Client;
}

/** The repository in which facts are observed. Everything created in it is removed again. */
export interface Scratch {
  readonly owner: string;
  readonly name: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string;
  /** Another scratch repository; throws if it wasn't given. */
  other(which: 'sameOwner' | 'otherOwner'): OtherRepository;
  /** The action's own client, to try its own requests too. */
  readonly client: Client;
  readonly rest: Octokit;
  /** Sends a query or a mutation; errors next to the data are part of the answer. */
  graphql<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<T>>;
  /** A name that nothing else in the repository has. */
  uniqueName(what: string): string;
  makeIssue(wish?: IssueOptions): Promise<MadeIssue>;
  makeLabel(): Promise<{ readonly id: string; readonly name: string }>;
  /** Opens a pull request and gives its number. */
  makePullRequest(): Promise<number>;
  /** Reads until the result is as expected, at most `reads` times: reads can lag behind writes. Gives the last result. */
  settle(expected: string, read: () => Promise<string>): Promise<string>;
  /** Removes everything that has the mark, from this run and earlier ones. */
  tidy(): Promise<Tidied>;
}

export interface ScratchOptions {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Other scratch repositories, `owner/name`. */
  readonly sameOwner?: string | null;
  readonly otherOwner?: string | null;
  readonly fetch: typeof fetch;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** The maximum number of reads; each pause is a second longer than the one before. */
  readonly reads: number;
  /** Opens a pull request with that title, from a branch with that name if there are branches. */
  readonly openPullRequest: (rest: Octokit, repository: string, title: string) => Promise<number>;
}

/** Prepares a repository, which must exist. */
export async function createScratch(options: ScratchOptions): Promise<Scratch> {
  const { repository, token, pause } = options;
  const [owner = '', name = ''] = repository.split('/');
  const client = new Client({ token, repository, fetch: options.fetch, pause });
  const rest = createRest(options);
  const run = `${mark}${Date.now().toString(36)}`;
  let made = 0;
  const graphql: Scratch['graphql'] = async <T>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ) => {
    const isMutation = query.startsWith('mutation');
    const answer = await client[isMutation ? 'write' : 'read']<T>(query, variables);
    if (isRateLimit(answer.errors)) throw new TooQuick();
    return answer;
  };
  const repositoryId = await findId(graphql, repository);
  const others = new Map<string, OtherRepository>();
  for (const which of ['sameOwner', 'otherOwner'] as const) {
    const named = options[which] ?? null;
    if (named === null) continue;
    const there = new Client({ token, repository: named, fetch: options.fetch, pause });
    others.set(which, { repository: named, id: await findId(graphql, named), client: there });
  }
  const uniqueName: Scratch['uniqueName'] = (what) => `${run}/${String(++made)} ${what}`;
  return {
    ...{ owner, name, repository, repositoryId, client, rest, graphql, uniqueName },
    other(which) {
      const found = others.get(which);
      if (found === undefined) throw new Error(`No repository was given for ${which}.`);
      return found;
    },
    async makeIssue(wish = {}) {
      const answer = await graphql<{ readonly it: { readonly issue: MadeIssue | null } | null }>(
        'mutation ($input: CreateIssueInput!) { it: createIssue(input: $input) { issue { id number } } }',
        { input: { repositoryId, title: uniqueName('issue'), ...wish } },
      );
      return there(answer, answer.data?.it?.issue, 'issue');
    },
    async makeLabel() {
      const answer = await graphql<{
        readonly it: { readonly label: { readonly id: string; readonly name: string } } | null;
      }>(
        'mutation ($input: CreateLabelInput!) { it: createLabel(input: $input) { label { id name } } }',
        { input: { repositoryId, name: uniqueName('Label'), color: 'ededed' } },
      );
      return there(answer, answer.data?.it?.label, 'label');
    },
    makePullRequest: () => options.openPullRequest(rest, repository, uniqueName('pull request')),
    async settle(expected, read) {
      for (let tries = 1; ; tries++) {
        const seen = await read();
        if (seen === expected || tries >= options.reads) return seen;
        await pause(1000 * tries);
      }
    },
    async tidy() {
      // The newest things may not be listed yet.
      await pause(5000);
      const places = [repository, ...[...others.values()].map((one) => one.repository)];
      const tidied: Tidied[] = [];
      for (const place of places) tidied.push(await tidy(rest, place, mark));
      return tidied.reduce(addTidied);
    },
  };
}

async function findId(graphql: Scratch['graphql'], repository: string): Promise<string> {
  const [owner, name] = repository.split('/');
  const { data } = await graphql<{ readonly repository: { readonly id: string } | null }>(
    'query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }',
    { owner, name },
  );
  if (!data?.repository) throw new Error(`The token can't read the repository ${repository}.`);
  return data.repository.id;
}

/** GitHub's limit on creations. The fact can be tried again after a minute or more. */
export class TooQuick extends Error {
  override readonly name = 'TooQuick';

  constructor() {
    super('GitHub refused what was submitted too quickly');
  }
}

/** A REST client without retries and without log. */
export function createRest({ token, fetch }: Pick<ScratchOptions, 'token' | 'fetch'>): Octokit {
  const silent = (): void => undefined;
  return new Octokit({
    auth: token,
    userAgent: 'postmortem-loop-contract',
    ...(defaults.baseUrl === undefined ? {} : { baseUrl: defaults.baseUrl }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch },
  });
}

function there<T>({ errors }: Answer<unknown>, made: T | null | undefined, what: string): T {
  if (made !== null && made !== undefined) return made;
  throw new Error(`The ${what} wasn't created: ${errors[0]?.message ?? 'GitHub gave no reason'}`);
}
