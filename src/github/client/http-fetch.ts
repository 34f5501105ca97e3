import { HttpClient } from '@actions/http-client';

/** Milliseconds without a sign of life after which a request counts as cut off. */
const timeout = 60_000;

/** What Octokit reads of an answer. Global Headers and Response would load a second HTTP client. */
interface HttpAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: () => Promise<string>;
}

/**
 * A fetch for Octokit over the HTTP client of the Actions toolkit, which knows the runner's proxies
 * and starts in a fraction of the time of a standard fetch. The answer is read whole before it
 * counts as one, so that an answer cut off midway is an error.
 */
export function newHttpFetch(): (url: string, options: HttpRequest) => Promise<HttpAnswer> {
  const http = new HttpClient(undefined, [], {
    allowRedirects: false,
    allowRetries: false,
    keepAlive: true,
    socketTimeout: timeout,
  });
  return async (url, { method, headers, body }) => {
    const response = await http.request(method, url, body ?? null, headers);
    const text = await response.readBody();
    const { statusCode = 0, headers: answered } = response.message;
    const lines = Object.entries(answered).map(([name, value]) => [name, String(value)] as const);
    return { url, status: statusCode, headers: new Map(lines), text: () => Promise.resolve(text) };
  };
}

interface HttpRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}
