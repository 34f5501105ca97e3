import type { Sandbox } from '../../sandbox/index.js';

export interface Answer {
  status: number;
  headers: Headers;
  data: unknown;
  errors: { type?: string; path?: unknown[]; message: string }[];
}

/** Sends a GraphQL request in process, by default with a workflow's token. */
export async function ask(
  sandbox: Sandbox,
  query: string,
  variables: Record<string, unknown> = {},
  token = sandbox.token('actions'),
): Promise<Answer> {
  const response = await sandbox.fetch('https://api.github.com/graphql', {
    method: 'POST',
    headers: { authorization: `bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Partial<Answer>;
  return {
    status: response.status,
    headers: response.headers,
    data: body.data,
    errors: body.errors ?? [],
  };
}

/** The node id of an issue in the sandbox's own repository. */
export function idOf(sandbox: Sandbox, number: number): string {
  return sandbox.store.issues.find((issue) => issue.number === number)?.id ?? '';
}

/** The node id of the sandbox's own repository. */
export function homeId(sandbox: Sandbox): string {
  return sandbox.store.repositories[0]?.id ?? '';
}
