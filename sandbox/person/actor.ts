import type { Issue, Label, Repository, User } from '../world/entities.js';
import { findIssue } from '../world/issues/find-issue.js';
import type { Identity } from '../world/accounts/identity.js';
import { createLabel } from '../world/issues/labels.js';
import { findLabel } from '../world/issues/find-label.js';
import { findRepository, fullNameOf } from '../world/repositories.js';
import { ensureUser } from '../world/accounts/users.js';
import type { World } from '../world/world.js';

/** Who acts, and where. */
export interface Actor {
  who: Identity;
  world: World;
  here: () => Repository;
  at: (number: number) => Issue;
  typed: (text: string) => string;
}

/** Creates an actor in one repository. */
export function createActor(world: World, who: Identity, fullName: string): Actor {
  const here = () => requireRepository(world, fullName);
  return {
    who,
    world,
    here,
    at(number) {
      const found = findIssue(world.store, here().id, number);
      if (!found) throw new Error(`${fullName} has no #${number}`);
      return found;
    },
    typed: (text) => (world.switches.browserWritesCrlf ? text.replace(/\r?\n/g, '\r\n') : text),
  };
}

/** Finds a label by name, or creates it as the repository's owner. */
export function findOrCreateLabel({ world, here }: Actor, name: string): Label {
  const { store } = world;
  const found = findLabel(store, here().id, name);
  if (found) return found;
  const owner: Identity = {
    login: here().owner,
    kind: 'app',
    issues: 'write',
    contents: 'read',
    actions: 'none',
    repositories: [fullNameOf(here())],
    wakes: false,
  };
  return createLabel(world, owner, here(), { name, color: 'ededed' });
}

/** Finds users by login, or adds them as strangers. */
export function findUsers({ world }: Actor, logins: readonly string[]): User[] {
  return logins.map((login) => ensureUser(world.store, login));
}

/** Finds a repository by `owner/name`; throws if there is none. */
export function requireRepository({ store }: World, fullName: string): Repository {
  const found = findRepository(store, fullName);
  if (!found) throw new Error(`there is no repository ${fullName}`);
  return found;
}
