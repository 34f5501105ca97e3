import { defaults, getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import type { FileRead } from '../../config/index.js';
import {
  type AnswerError,
  explainFailure,
  firstLine,
  Limited,
  readFailure,
  UnknownOutcome,
  Unread,
} from './errors.js';
import { lacksDuplicates, withoutDuplicates, type Wording } from './dialect.js';
import { newHttpFetch } from './http-fetch.js';
import { Pace } from './pace.js';

/** What a request brought: data may be there in part, beside errors. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors: readonly AnswerError[];
}

export interface ClientOptions {
  readonly token: string;
  /** `owner/name` of the repository that the run is in. */
  readonly repository: string;
  /** Where the server's GraphQL API is, as the runner says; found by the address of its REST API where left out. */
  readonly graphqlUrl?: string | undefined;
  /** Stands in for the network; the HTTP client of the Actions toolkit where left out. */
  readonly fetch?: typeof fetch;
  /** Waits between two tries of a read; milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** Seconds that a read waits for a limit, at the most. */
const mostPatience = 60;

/** The one way to GitHub's API; counts its requests. */
export class Client {
  readonly repository: string;
  readonly #octokit: Octokit;
  readonly #token: string;
  readonly #url: string | undefined;
  readonly #pause: (milliseconds: number) => Promise<void>;
  /** Shared by all incidents of a run. */
  readonly pace: Pace;
  /** What was read of the repository's files beside the observations, by path: once a run is enough. */
  readonly files = new Map<string, FileRead>();
  #requests = 0;
  #hasDuplicates = true;

  constructor({ token, repository, graphqlUrl, fetch, pause }: ClientOptions) {
    this.repository = repository;
    this.#token = token;
    this.#url = graphqlUrl;
    this.#pause =
      pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    this.pace = new Pace(this.#pause);
    this.#octokit = new Octokit({
      ...(defaults.baseUrl === undefined ? {} : { baseUrl: defaults.baseUrl }),
      ...getOctokitOptions(token, { userAgent: 'postmortem-loop' }),
      // What goes wrong is said once, in the run's own words.
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      request: { fetch: fetch ?? newHttpFetch() },
    });
  }

  get requests(): number {
    return this.#requests;
  }

  get owner(): string {
    return this.repository.split('/')[0] ?? '';
  }

  get name(): string {
    return this.repository.split('/')[1] ?? '';
  }

  pause(milliseconds: number): Promise<void> {
    return this.#pause(milliseconds);
  }

  /** Sends a query, again where it failed on the way; `Unread` where it keeps failing, `Limited` where waiting is too long. */
  async read<T>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    mostTries = 3,
  ): Promise<Answer<T>> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#send<T>(query, variables);
      } catch (error) {
        const failure = this.#readFailure(error);
        const refusal = explainFailure(failure, nameOf(query), this.repository);
        if (refusal instanceof Limited && tries < 3 && refusal.seconds <= mostPatience) {
          await this.#pause(refusal.seconds * 1000);
          continue;
        }
        if (refusal !== null) throw refusal;
        if (tries >= mostTries) {
          const why = firstLine(failure.message);
          throw new Unread(`GitHub could not be read: ${why}. Nothing was changed.`);
        }
        await this.#pause(1000 * tries);
      }
    }
  }

  /** Sends a mutation, once; `UnknownOutcome` where nobody can say whether it happened, `Limited` where it did not. */
  async write<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
    try {
      return await this.#send<T>(query, variables);
    } catch (error) {
      const failure = this.#readFailure(error);
      throw (
        explainFailure(failure, nameOf(query), this.repository) ??
        new UnknownOutcome(firstLine(failure.message))
      );
    }
  }

  // What a server can't read isn't carried out either, so that a mutation may be worded anew, too.
  async #send<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
    const asked = { query, variables };
    if (this.#hasDuplicates) {
      const answer = await this.#sendOnce<T>(asked);
      if (!lacksDuplicates(answer.errors, asked)) return answer;
      this.#hasDuplicates = false;
    }
    return this.#sendOnce<T>(withoutDuplicates(asked));
  }

  async #sendOnce<T>({ query, variables }: Wording): Promise<Answer<T>> {
    this.#requests += 1;
    try {
      const url = this.#url === undefined ? {} : { url: this.#url };
      const graphql = this.#octokit.graphql.defaults(url);
      return { data: await graphql<T>(query, { ...variables }), errors: [] };
    } catch (error) {
      const answer = readAnswer<T>(error, query);
      if (answer === null) throw error;
      const errors = answer.errors.map((one) => ({ ...one, message: this.#hide(one.message) }));
      return { ...answer, errors };
    }
  }

  #readFailure(error: unknown): ReturnType<typeof readFailure> {
    const failure = readFailure(error);
    return { ...failure, message: this.#hide(failure.message) };
  }

  // What stands between may send a request back as it came, with the token in it.
  #hide(message: string): string {
    return this.#token === '' ? message : message.replaceAll(this.#token, '***');
  }
}

function ignore(): void {
  // Octokit's own log says nothing that the run doesn't say itself.
}

// Octokit throws where an answer has errors, even beside data; here an answer is an answer.
function readAnswer<T>(error: unknown, query: string): Answer<T> | null {
  if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') return null;
  const { data, errors } = error as Error & {
    readonly data?: T | null;
    readonly errors?: readonly (Partial<AnswerError> & {
      readonly extensions?: { readonly code?: unknown };
    })[];
  };
  return {
    data: data ?? null,
    errors: (errors ?? []).map(({ message, type, path, extensions }) => ({
      message: message ?? '',
      type: type ?? null,
      path: path ?? [],
      call: callAt(path ?? [], query),
      code: typeof extensions?.code === 'string' ? extensions.code : null,
    })),
  };
}

/** The name of an operation, as the documents of this room begin. */
function nameOf(query: string): string {
  return /^(?:query|mutation) (\w+)/u.exec(query)?.[1] ?? 'the request';
}

// Mutations stand under aliases of ours; what was called stands behind them in the document.
function callAt(path: AnswerError['path'], query: string): string {
  const names = path.filter((step) => typeof step === 'string');
  const [alias] = names;
  if (alias === undefined) return nameOf(query);
  if (!query.startsWith('mutation')) return names.slice(0, 3).join('.');
  const line = query.split('\n').find((each) => each.startsWith(`${alias}: `)) ?? '';
  return /: (\w+)\(/u.exec(line)?.[1] ?? alias;
}
