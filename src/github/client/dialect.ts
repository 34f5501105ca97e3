import type { AnswerError } from './errors.js';

/** A request as the server's API understands it. */
export interface Wording {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const asked = '(enableDuplicate: true)';

/** Whether a server refused to read a query because it doesn't know yet that issues can be duplicates. */
export function lacksDuplicates(errors: readonly AnswerError[], { query }: Wording): boolean {
  return (
    query.includes(asked) &&
    errors.some(({ code, message }) => {
      return code === 'argumentNotAccepted' && message.includes('enableDuplicate');
    })
  );
}

/**
 * The same request for a server without duplicates: GitHub Enterprise Server 3.16 has sub-issues, but
 * closes an issue as completed or as not planned only.
 */
export function withoutDuplicates({ query, variables }: Wording): Wording {
  return {
    query: query.replaceAll(asked, ''),
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, withoutDuplicate(value)]),
    ),
  };
}

function withoutDuplicate(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('duplicateIssueId' in input)) return input;
  const kept = Object.entries(input).filter(([name]) => name !== 'duplicateIssueId');
  return { ...Object.fromEntries(kept), stateReason: 'NOT_PLANNED' };
}
