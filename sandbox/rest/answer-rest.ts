import type { ApiRequest } from '../api/request.js';
import { type Call, type Reply, Moved } from './call.js';
import { commentRoutes } from './comments.js';
import { issueRoutes } from './issues.js';
import { labelRoutes } from './labels.js';
import { formatIssue } from '../payloads/format-issue.js';
import { apiUrl } from '../payloads/format.js';
import { repositoryRoutes } from './repositories.js';
import type { Identity } from '../world/accounts/identity.js';
import { Refusal } from '../world/refusal.js';
import type { World } from '../world/world.js';

const docs = 'https://docs.github.com/rest';
const routes = Object.entries({
  ...repositoryRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...labelRoutes,
}).map(([key, act]) => {
  const [method = '', path = ''] = key.split(' ');
  // `{name}` is one part of the path, `{+name}` all the rest.
  const source = path.replace(/\{\+(\w+)\}/g, '(?<$1>.*)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { method, pattern: new RegExp(`^${source}$`), act };
});

/** Answers a REST call; what the sandbox does not know is answered 404, as GitHub does. */
export function answerRest(world: World, who: Identity, request: ApiRequest): Reply {
  const url = new URL(request.path, request.origin);
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '');
  for (const { method, pattern, act } of routes) {
    const found = method === request.method ? pattern.exec(path) : null;
    if (!found) continue;
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
    );
    return carryOut(act, {
      world,
      who,
      origin: request.origin,
      path,
      params,
      query: url.searchParams,
      body: readBody(request),
    });
  }
  return refuse(404, { message: 'Not Found' });
}

function carryOut(act: (call: Call) => Reply, call: Call): Reply {
  try {
    return act(call);
  } catch (error) {
    if (error instanceof Moved && error.to) {
      const location = formatIssue(call.world.store, error.to).url.replace(apiUrl, call.origin);
      return {
        ...refuse(301, { message: 'Moved Permanently', url: location }),
        headers: { location },
      };
    }
    if (error instanceof Refusal) return translate(error);
    throw error;
  }
}

function translate(refusal: Refusal): Reply {
  switch (refusal.type) {
    case 'NOT_FOUND':
      return refuse(404, { message: 'Not Found' });
    case 'FORBIDDEN':
      return refuse(403, { message: refusal.message });
    case 'GONE':
      return refuse(410, { message: refusal.message });
    default: {
      const errors = refusal.fields.length > 0 ? refusal.fields : [{ message: refusal.message }];
      return refuse(422, { message: 'Validation Failed', errors });
    }
  }
}

function refuse(status: number, body: Record<string, unknown>): Reply {
  return {
    status,
    headers: {},
    body: { ...body, documentation_url: docs, status: String(status) },
  };
}

function readBody({ body }: ApiRequest): Record<string, unknown> {
  const value: unknown = body === '' ? {} : JSON.parse(body);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : { list: value };
}
