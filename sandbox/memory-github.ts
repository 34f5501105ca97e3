import type { Service } from './api/answer.js';
import type { Fault, FaultName } from './api/faults.js';
import { createFetch } from './api/fetch.js';
import type { RequestLog } from './api/request-log.js';
import { type Listening, listen } from './api/server.js';
import { createPerson } from './person/create-person.js';
import { type Person } from './person/person.js';
import type { Sandbox } from './sandbox.js';
import { type IssueState, describeState } from './state.js';
import { timeOf } from './world/clock.js';
import { commonPayload } from './world/deliveries.js';
import { type Delivery } from './world/delivery.js';
import { personIdentity } from './world/accounts/identity.js';
import { addMilestone } from './world/issues/milestones.js';
import { addRepository, findRepository, type Visibility } from './world/repositories.js';
import type { Store } from './world/store.js';
import { type TokenName, type TokenOptions, identityFor } from './world/accounts/tokens.js';
import { type NewUser, addUser, ensureUser, findUser } from './world/accounts/users.js';
import type { Switches, World } from './world/world.js';

/** What stays as it was asked for when the sandbox was made. */
export interface Settings {
  repository: string;
  actions: readonly string[];
  latency: number;
}

/** The sandbox over one store. */
export class MemoryGithub implements Sandbox {
  readonly repository: string;
  readonly fetch: typeof fetch;
  readonly clock: Sandbox['clock'];
  latency: number;
  readonly #service: Service;
  #deliveries: Delivery[] = [];

  constructor(
    readonly store: Store,
    readonly switches: Switches,
    private readonly settings: Settings,
    tokens: Service['tokens'],
  ) {
    this.repository = settings.repository;
    this.latency = settings.latency;
    const world: World = {
      store,
      switches,
      deliver: (delivery) => this.#deliver(delivery),
      creations: [],
    };
    this.#service = createService(world, tokens);
    this.fetch = createFetch(this.#service, () => this.latency);
    this.clock = createClock(store);
  }

  get requests(): readonly RequestLog[] {
    return this.#service.log;
  }

  get refusals(): readonly string[] {
    return this.#service.refusals;
  }

  get deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  listen(): Promise<Listening> {
    return listen(this.#service, () => this.latency);
  }

  as(login: string, repository = this.repository): Person {
    const who = login.endsWith('[bot]')
      ? identityFor(this.store, { login, repositories: [repository] })
      : personIdentity(this.store, login);
    return createPerson(this.#service.world, who, repository);
  }

  addUser(login: string, given: NewUser = {}): void {
    const known = findUser(this.store, login);
    if (known) throw new Error(`${login} is there already`);
    addUser(this.store, login, given);
  }

  removeUser(login: string): void {
    ensureUser(this.store, login).gone = true;
  }

  addRepository(fullName: string, options: Visibility = {}): void {
    const [owner = ''] = fullName.split('/');
    ensureUser(this.store, owner, { kind: 'Organization' });
    addRepository(this.store, fullName, options);
  }

  addMilestone(title: string): void {
    const home = findRepository(this.store, this.repository);
    if (home) addMilestone(this.store, home, title, home.owner);
  }

  token(wish: TokenName | TokenOptions): string {
    const { tokens } = this.#service;
    const token = `ghs_sandbox${tokens.size + 1}`;
    tokens.set(token, identityFor(this.store, wish));
    return token;
  }

  schedule(): void {
    const { world } = this.#service;
    const home = findRepository(this.store, this.repository);
    if (!home) return;
    this.#deliver({
      name: 'schedule',
      payload: { schedule: '17 5 * * *', ...commonPayload(world, home.owner, home) },
    });
  }

  takeRequests(): RequestLog[] {
    return this.#service.log.splice(0);
  }

  takeDeliveries(): Delivery[] {
    return this.#deliveries.splice(0);
  }

  onRequest(k: number, act: (sandbox: Sandbox) => void): void {
    const { acts, answered } = this.#service;
    const earlier = acts.get(answered + k);
    acts.set(answered + k, () => {
      earlier?.();
      act(this);
    });
  }

  fault(k: number, fault: FaultName | Fault): void {
    const { faults, answered } = this.#service;
    faults.set(answered + k, typeof fault === 'string' ? { name: fault } : fault);
  }

  calm(): void {
    this.#service.faults.clear();
    this.#service.acts.clear();
    this.#service.stale = null;
  }

  state(): IssueState[] {
    return describeState(this.store);
  }

  clone(): Sandbox {
    const settings = { ...this.settings, latency: this.latency };
    return new MemoryGithub(
      structuredClone(this.store),
      { ...this.switches },
      settings,
      new Map(this.#service.tokens),
    );
  }

  #deliver(delivery: Delivery): void {
    const { name, payload } = delivery;
    const starts =
      name === 'issues'
        ? this.settings.actions.includes(payload.action ?? '')
        : name !== 'issue_comment';
    if (starts) this.#deliveries.push(delivery);
  }
}

function createService(world: World, tokens: Service['tokens']): Service {
  return {
    world,
    tokens,
    log: [],
    refusals: [],
    faults: new Map(),
    acts: new Map(),
    answered: 0,
    stale: null,
    used: new Map(),
  };
}

function createClock(store: Store): Sandbox['clock'] {
  return {
    get now() {
      return timeOf(store);
    },
    advance(minutes) {
      store.clock.seconds += Math.round(minutes * 60);
    },
  };
}
