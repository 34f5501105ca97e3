/** One entry of `errors` in an answer of the GraphQL API. */
export interface AnswerError {
  readonly message: string;
  /** Such as `FORBIDDEN`, `NOT_FOUND`, `UNPROCESSABLE`. */
  readonly type: string | null;
  readonly path: readonly (string | number)[];
  /** What was called, such as `createIssue`, or `repository.issue` where something was read. */
  readonly call: string;
  /** Of a query that the server can't read at all, such as `undefinedField`. */
  readonly code: string | null;
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
  call: string,
  repository: string,
): GitHubRefusal | Limited | null {
  const { status, message, headers } = failure;
  if (status === 401) {
    return new GitHubRefusal(
      `GitHub refused the token (${call}: 401 Bad credentials). Leave the input token out to use the ` +
        "workflow's own token, or check that the secret it names is current.",
    );
  }
  if (status === 429 || (status === 403 && isLimited(message, headers))) {
    return new Limited(readWaiting(headers));
  }
  if (status === 403) {
    const words = firstLine(message);
    return new GitHubRefusal(
      `GitHub refused the request in ${repository} (${call}: 403 ${words}). ${sayRight(words, repository)}`,
    );
  }
  if (status === 404) return refuseRepository(call, repository);
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

function refuseRepository(call: string, repository: string): GitHubRefusal {
  return new GitHubRefusal(
    `GitHub shows this token no repository ${repository} (${call}: 404). ${missingRight(repository)}`,
  );
}

/** Says what errors within an answer mean; `doing` is what was tried, in the loop's own words. */
export function explainErrors(
  errors: readonly AnswerError[],
  doing: string,
  repository: string,
): GitHubRefusal {
  const outdated = errors.find(isOutdated);
  if (outdated !== undefined) return refuseServer(outdated);
  const [first] = errors;
  const message = firstLine(first?.message ?? 'no reason given');
  const call = first === undefined ? 'the request' : first.call;
  if (first?.type === 'NOT_FOUND' && first.path.join('.') === 'repository') {
    return refuseRepository(call, repository);
  }
  const refused = `GitHub refused to ${doing} in ${repository} (${call}: ${message}).`;
  const isRight = first?.type === 'FORBIDDEN' || first?.type === 'INSUFFICIENT_SCOPES';
  return new GitHubRefusal(isRight ? `${refused} ${sayRight(message, repository)}` : refused);
}

/** Whether the server doesn't know what the query asks for: then it is no use to ask again. */
export function isOutdated({ code }: AnswerError): boolean {
  return code === 'undefinedField' || code === 'argumentNotAccepted' || code === 'undefinedType';
}

function refuseServer({ message }: AnswerError): GitHubRefusal {
  return new GitHubRefusal(
    'This GitHub server is too old: Postmortem Loop needs GitHub Enterprise Server 3.16 or newer, ' +
      `and the server says "${firstLine(message)}". Nothing was changed.`,
  );
}

/** The line for the workflow that gives all rights that the loop needs, and no other. */
export const rightsLine = 'permissions: { contents: read, issues: write }';

// GitHub's wording tells what kind of token it was, and each is mended in another place.
function sayRight(message: string, repository: string): string {
  if (/archived/iu.test(message)) return `Unarchive ${repository}, or stop the workflow there.`;
  if (/SAML/u.test(message))
    return 'Authorise the token for the single sign-on of its organisation.';
  if (/correct permissions to execute/iu.test(message)) {
    const role = /`(?:Create|Update)Label`/u.test(message) ? 'write' : 'triage';
    return (
      `The account behind the token needs the role ${role} in ${repository}; ` +
      'with the labels made by hand, triage is enough.'
    );
  }
  if (/personal access token/iu.test(message)) {
    return `Give the token access to ${repository}, with "Issues: Read and write" and "Contents: Read-only".`;
  }
  return missingRight(repository);
}

function missingRight(repository: string): string {
  return (
    `The token lacks the permission "issues: write" there: add the line "${rightsLine}" to the ` +
    `job. The token of a GitHub App needs "Issues: Read and write", and the App to be installed on ${repository}.`
  );
}

/** The first line of a message, cut; what a server answered may be of any length. */
export function firstLine(message: string): string {
  return (message.split(/[\r\n]/u)[0] ?? '').replace(/\.$/u, '').slice(0, 300);
}
