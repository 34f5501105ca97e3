/** A failed request of Octokit. */
export interface RequestFailure {
  /** Null if there was no answer. */
  readonly status: number | null;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export function fromRequestError(error: unknown): RequestFailure {
  const status = property(error, 'status');
  const response = property(error, 'response');
  const headers = property(response, 'headers');
  return {
    // Octokit reports a failed connection with status 500 and no response.
    status: typeof status === 'number' && response !== undefined ? status : null,
    message: hideCredentials(error instanceof Error ? error.message : String(error)),
    headers: typeof headers === 'object' && headers !== null ? { ...headers } : {},
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// A proxy's page may repeat the request that it refused, with its headers, and the address of the proxy
// may hold a password. https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
const credentials =
  /\b(?:gh[a-z]_|github_pat_)\w+|\b(authorization["']?\s*[:=]\s*["']?)(?:\w+ )?[^\s"'<]+|(:\/\/)[^\s/@]+(?=@)/giu;

/** A message without anything that looks like a token or a password. */
export function hideCredentials(message: string): string {
  return message.replace(credentials, (_, header?: string, scheme?: string) => {
    return `${header ?? scheme ?? ''}***`;
  });
}

/** The first line of a message without its full stop, at most 300 characters: a server's answer may be of any length. */
export function firstLine(message: string): string {
  return (message.split(/[\r\n]/u)[0] ?? '').replace(/\.$/u, '').slice(0, 300);
}

/** The seconds that GitHub asks to wait after this failure; null if it isn't about a rate limit. */
export function findWaitTime({ status, message, headers }: RequestFailure): number | null {
  const isRateLimited =
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /rate limit/iu.test(message);
  return status === 429 || (status === 403 && isRateLimited) ? parseWaitTime(headers) : null;
}

// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: without a number, a minute.
function parseWaitTime(headers: RequestFailure['headers']): number {
  const after = Number(headers['retry-after']);
  if (after > 0) return Math.ceil(after);
  const reset = Number(headers['x-ratelimit-reset']);
  const isUsedUp = headers['x-ratelimit-remaining'] === '0' && reset > 0;
  return isUsedUp ? Math.max(60, Math.ceil(reset - Date.now() / 1000)) : 60;
}
