/** One request as the API saw it. */
export interface RequestLog {
  kind: 'graphql' | 'rest';
  method: string;
  /** Path and query string. */
  path: string;
  token: string | null;
  /** Of a GraphQL request: the operation's name, its text, its variables, its top-level mutation fields. */
  operation: string | null;
  query: string;
  variables: Record<string, unknown>;
  mutations: string[];
  /** What GitHub answered; null if no answer was sent. */
  status: number | null;
  errors: string[];
  fault: string | null;
  sentBytes: number;
  receivedBytes: number;
}
