import { setTimeout as wait } from 'node:timers/promises';
import { type ApiAnswer, type Service, answer } from './answer.js';

/** The API as a `fetch` that never leaves the process. */
export function createFetch(service: Service, latency: () => number): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? await fromFetch(input) : null;
    const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
    const headers = new Headers(init?.headers ?? request?.headers);
    const body = typeof init?.body === 'string' ? init.body : (request?.body ?? '');
    const url = new URL(input instanceof Request ? input.url : input);
    return send(service, latency, {
      method,
      url,
      token: readToken(headers.get('authorization')),
      body,
    });
  };
}

/** The token in an `authorization` header: `token …` or `bearer …`. */
export function readToken(header: string | null | undefined): string | null {
  return /^(?:token|bearer)\s+(\S+)$/i.exec(header ?? '')?.[1] ?? null;
}

interface Sent {
  method: string;
  url: URL;
  token: string | null;
  body: string;
}

async function send(service: Service, latency: () => number, sent: Sent): Promise<Response> {
  if (latency() > 0) await wait(latency());
  const result = answer(service, {
    ...sent,
    origin: sent.url.origin,
    path: sent.url.pathname + sent.url.search,
  });
  if (result === 'reset') throw connectionReset();
  if (result.delay > 0) await wait(result.delay);
  const moved = result.headers['location'];
  // A real fetch follows redirects of a GET.
  if (result.status === 301 && moved && sent.method === 'GET')
    return send(service, latency, { ...sent, url: new URL(moved) });
  return toResponse(result, sent.url);
}

function toResponse({ status, headers, body }: ApiAnswer, url: URL): Response {
  const response = new Response(status === 204 ? null : body, { status, headers });
  // Octokit needs the URL, which a new Response doesn't have.
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}

async function fromFetch(
  request: Request,
): Promise<{ method: string; headers: Headers; body: string }> {
  return { method: request.method, headers: request.headers, body: await request.text() };
}

function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), {
    code: 'ECONNRESET',
    syscall: 'read',
  });
  return new TypeError('fetch failed', { cause });
}
