import type { Context, Fields } from '../context.js';
import type { Store } from '../../world/store.js';
import { ensureUser, fullLogin } from '../../world/accounts/users.js';
import type { User } from '../../world/entities.js';

const personFields: Fields = {
  id: (user: User) => user.id,
  databaseId: (user: User) => user.databaseId,
  login: (user: User) => user.login,
  url: (user: User) => `https://github.com/${pathTo(user)}`,
  resourcePath: (user: User) => `/${pathTo(user)}`,
  avatarUrl: (user: User) => `https://avatars.githubusercontent.com/u/${user.databaseId}?v=4`,
};

export const peopleFields: Record<string, Fields> = {
  User: { ...personFields, name: (user: User) => user.name, isViewer: isViewer },
  Organization: { ...personFields, name: (user: User) => user.name },
  Bot: personFields,
};

/** The actor with a login; null for a deleted account, or if there is none. */
export function actorOf(store: Store, login: string | null): User | null {
  if (login === null) return null;
  const user = ensureUser(store, login);
  return user.gone ? null : user;
}

/** The token's identity: a bot shows as a user whose login ends in `[bot]`. */
export function viewerOf(context: Context): User {
  const user = ensureUser(context.world.store, context.who.login);
  return { ...user, login: fullLogin(user) };
}

function isViewer(user: User, _: unknown, { who }: Context): boolean {
  return user.login === who.login;
}

function pathTo(user: User): string {
  return user.kind === 'Bot' ? `apps/${user.login}` : user.login;
}
