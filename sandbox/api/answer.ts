import {
  type Fault,
  type Interruption,
  badGateway,
  disturbanceOf,
  interrupt,
  refusePrimary,
} from './faults.js';
import type { ApiRequest } from './request.js';
import type { RequestLog } from './request-log.js';
import { type Query, answerQuery, parseOperation } from '../graphql/answer-query.js';
import { answerRest } from '../rest/answer-rest.js';
import type { Identity } from '../world/accounts/identity.js';
import type { Store } from '../world/store.js';
import type { World } from '../world/world.js';

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds before it is sent. */
  delay: number;
}

/** What the API needs from its sandbox. */
export interface Service {
  world: World;
  tokens: Map<string, Identity>;
  log: RequestLog[];
  refusals: string[];
  faults: Map<number, Fault>;
  acts: Map<number, () => void>;
  answered: number;
  stale: { store: Store; reads: number } | null;
  /** Requests of each token in the clock's current hour. */
  used: Map<string, { hour: number; count: number }>;
}

/** Answers one request, after the acts and with the fault set for it; 'reset' breaks the connection. */
export function answer(service: Service, request: ApiRequest): ApiAnswer | 'reset' {
  service.answered += 1;
  service.acts.get(service.answered)?.();
  const fault = service.faults.get(service.answered);
  const entry = createLogEntry(request, fault);
  service.log.push(entry);
  const now = service.world.store.clock.seconds;
  const early = interrupt(fault, now) ?? refuseByCount(service, request, now);
  if (early === 'reset') return 'reset';
  const result = early ?? execute(service, request, entry, fault);
  if (fault?.name === 'answer lost') return 'reset';
  const sent = early === null && fault?.name === '502 after' ? badGateway() : result;
  const body = sent.status === 204 ? '' : JSON.stringify(sent.body);
  Object.assign(entry, { status: sent.status, receivedBytes: Buffer.byteLength(body) });
  return {
    status: sent.status,
    headers: { ...usualHeaders(service, now), ...sent.headers },
    body,
    delay: fault?.name === 'slow' ? (fault.milliseconds ?? 2000) : 0,
  };
}

interface Result {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

function execute(
  service: Service,
  request: ApiRequest,
  entry: RequestLog,
  fault: Fault | undefined,
): Result {
  const who = request.token === null ? undefined : service.tokens.get(request.token);
  if (!who) return badCredentials(request.token);
  const isRead = entry.kind === 'graphql' ? entry.mutations.length === 0 : request.method === 'GET';
  const before = fault?.name === 'stale read after' ? structuredClone(service.world.store) : null;
  const world = isRead ? staleWorld(service) : service.world;
  const result =
    entry.kind === 'graphql'
      ? runQuery(service, world, who, entry, fault)
      : answerRest(world, who, request);
  if (before) service.stale = { store: before, reads: fault?.reads ?? 1 };
  return result;
}

function runQuery(
  service: Service,
  world: World,
  who: Identity,
  entry: RequestLog,
  fault: Fault | undefined,
): Result {
  const asked: Query = {
    query: entry.query,
    variables: entry.variables,
    operationName: entry.operation,
  };
  const { body, complaints } = answerQuery(
    world,
    who,
    asked,
    disturbanceOf(fault, entry.mutations),
  );
  entry.errors = body.errors?.map((error) => error.message) ?? [];
  service.refusals.push(...complaints);
  return { status: 200, headers: {}, body };
}

/** While a stale read is set, reads see the state as it was. */
function staleWorld({ world, stale }: Service): World {
  if (!stale || stale.reads === 0) return world;
  stale.reads -= 1;
  return { ...world, store: stale.store };
}

function refuseByCount(service: Service, request: ApiRequest, now: number): Interruption | null {
  const most = service.world.switches.requestsPerHour;
  if (most === null) return null;
  const token = request.token ?? '';
  const hour = Math.floor(now / 3600);
  const used = service.used.get(token);
  const count = used?.hour === hour ? used.count + 1 : 1;
  service.used.set(token, { hour, count });
  return count > most ? refusePrimary({ seconds: 3600 - (now % 3600) }, now) : null;
}

function badCredentials(token: string | null): Result {
  const message = token === null ? 'Requires authentication' : 'Bad credentials';
  return {
    status: 401,
    headers: {},
    body: { message, documentation_url: 'https://docs.github.com/rest', status: '401' },
  };
}

function createLogEntry(request: ApiRequest, fault: Fault | undefined): RequestLog {
  const isQuery = request.method === 'POST' && /^(\/api)?\/graphql$/.test(request.path);
  const asked = isQuery
    ? parseQuery(request.body)
    : { query: '', variables: {}, operationName: null };
  const operation = isQuery ? parseOperation(asked) : { name: null, mutations: [] };
  return {
    kind: isQuery ? 'graphql' : 'rest',
    method: request.method,
    path: request.path,
    token: request.token,
    operation: operation.name,
    query: asked.query,
    variables: asked.variables,
    mutations: operation.mutations,
    status: null,
    errors: [],
    fault: fault?.name ?? null,
    sentBytes: Buffer.byteLength(request.body),
    receivedBytes: 0,
  };
}

function parseQuery(body: string): Query {
  const {
    query = '',
    variables,
    operationName = null,
  } = JSON.parse(body || '{}') as Partial<Query>;
  return { query, variables: variables ?? {}, operationName };
}

function usualHeaders({ answered }: Service, now: number): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': `SANDBOX:${answered}`,
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(now + 3600),
  };
}
