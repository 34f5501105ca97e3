import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createSandbox, type Listening, runAction, type RunResult } from '../../sandbox/index.js';
import { example } from '../harness/run-in-process.js';

const open: { readonly close: () => void }[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

interface Run {
  readonly run: RunResult;
  readonly proxy: Proxy;
  readonly token: string;
}

/** One run behind a proxy; `env` names both. */
async function runBehind(
  start: (api: Listening) => Promise<Proxy>,
  env: (api: Listening, proxy: Proxy) => Readonly<Record<string, string>>,
): Promise<Run> {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'Shop is down', body: example, labels: ['incident'] });
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  const api = await sandbox.listen();
  open.push({ close: () => void api.close() });
  const proxy = await start(api);
  const token = sandbox.token('actions');
  const all = { ...env(api, proxy) };
  return {
    run: await runAction({ sandbox, delivery, token, apiUrl: api.url, env: all }),
    proxy,
    token,
  };
}

interface Proxy {
  readonly url: string;
  /** What it was asked to connect to, with the credentials that were given. */
  readonly asked: readonly string[];
}

/** A proxy that knows nothing but `CONNECT`, and leads everything to one server, or refuses. */
async function startProxy(target: string | null): Promise<Proxy> {
  const asked: string[] = [];
  const server: Server = createServer();
  server.on('connect', (request, socket) => {
    asked.push(`${request.url ?? ''} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    if (target === null) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(target);
    const through = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
}

describe('GitHub Enterprise Server', () => {
  test('its addresses come from the environment', async () => {
    const { run } = await runBehind(
      () => startProxy(null),
      ({ url }) => ({
        GITHUB_API_URL: `${url}/api/v3`,
        GITHUB_GRAPHQL_URL: `${url}/api/graphql`,
        GITHUB_SERVER_URL: url,
      }),
    );
    expect(run.stdout).not.toContain('::error');
    expect(run.outputs['created']).toBe('5');
    expect([...new Set(run.requests.map(({ path }) => path))]).toEqual(['/api/graphql']);
  });
});

describe('a proxy', () => {
  test('stands between where the environment names one, with its credentials', async () => {
    const { run, proxy } = await runBehind(
      ({ url }) => startProxy(url),
      (_, { url }) => ({
        GITHUB_API_URL: 'http://ghe.acme.test/api/v3',
        GITHUB_GRAPHQL_URL: 'http://ghe.acme.test/api/graphql',
        HTTP_PROXY: url.replace('://', '://ada:p%40ss@'),
      }),
    );
    expect(run.stdout).not.toContain('::error');
    expect(run.outputs['created']).toBe('5');
    const credentials = `Basic ${Buffer.from('ada:p@ss').toString('base64')}`;
    expect(new Set(proxy.asked)).toEqual(new Set([`ghe.acme.test:80 ${credentials}`]));
    expect(run.stdout + run.stderr).not.toContain('p@ss');
  });

  test('doesn’t where NO_PROXY names the server', async () => {
    const { run, proxy } = await runBehind(
      () => startProxy(null),
      (api, { url }) => ({
        // No loopback address by its name, which would never go over a proxy.
        GITHUB_API_URL: api.url.replace('127.0.0.1', '0.0.0.0'),
        GITHUB_GRAPHQL_URL: `${api.url.replace('127.0.0.1', '0.0.0.0')}/graphql`,
        HTTP_PROXY: url,
        NO_PROXY: 'other.test,0.0.0.0',
      }),
    );
    expect(run.stdout).not.toContain('::error');
    expect(run.outputs['created']).toBe('5');
    expect(proxy.asked).toEqual([]);
  });

  test('is asked for a tunnel to an https server; its refusal is said, and nothing of the token', async () => {
    const { run, proxy, token } = await runBehind(
      () => startProxy(null),
      (_, { url }) => ({
        GITHUB_API_URL: 'https://ghe.acme.test/api/v3',
        GITHUB_GRAPHQL_URL: 'https://ghe.acme.test/api/graphql',
        HTTPS_PROXY: url,
      }),
    );
    expect(run.exitCode).toBe(1);
    expect(proxy.asked[0]).toBe('ghe.acme.test:443');
    expect(run.stdout).toMatch(/::error::The data on GitHub could not be read: .*403/u);
    expect(run.stdout + run.stderr + run.summary).not.toContain(token);
  });
});
