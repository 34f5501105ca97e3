import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Client } from '../../../src/github/client/client.js';
import { explainFailure } from '../../../src/github/client/explain-refusal.js';
import { fromRequestError, hideCredentials } from '../../../src/github/client/request-failure.js';

const tokens = [
  `ghs_${'a1B2'.repeat(9)}`,
  `ghp_${'a1B2'.repeat(9)}`,
  `github_pat_${'a1B2_'.repeat(16)}`,
  // A GitHub App's newer tokens are signed texts in three parts.
  `eyJhbGciOiJSUzI1NiJ9.${'a1B2'.repeat(9)}.${'x-_9'.repeat(9)}`,
];

let server: Server | null = null;
afterEach(() => {
  server?.close();
});

/** Octokit over Node's http, as in the action, with a server that answers every request like this. */
async function ask(
  token: string,
  answer: (authorization: string) => {
    readonly status: number;
    readonly type: string;
    readonly body: string;
  },
): Promise<string> {
  server = createServer((request, response) => {
    const { status, type, body } = answer(request.headers.authorization ?? '');
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { HttpClient } = await import('@actions/http-client');
  const http = new HttpClient('test');
  const toServer: typeof fetch = async (_url, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    const reached = await http.request('POST', `http://127.0.0.1:${String(port)}/`, '{}', headers);
    const text = await reached.readBody();
    const status = reached.message.statusCode ?? 0;
    return new Response(text, {
      status,
      headers: { 'content-type': type(reached.message.headers) },
    });
  };
  const client = new Client({
    token,
    repository: 'acme/shop',
    fetch: toServer,
    pause: () => Promise.resolve(),
  });
  const failed = async (send: () => Promise<unknown>): Promise<string> => {
    try {
      return JSON.stringify(await send());
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      return `${message}\n${stack ?? ''}`;
    }
  };
  const read = await failed(() => client.read('query { viewer { login } }', {}));
  return `${read}\n${await failed(() => client.write('mutation { x }', {}))}`;
}

function type(headers: Readonly<Record<string, unknown>>): string {
  return String(headers['content-type']);
}

describe('no message contains a token', () => {
  const answers: readonly (readonly [string, Parameters<typeof ask>[1]])[] = [
    [
      'a plain refusal',
      () => ({ status: 401, type: 'application/json', body: '{"message":"Bad credentials"}' }),
    ],
    [
      'a missing permission',
      () => ({
        status: 403,
        type: 'application/json',
        body: '{"message":"Resource not accessible by integration"}',
      }),
    ],
    [
      'a proxy’s page that repeats the request',
      (seen) => ({
        status: 502,
        type: 'text/html',
        body: `<pre>POST /graphql\nAuthorization: ${seen}\n</pre>`,
      }),
    ],
    [
      'a proxy’s refusal that repeats the request',
      (seen) => ({ status: 403, type: 'text/plain', body: `denied; authorization=${seen}` }),
    ],
    [
      'a JSON answer that repeats it',
      (seen) => ({
        status: 500,
        type: 'application/json',
        body: JSON.stringify({ message: `"authorization": "${seen}"` }),
      }),
    ],
    ['an unreadable answer', () => ({ status: 200, type: 'application/json', body: '{' })],
  ];

  test.each(
    answers.flatMap(([name, answer]) =>
      tokens.map((token) => [name, token.slice(0, 6), token, answer] as const),
    ),
  )('%s (%s…)', async (_, __, token, answer) => {
    const text = await ask(token, answer);
    expect(text).not.toContain(token);
    expect(text).not.toContain(token.slice(-20));
    expect(text.length).toBeGreaterThan(20);
  });

  test('a proxy’s password', () => {
    const failure = fromRequestError(
      new Error('connect ECONNREFUSED http://ci:hunter2@proxy.acme.example:3128'),
    );
    expect(failure.message).toBe('connect ECONNREFUSED http://***@proxy.acme.example:3128');
  });

  test('a token within other text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom(...tokens.slice(0, 3)),
        (before, after, token) => {
          expect(hideCredentials(`${before} ${token} ${after}`)).not.toContain(token);
        },
      ),
    );
  });

  test('the rest of a refusal stays', () => {
    const failure = fromRequestError(
      Object.assign(new Error('Not Found'), { status: 404, response: { headers: {} } }),
    );
    expect(explainFailure(failure, 'query Look', 'acme/shop')?.message).toContain(
      "The token can't see the repository acme/shop",
    );
  });
});
