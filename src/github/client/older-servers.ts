import type { AnswerError } from './errors.js';

/** A GraphQL document and its variables. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const argument = '(enableDuplicate: true)';

/** Whether a server rejected a query because it doesn't know yet that an issue can be closed as a duplicate. */
export function lacksDuplicateReason(
  errors: readonly AnswerError[],
  { query }: GraphqlRequest,
): boolean {
  return (
    query.includes(argument) &&
    errors.some(({ code, message }) => {
      return code === 'argumentNotAccepted' && message.includes('enableDuplicate');
    })
  );
}

/**
 * The same request for a server without duplicates: GitHub Enterprise Server 3.16 has sub-issues, but
 * closes an issue only as completed or as not planned.
 */
export function withoutDuplicateReason({ query, variables }: GraphqlRequest): GraphqlRequest {
  return {
    query: query.replaceAll(argument, ''),
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, asNotPlanned(value)]),
    ),
  };
}

function asNotPlanned(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('duplicateIssueId' in input)) return input;
  const kept = Object.entries(input).filter(([name]) => name !== 'duplicateIssueId');
  return { ...Object.fromEntries(kept), stateReason: 'NOT_PLANNED' };
}
