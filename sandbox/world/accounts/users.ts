import type { Association, Permission, User } from '../entities.js';
import type { Store } from '../store.js';
import { nextIds } from '../ids.js';

export interface NewUser {
  kind?: User['kind'];
  name?: string | null;
  association?: Association;
  permission?: Permission;
}

const usualPermission: Record<Association, Permission> = {
  OWNER: 'admin',
  MEMBER: 'write',
  COLLABORATOR: 'write',
  CONTRIBUTOR: 'none',
  NONE: 'none',
};

/** Adds a user; the permission follows from the association unless it is given. */
export function addUser(store: Store, login: string, given: NewUser = {}): User {
  const kind = given.kind ?? 'User';
  const association = given.association ?? 'NONE';
  const user: User = {
    kind,
    ...nextIds(store, kind),
    login,
    name: given.name ?? null,
    association,
    permission: given.permission ?? usualPermission[association],
    gone: false,
  };
  store.users.push(user);
  return user;
}

/** Finds a user by login in any case; `[bot]` after a bot's login is ignored. */
export function findUser(store: Store, login: string): User | undefined {
  const wanted = login.toLowerCase();
  const plain = wanted.endsWith('[bot]') ? wanted.slice(0, -5) : wanted;
  return store.users.find((user) => {
    const name = user.login.toLowerCase();
    return name === wanted || (user.kind === 'Bot' && name === plain);
  });
}

/** Finds a user, or adds a stranger with that login. */
export function ensureUser(store: Store, login: string, given: NewUser = {}): User {
  return findUser(store, login) ?? addUser(store, login, given);
}

/** The login as REST, webhooks and `viewer` print it. */
export function fullLogin(user: User): string {
  return user.kind === 'Bot' ? `${user.login}[bot]` : user.login;
}
