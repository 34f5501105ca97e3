import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Service, answer } from './answer.js';
import { readToken } from './fetch.js';
import { schemaWithout } from '../graphql/schema.js';

/** A running server: its address without a slash at the end, and how to stop it. */
export interface Listening {
  url: string;
  close: () => Promise<void>;
}

/** Serves the API on a free port of this machine's loopback address. */
export async function listen(service: Service, latency: () => number): Promise<Listening> {
  // Otherwise the first request would wait for the schema, and that time would count as GitHub's.
  schemaWithout();
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    respond(service, latency(), request, response).catch((error: unknown) => {
      response.writeHead(500).end(JSON.stringify({ message: String(error) }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, close };
}

async function respond(
  service: Service,
  latency: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (latency > 0) await wait(latency);
  const result = answer(service, {
    method: request.method ?? 'GET',
    origin: `http://${request.headers.host ?? '127.0.0.1'}`,
    path: request.url ?? '/',
    token: readToken(request.headers.authorization),
    body: Buffer.concat(parts).toString(),
  });
  if (result === 'reset') {
    request.socket.destroy();
    return;
  }
  if (result.delay > 0) await wait(result.delay);
  response.writeHead(result.status, result.headers).end(result.body);
}
