import { describe, expect, test } from '@jest/globals';
import { Client } from '../../../src/github/client/client.js';

const token = 'ghs_0123456789abcdefTOKEN';

/** A client behind a proxy that sends every request back, including its headers. */
function newClient(status: number, wrap: (echo: string) => string): Client {
  const echo: typeof fetch = (_, init) => {
    const headers = JSON.stringify([...new Headers(init?.headers).entries()]);
    const answer = new Response(wrap(headers), {
      status,
      headers: { 'content-type': 'application/json' },
    });
    return Promise.resolve(answer);
  };
  const pause = (): Promise<void> => Promise.resolve();
  return new Client({ token, repository: 'acme/shop', fetch: echo, pause });
}

const asMessage = (echo: string): string => JSON.stringify({ message: `Denied: ${echo}` });
const asText = (echo: string): string => `<html>${echo}</html>`;
const asErrors = (echo: string): string =>
  JSON.stringify({ data: null, errors: [{ type: 'FORBIDDEN', path: ['it'], message: echo }] });

describe('the token is in no error, whatever a proxy answers', () => {
  test.each(
    [200, 400, 401, 403, 404, 407, 422, 429, 500, 502].flatMap((status) =>
      (
        [
          ['message', asMessage],
          ['page', asText],
          ['errors', asErrors],
        ] as const
      ).map(([name, wrap]) => [status, name, wrap] as const),
    ),
  )('%d, echoed in a %s', async (status, _, wrap) => {
    for (const send of ['read', 'write'] as const) {
      const client = newClient(status, wrap);
      const query = 'query Look { viewer { login } }';
      const result = await client[send](query, {}).catch((error: unknown) => error);
      const text =
        result instanceof Error ? `${result.name} ${result.message}` : JSON.stringify(result);
      expect(text).not.toContain(token);
      // An error's cause might be printed.
      expect(JSON.stringify(result)).not.toContain(token);
      expect(result).not.toHaveProperty('cause');
    }
  });

  test('a failed connection', async () => {
    const fetch = (): Promise<never> =>
      Promise.reject(new Error(`connect failed: authorization: token ${token}`));
    const pause = (): Promise<void> => Promise.resolve();
    const client = new Client({ token, repository: 'acme/shop', fetch, pause });
    await expect(client.read('query Look { viewer { login } }', {})).rejects.toThrow(
      'authorization: ***',
    );
  });
});
