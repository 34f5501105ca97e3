/** One entry of `errors` in an answer of the GraphQL API. */
export interface AnswerError {
  readonly message: string;
  /** Such as `FORBIDDEN`, `NOT_FOUND`, `UNPROCESSABLE`. */
  readonly type: string | null;
  readonly path: readonly (string | number)[];
  /** The mutation that failed, such as `createIssue`, or the path of a field that was read, such as `repository.issue`. */
  readonly call: string;
  /** The code of a query that the server rejects as a whole, such as `undefinedField`. */
  readonly code: string | null;
}

/** GitHub refused; the message says what it refused, and what the user must do. */
export class GitHubRefusal extends Error {
  override readonly name = 'GitHubRefusal';
}

/** The answer to a mutation was lost: it may have been carried out or not, so it is never simply sent again. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

/** GitHub asks to wait; the request wasn't carried out. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';

  constructor(
    /** How long GitHub asks to wait. */
    readonly seconds: number,
  ) {
    super(
      `GitHub's rate limit is used up, and GitHub asks to wait ${String(seconds)} seconds. Nothing is lost: ` +
        'the next event or the daily sweep continues from here.',
    );
  }
}

/** The state on GitHub is unknown, so nothing may be created or closed. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Whether an answer's errors say that issues were created too fast, or that a limit is used up. */
export function isRateLimit(errors: readonly AnswerError[]): boolean {
  return errors.some(
    ({ type, message }) => type === 'RATE_LIMITED' || /submitted too quickly/iu.test(message),
  );
}

/** Whether the server is too old to know what the query asks for: then asking again is no use. */
export function isUnknownField({ code }: AnswerError): boolean {
  return code === 'undefinedField' || code === 'argumentNotAccepted' || code === 'undefinedType';
}
