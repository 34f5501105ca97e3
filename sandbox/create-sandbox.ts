import { MemoryGithub, type Settings } from './memory-github.js';
import type { Sandbox, SandboxOptions } from './sandbox.js';
import type { Association } from './world/entities.js';
import { addRepository } from './world/repositories.js';
import { createStore } from './world/store.js';
import { addUser, ensureUser } from './world/accounts/users.js';
import { type Switches, usualSwitches } from './world/world.js';

const usualPeople: Record<string, Association> = {
  ana: 'MEMBER',
  ben: 'MEMBER',
  cleo: 'COLLABORATOR',
};
const usualActions = [
  'opened',
  'edited',
  'labeled',
  'unlabeled',
  'closed',
  'reopened',
  'deleted',
  'transferred',
];

/** Creates a GitHub with one repository (default: `acme/shop`). */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const {
    owner = 'acme',
    ownerKind = 'Organization',
    repository = 'shop',
    people = usualPeople,
  } = options;
  const store = createStore(options.now ?? '2026-03-02T09:00:00Z', options.step ?? 1);
  addUser(store, owner, { kind: ownerKind, association: 'OWNER' });
  ensureUser(store, 'github-actions', { kind: 'Bot' });
  for (const [login, association] of Object.entries(people)) addUser(store, login, { association });
  addRepository(store, `${owner}/${repository}`, options);
  const settings: Settings = {
    repository: `${owner}/${repository}`,
    actions: options.actions ?? usualActions,
    latency: options.latency ?? 0,
  };
  return new MemoryGithub(store, chooseSwitches(options), settings, new Map());
}

function chooseSwitches(options: Partial<Switches>): Switches {
  const chosen: Switches = { ...usualSwitches };
  for (const name of Object.keys(usualSwitches)) {
    if (name in options) Object.assign(chosen, { [name]: options[name as keyof Switches] });
  }
  return chosen;
}
