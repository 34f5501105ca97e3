/** What a paced fetch needs. */
export interface Pacing {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const betweenWrites = 1000;
const longestWait = 15 * 60;

/**
 * A fetch that makes one write a second (each alias of a mutation counts), and waits when GitHub
 * asks for it (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export function paceFetch({ fetch, now, pause }: Pacing): typeof globalThis.fetch {
  let free = 0;
  return async (input, init) => {
    const writes = countWrites(init);
    if (writes > 0) {
      await pause(Math.max(0, free - now()));
      free = now() + writes * betweenWrites;
    }
    const response = await fetch(input, init);
    const seconds = findPause(response, now());
    if (seconds === null || seconds > longestWait) return response;
    // A refused request was not carried out, so it may be sent again.
    await pause(seconds * 1000);
    return fetch(input, init);
  };
}

function countWrites(init: RequestInit | undefined): number {
  const method = (init?.method ?? 'GET').toUpperCase();
  if (method === 'GET' || method === 'HEAD') return 0;
  if (typeof init?.body !== 'string') return 1;
  const { query, variables } = JSON.parse(init.body) as {
    readonly query?: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  };
  if (query === undefined) return 1;
  if (!query.startsWith('mutation')) return 0;
  return Math.max(
    1,
    Object.keys(variables ?? {}).filter((name) => /^input\d+$/u.test(name)).length,
  );
}

/** Seconds to wait after a rate limit; null if the answer isn't one. */
function findPause({ status, headers }: Response, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = headers.get('retry-after');
  if (after !== null) return Number(after);
  if (headers.get('x-ratelimit-remaining') === '0')
    return Math.max(60, Math.ceil(Number(headers.get('x-ratelimit-reset')) - now / 1000));
  return status === 429 ? 60 : null;
}
