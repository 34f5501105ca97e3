/** One entry of `errors` in an answer of the GraphQL API. */
export interface AnswerError {
  readonly message: string;
  /** Such as `FORBIDDEN`, `NOT_FOUND`, `UNPROCESSABLE`. */
  readonly type: string | null;
  readonly path: readonly (string | number)[];
}

/** GitHub refused; the message says what, and what the user must do. */
export class GitHubRefusal extends Error {
  override readonly name = 'GitHubRefusal';
}

/** A mutation was cut off: it may have happened or not, so it is never sent again blindly. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

/** GitHub asks to wait; the request was not carried out. */
export class Limited extends Error {
  override readonly name = 'Limited';

  constructor(
    /** How long GitHub wants to be left alone. */
    readonly seconds: number,
  ) {
    super(
      `GitHub's rate limit for this token is used up for ${String(seconds)} seconds. Nothing is lost: ` +
        'the next event or the daily sweep goes on from here.',
    );
  }
}

/** Nothing can be said of the state, so nothing may be created or closed. */
export class Unread extends Error {
  override readonly name = 'Unread';
}

/** A failed request of Octokit, as far as it matters here. */
interface RequestFailure {
  readonly status: number | null;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export function readFailure(error: unknown): RequestFailure {
  const status = property(error, 'status');
  const response = property(error, 'response');
  const headers = property(response, 'headers');
  return {
    // Octokit answers a failed connection with status 500 and no response.
    status: typeof status === 'number' && response !== undefined ? status : null,
    message: hideCredentials(error instanceof Error ? error.message : String(error)),
    headers: typeof headers === 'object' && headers !== null ? { ...headers } : {},
  };
}

// A proxy's page may repeat the request that it refused, with its headers, and the address of the proxy
// may hold a password. https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
const credentials =
  /\b(?:gh[a-z]_|github_pat_)\w+|\b(authorization["']?\s*[:=]\s*["']?)(?:\w+ )?[^\s"'<]+|(:\/\/)[^\s/@]+(?=@)/giu;

/** A message without what looks like a token or a password. */
export function hideCredentials(message: string): string {
  return message.replace(credentials, (_, header?: string, scheme?: string) => {
    return `${header ?? scheme ?? ''}***`;
  });
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Says what a refused request means and how to mend it; null where the failure is no refusal. */
export function explainFailure(
  failure: RequestFailure,
  repository: string,
): GitHubRefusal | Limited | null {
  const { status, message, headers } = failure;
  if (status === 401) {
    return new GitHubRefusal(
      'GitHub refused the token (401 Bad credentials). Leave the input token out to use the ' +
        "workflow's own token, or check that the secret it names is current.",
    );
  }
  if (status === 429 || (status === 403 && isLimited(message, headers))) {
    return new Limited(readWaiting(headers));
  }
  if (status === 403) return refuseRights(message, repository);
  if (status === 404) return refuseRepository(repository);
  return null;
}

// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: without a number, a minute.
function readWaiting(headers: Readonly<Record<string, unknown>>): number {
  const after = Number(headers['retry-after']);
  if (after > 0) return Math.ceil(after);
  const reset = Number(headers['x-ratelimit-reset']);
  const isUsedUp = headers['x-ratelimit-remaining'] === '0' && reset > 0;
  return isUsedUp ? Math.max(60, Math.ceil(reset - Date.now() / 1000)) : 60;
}

/** Whether an answer's errors say that things were made too fast, or that a limit is used up. */
export function isTooQuick(errors: readonly AnswerError[]): boolean {
  return errors.some(
    ({ type, message }) => type === 'RATE_LIMITED' || /submitted too quickly/iu.test(message),
  );
}

function isLimited(message: string, headers: Readonly<Record<string, unknown>>): boolean {
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /rate limit/iu.test(message)
  );
}

function refuseRights(message: string, repository: string): GitHubRefusal {
  return new GitHubRefusal(
    `GitHub refused the request in ${repository} (403: ${firstLine(message)}). The token lacks ` +
      'a right: add "issues: write" and "contents: read" under "permissions:" of the job.',
  );
}

function refuseRepository(repository: string): GitHubRefusal {
  return new GitHubRefusal(
    `GitHub shows this token no repository ${repository} (404). Check that the token may see it: ` +
      'add "issues: write" and "contents: read" under "permissions:" of the job.',
  );
}

/** Says what errors within an answer mean; `doing` is what was tried, in the loop's own words. */
export function explainErrors(
  errors: readonly AnswerError[],
  doing: string,
  repository: string,
): GitHubRefusal {
  const [first] = errors;
  const message = firstLine(first?.message ?? 'no reason given');
  if (first?.type === 'FORBIDDEN' || first?.type === 'INSUFFICIENT_SCOPES') {
    return new GitHubRefusal(
      `GitHub refused to ${doing} in ${repository}: ${message}. The token lacks a right: add ` +
        '"issues: write" and "contents: read" under "permissions:" of the job.',
    );
  }
  if (first?.type === 'NOT_FOUND' && first.path.join('.') === 'repository') {
    return refuseRepository(repository);
  }
  return new GitHubRefusal(`GitHub refused to ${doing} in ${repository}: ${message}.`);
}

function firstLine(message: string): string {
  return (message.split(/[\r\n]/u)[0] ?? '').replace(/\.$/u, '').slice(0, 300);
}
