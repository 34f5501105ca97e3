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
  /** Readable by everyone in the enterprise; `private` is true too. */
  internal?: boolean;
  /** The time at the start; ISO. */
  now?: string;
  /** Seconds that a write moves the clock. */
  step?: number;
  /** People and their association; everyone else is a stranger. */
  people?: Record<string, Association>;
  /** `issues` actions for which the workflow starts. */
  actions?: readonly string[];
  /** Milliseconds added to each request. */
  latency?: number;
}

/** An in-memory GitHub. */
export interface Sandbox {
  /** The data itself, to read and to change. */
  readonly store: Store;
  readonly switches: Switches;
  readonly clock: { readonly now: string; advance(minutes: number): void };
  /** `owner/name` of the default repository. */
  readonly repository: string;
  /** The API in process: pass it to Octokit as `request.fetch`. */
  readonly fetch: typeof fetch;
  listen(): Promise<Listening>;
  /** A person, or an app if the login ends in `[bot]`. Events of `github-actions[bot]` start no workflow. */
  as(login: string, repository?: string): Person;
  addUser(login: string, given?: NewUser): void;
  /** Deletes an account: its texts stay, without an author. */
  removeUser(login: string): void;
  addRepository(fullName: string, options?: Visibility): void;
  addMilestone(title: string): void;
  token(wish: TokenName | TokenOptions): string;
  /** The daily run of the workflow. */
  schedule(): void;
  readonly requests: readonly RequestLog[];
  takeRequests(): RequestLog[];
  /** Invalid queries: refused by the schema, without limits, or unknown to the sandbox. */
  readonly refusals: readonly string[];
  readonly deliveries: readonly Delivery[];
  takeDeliveries(): Delivery[];
  /** Acts just before the k-th request from now; 1 is the next. */
  onRequest(k: number, act: (sandbox: Sandbox) => void): void;
  /** The k-th request from now fails; 1 is the next. */
  fault(k: number, fault: FaultName | Fault): void;
  /** Cancels all pending faults, acts and stale reads. */
  calm(): void;
  latency: number;
  /** All issues and comments as plain data without ids and times. */
  state(): IssueState[];
  /** An independent copy. Log, deliveries and faults start empty; tokens stay valid. */
  clone(): Sandbox;
}
