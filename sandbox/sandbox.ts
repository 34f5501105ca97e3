import type { Fault, FaultName } from './api/faults.js';
import type { RequestLog } from './api/request-log.js';
import type { Listening } from './api/server.js';
import type { Person } from './person/person.js';
import type { IssueState } from './state.js';
import type { Delivery } from './world/delivery.js';
import type { Visibility } from './world/repositories.js';
import type { Store } from './world/store.js';
import type { TokenName, TokenOptions } from './world/accounts/tokens.js';
import type { NewUser } from './world/accounts/users.js';
import type { Association } from './world/entities.js';
import type { Switches } from './world/world.js';

export interface SandboxOptions extends Partial<Switches> {
  owner?: string;
  ownerKind?: 'Organization' | 'User';
  repository?: string;
  private?: boolean;
  /** Read by everybody in the enterprise; counts as private where that is asked. */
  internal?: boolean;
  /** Where the clock starts; ISO. */
  now?: string;
  /** Seconds that a write moves the clock. */
  step?: number;
  /** Who is known from the start; everybody else is a stranger. */
  people?: Record<string, Association>;
  /** `issues` actions for which the workflow starts. */
  actions?: readonly string[];
  /** Milliseconds added to each request. */
  latency?: number;
}

/** An in-memory GitHub. */
export interface Sandbox {
  /** The data itself, to look at and to arrange. */
  readonly store: Store;
  readonly switches: Switches;
  readonly clock: { readonly now: string; advance(minutes: number): void };
  /** `owner/name` of the repository that everything happens in unless told otherwise. */
  readonly repository: string;
  /** In process: hand it to Octokit as `request.fetch`. */
  readonly fetch: typeof fetch;
  listen(): Promise<Listening>;
  /** Somebody at work; a login that ends in `[bot]` is an app, and `github-actions[bot]` wakes nobody. */
  as(login: string, repository?: string): Person;
  addUser(login: string, given?: NewUser): void;
  /** Deletes an account: what it wrote stays, without an author. */
  removeUser(login: string): void;
  addRepository(fullName: string, options?: Visibility): void;
  addMilestone(title: string): void;
  token(wish: TokenName | TokenOptions): string;
  /** The daily run of the workflow. */
  schedule(): void;
  readonly requests: readonly RequestLog[];
  takeRequests(): RequestLog[];
  /** What was wrong with queries themselves: refused by the schema, unbounded, or not known to the sandbox. */
  readonly refusals: readonly string[];
  readonly deliveries: readonly Delivery[];
  takeDeliveries(): Delivery[];
  /** Somebody acts just before the k-th request from now; 1 is the next. */
  onRequest(k: number, act: (sandbox: Sandbox) => void): void;
  /** The k-th request from now goes wrong; 1 is the next. */
  fault(k: number, fault: FaultName | Fault): void;
  /** Takes back all faults, acts and stale reads that are still to come. */
  calm(): void;
  latency: number;
  /** All issues and comments as plain data without ids and times. */
  state(): IssueState[];
  /** An independent sandbox in the same state; log, deliveries and faults start empty, tokens stay good. */
  clone(): Sandbox;
}
