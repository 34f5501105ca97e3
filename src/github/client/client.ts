import { defaults, getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import type { FileRead } from '../../config/index.js';
import { CreationLimiter } from './creation-limiter.js';
import { type AnswerError, RateLimited, UnknownOutcome, Unreadable } from './errors.js';
import { explainFailure } from './explain-refusal.js';
import { newHttpFetch } from './http-fetch.js';
import {
  type GraphqlRequest,
  lacksDuplicateReason,
  withoutDuplicateReason,
} from './older-servers.js';
import { firstLine, fromRequestError, type RequestFailure } from './request-failure.js';

/** The answer to a request: there may be partial data next to errors. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors: readonly AnswerError[];
}

export interface ClientOptions {
  readonly token: string;
  /** `owner/name` of the repository that the run is in. */
  readonly repository: string;
  /** The address of the server's GraphQL API, as the runner sets it; by default derived from that of its REST API. */
  readonly graphqlUrl?: string | undefined;
  /** Replaces the network; by default the HTTP client of the Actions toolkit. */
  readonly fetch?: typeof fetch;
  /** Waits that many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** Seconds that a read waits for a rate limit, at most. */
const longestWait = 60;

/** The only way to GitHub's API; counts its requests. */
export class Client {
  readonly repository: string;
  readonly #octokit: Octokit;
  readonly #token: string;
  readonly #url: string | undefined;
  readonly #pause: (milliseconds: number) => Promise<void>;
  /** Shared by all incidents of a run. */
  readonly creations: CreationLimiter;
  /** Files of the repository that this run read, by path: reading each once a run is enough. */
  readonly files = new Map<string, FileRead>();
  #requests = 0;
  #hasDuplicates = true;

  constructor({ token, repository, graphqlUrl, fetch, pause }: ClientOptions) {
    this.repository = repository;
    this.#token = token;
    this.#url = graphqlUrl;
    this.#pause =
      pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    this.creations = new CreationLimiter(this.#pause);
    this.#octokit = new Octokit({
      ...(defaults.baseUrl === undefined ? {} : { baseUrl: defaults.baseUrl }),
      ...getOctokitOptions(token, { userAgent: 'postmortem-loop' }),
      // The run reports each failure itself.
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

  /** Sends a query, and again if the connection fails; throws `Unreadable` if it keeps failing, `RateLimited` if the wait is too long. */
  async read<T>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    mostTries = 3,
  ): Promise<Answer<T>> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#send<T>(query, variables);
      } catch (error) {
        const failure = this.#fromError(error);
        const refusal = explainFailure(failure, nameOf(query), this.repository);
        if (refusal instanceof RateLimited && tries < 3 && refusal.seconds <= longestWait) {
          await this.#pause(refusal.seconds * 1000);
          continue;
        }
        if (refusal !== null) throw refusal;
        if (tries >= mostTries) {
          const why = firstLine(failure.message);
          throw new Unreadable(
            `The data on GitHub could not be read: ${why}. Nothing was changed.`,
          );
        }
        await this.#pause(1000 * tries);
      }
    }
  }

  /** Sends a mutation once; throws `UnknownOutcome` if it may have been carried out, `RateLimited` if it wasn't. */
  async write<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
    try {
      return await this.#send<T>(query, variables);
    } catch (error) {
      const failure = this.#fromError(error);
      throw (
        explainFailure(failure, nameOf(query), this.repository) ??
        new UnknownOutcome(firstLine(failure.message))
      );
    }
  }

  // A request that a server rejects as a whole isn't carried out, so a mutation may be sent again in another form, too.
  async #send<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
    const request = { query, variables };
    if (this.#hasDuplicates) {
      const answer = await this.#sendOnce<T>(request);
      if (!lacksDuplicateReason(answer.errors, request)) return answer;
      this.#hasDuplicates = false;
    }
    return this.#sendOnce<T>(withoutDuplicateReason(request));
  }

  async #sendOnce<T>({ query, variables }: GraphqlRequest): Promise<Answer<T>> {
    this.#requests += 1;
    try {
      const url = this.#url === undefined ? {} : { url: this.#url };
      const graphql = this.#octokit.graphql.defaults(url);
      return { data: await graphql<T>(query, { ...variables }), errors: [] };
    } catch (error) {
      const answer = fromResponseError<T>(error, query);
      if (answer === null) throw error;
      const errors = answer.errors.map((one) => ({ ...one, message: this.#hide(one.message) }));
      return { ...answer, errors };
    }
  }

  #fromError(error: unknown): RequestFailure {
    const failure = fromRequestError(error);
    return { ...failure, message: this.#hide(failure.message) };
  }

  // A proxy may send a request back as it is, with the token in it.
  #hide(message: string): string {
    return this.#token === '' ? message : message.replaceAll(this.#token, '***');
  }
}

function ignore(): void {
  // Octokit's own log holds nothing that the run doesn't report itself.
}

// Octokit throws if an answer has errors, even next to data; here both are returned.
function fromResponseError<T>(error: unknown, query: string): Answer<T> | null {
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

/** The name of an operation; each document in src/github begins with it. */
function nameOf(query: string): string {
  return /^(?:query|mutation) (\w+)/u.exec(query)?.[1] ?? 'the request';
}

// In a mutation, the path begins with an alias; the document has the name of the mutation after it.
function callAt(path: AnswerError['path'], query: string): string {
  const names = path.filter((step) => typeof step === 'string');
  const [alias] = names;
  if (alias === undefined) return nameOf(query);
  if (!query.startsWith('mutation')) return names.slice(0, 3).join('.');
  const line = query.split('\n').find((each) => each.startsWith(`${alias}: `)) ?? '';
  return /: (\w+)\(/u.exec(line)?.[1] ?? alias;
}
