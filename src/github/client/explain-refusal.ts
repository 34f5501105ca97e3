import { type AnswerError, GitHubRefusal, isUnknownField, RateLimited } from './errors.js';
import { findWaitTime, firstLine, type RequestFailure } from './request-failure.js';

/** The line for the workflow that gives the token all permissions the action needs, and no others. */
export const permissionsLine = 'permissions: { contents: read, issues: write }';

/** Explains a request that failed as a whole, and how to fix it; null if GitHub didn't refuse it. */
export function explainFailure(
  failure: RequestFailure,
  call: string,
  repository: string,
): GitHubRefusal | RateLimited | null {
  const { status, message } = failure;
  if (status === 401) {
    return new GitHubRefusal(
      `GitHub rejected the token (${call}: 401 Bad credentials). Remove the input token to use the ` +
        "workflow's own token, or check that the secret in it hasn't expired.",
    );
  }
  const seconds = findWaitTime(failure);
  if (seconds !== null) return new RateLimited(seconds);
  if (status === 403) {
    const words = firstLine(message);
    return new GitHubRefusal(
      `GitHub refused the request in ${repository} (${call}: 403 ${words}). ${describeFix(words, repository)}`,
    );
  }
  return status === 404 ? hiddenRepository(call, repository) : null;
}

/** Explains errors within an answer; `doing` completes "GitHub refused to …". */
export function explainErrors(
  errors: readonly AnswerError[],
  doing: string,
  repository: string,
): GitHubRefusal {
  const unknown = errors.find(isUnknownField);
  if (unknown !== undefined) return oldServer(unknown);
  const [first] = errors;
  const message = firstLine(first?.message ?? 'no reason given');
  const call = first === undefined ? 'the request' : first.call;
  if (first?.type === 'NOT_FOUND' && first.path.join('.') === 'repository') {
    return hiddenRepository(call, repository);
  }
  const refused = `GitHub refused to ${doing} in ${repository} (${call}: ${message}).`;
  const isPermission = first?.type === 'FORBIDDEN' || first?.type === 'INSUFFICIENT_SCOPES';
  return new GitHubRefusal(
    isPermission ? `${refused} ${describeFix(message, repository)}` : refused,
  );
}

function hiddenRepository(call: string, repository: string): GitHubRefusal {
  return new GitHubRefusal(
    `The token can't see the repository ${repository} (${call}: 404). ${describePermission(repository)}`,
  );
}

function oldServer({ message }: AnswerError): GitHubRefusal {
  return new GitHubRefusal(
    'This GitHub server is too old: Postmortem Loop needs GitHub Enterprise Server 3.16 or newer. ' +
      `The server answered "${firstLine(message)}". Nothing was changed.`,
  );
}

// GitHub's wording shows what kind of token it was, and the fix differs for each.
function describeFix(message: string, repository: string): string {
  if (/archived/iu.test(message)) {
    return `The repository is archived. Unarchive ${repository}, or disable the workflow there.`;
  }
  if (/SAML/u.test(message)) {
    return "Authorize the token for the organization's SAML single sign-on.";
  }
  if (/correct permissions to execute/iu.test(message)) {
    const role = /`(?:Create|Update)Label`/u.test(message) ? 'write' : 'triage';
    return (
      `The account that the token belongs to needs the ${role} role in ${repository}. ` +
      'If you create the labels by hand, triage is enough.'
    );
  }
  if (/personal access token/iu.test(message)) {
    return `Give the token access to ${repository}, with "Issues: Read and write" and "Contents: Read-only".`;
  }
  return describePermission(repository);
}

function describePermission(repository: string): string {
  return (
    `The token needs "issues: write" in ${repository}: add the line "${permissionsLine}" to the job. ` +
    `If it is the token of a GitHub App, install the App on ${repository} with "Issues: Read and write" ` +
    'and "Contents: Read-only".'
  );
}
