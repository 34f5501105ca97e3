import { defaults } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import { type Answer, Client } from '../../src/github/client/client.js';
import { isRateLimit } from '../../src/github/client/errors.js';
import { type Tidied, addTidied, tidy } from './tidy.js';

/** Stands before the title of every issue and the name of every label and branch that the contract makes. */
export const mark = 'contract/';

export interface MadeIssue {
  readonly id: string;
  readonly number: number;
}

export interface IssueWish {
  readonly body?: string;
  readonly parentIssueId?: string;
  readonly labelIds?: readonly string[];
}

/** A further scratch repository. */
export interface Further {
  /** `owner/name`. */
  readonly repository: string;
  readonly id: string;
  /** The loop's own client, as of a run there. */
  readonly client: Client;
}

/** Where facts are observed: a repository in which anything may be made, since all of it is removed again. */
export interface Scratch {
  readonly owner: string;
  readonly name: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string;
  /** One of the same owner, and one of another; throws where it wasn't given. */
  further(which: 'beside' | 'far'): Further;
  /** The loop's own client, so that its own requests can be tried too. */
  readonly client: Client;
  readonly rest: Octokit;
  /** Sends a query or a mutation; errors beside the data are part of the answer. */
  graphql<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<T>>;
  /** A text that nothing else in the repository is called. */
  unique(what: string): string;
  makeIssue(wish?: IssueWish): Promise<MadeIssue>;
  makeLabel(): Promise<{ readonly id: string; readonly name: string }>;
  /** The number of an open pull request. */
  makePullRequest(): Promise<number>;
  /** Reads until it is as expected or patience ends, since reads can lag behind writes; gives what was read last. */
  settle(expected: string, read: () => Promise<string>): Promise<string>;
  /** Removes whatever bears the mark, of this run and of earlier ones. */
  tidy(): Promise<Tidied>;
}

export interface ScratchOptions {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Further scratch repositories, `owner/name`. */
  readonly beside?: string | null;
  readonly far?: string | null;
  readonly fetch: typeof fetch;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How often a read is made at most, a second longer apart each time. */
  readonly reads: number;
  /** Opens a pull request of that title, from a branch of that name where there are branches. */
  readonly openPullRequest: (rest: Octokit, repository: string, title: string) => Promise<number>;
}

/** Makes a scratch over a repository; it must be there. */
export async function newScratch(options: ScratchOptions): Promise<Scratch> {
  const { repository, token, pause } = options;
  const [owner = '', name = ''] = repository.split('/');
  const client = new Client({ token, repository, fetch: options.fetch, pause });
  const rest = newRest(options);
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
  const further = new Map<string, Further>();
  for (const which of ['beside', 'far'] as const) {
    const named = options[which] ?? null;
    if (named === null) continue;
    const there = new Client({ token, repository: named, fetch: options.fetch, pause });
    further.set(which, { repository: named, id: await findId(graphql, named), client: there });
  }
  const unique: Scratch['unique'] = (what) => `${run}/${String(++made)} ${what}`;
  return {
    ...{ owner, name, repository, repositoryId, client, rest, graphql, unique },
    further(which) {
      const found = further.get(which);
      if (found === undefined) throw new Error(`there is no repository ${which}`);
      return found;
    },
    async makeIssue(wish = {}) {
      const answer = await graphql<{ readonly it: { readonly issue: MadeIssue | null } | null }>(
        'mutation ($input: CreateIssueInput!) { it: createIssue(input: $input) { issue { id number } } }',
        { input: { repositoryId, title: unique('issue'), ...wish } },
      );
      return there(answer, answer.data?.it?.issue, 'issue');
    },
    async makeLabel() {
      const answer = await graphql<{
        readonly it: { readonly label: { readonly id: string; readonly name: string } } | null;
      }>(
        'mutation ($input: CreateLabelInput!) { it: createLabel(input: $input) { label { id name } } }',
        { input: { repositoryId, name: unique('Label'), color: 'ededed' } },
      );
      return there(answer, answer.data?.it?.label, 'label');
    },
    makePullRequest: () => options.openPullRequest(rest, repository, unique('pull request')),
    async settle(expected, read) {
      for (let tries = 1; ; tries++) {
        const seen = await read();
        if (seen === expected || tries >= options.reads) return seen;
        await pause(1000 * tries);
      }
    },
    async tidy() {
      // What was made last may not be listed yet.
      await pause(5000);
      const places = [repository, ...[...further.values()].map((one) => one.repository)];
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
  if (!data?.repository) throw new Error(`The token sees no repository ${repository}.`);
  return data.repository.id;
}

/** GitHub wants to be left alone for a minute or more; a fact can be tried again then. */
export class TooQuick extends Error {
  override readonly name = 'TooQuick';

  constructor() {
    super('GitHub refused what was submitted too quickly');
  }
}

/** A REST client that waits for nobody and says nothing. */
export function newRest({ token, fetch }: Pick<ScratchOptions, 'token' | 'fetch'>): Octokit {
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
  throw new Error(`no ${what} could be made: ${errors[0]?.message ?? 'GitHub gave no reason'}`);
}
