import type { Repository, User } from '../world/entities.js';
import type { Context, Fields } from './context.js';
import { type StoredNode, toNode } from './objects/nodes.js';
import { viewerOf } from './objects/people.js';
import { formatTime } from '../world/clock.js';
import { canSee } from '../world/accounts/identity.js';
import { Refusal } from '../world/refusal.js';
import { findRepository } from '../world/repositories.js';
import { findUser } from '../world/accounts/users.js';

interface RateLimit {
  limit: number;
  used: number;
  resetAt: string;
}

export const queryFields: Record<string, Fields> = {
  Query: {
    viewer: (_: unknown, __: unknown, context) => viewerOf(context),
    repository: (_: unknown, { owner, name }: { owner: string; name: string }, context) =>
      seenRepository(context, `${owner}/${name}`),
    node: (_: unknown, { id }: { id: string }, context) => toNode(context, id),
    // A node that isn't found is null in the list, with an error on its place.
    nodes: (_: unknown, { ids }: { ids: string[] }, context) =>
      ids.map((id) => asResult(() => toNode(context, id))),
    user: (_: unknown, { login }: { login: string }, { world }) =>
      namedUser(findUser(world.store, login), login),
    rateLimit: (_: unknown, __: unknown, { world }): RateLimit => ({
      limit: world.switches.requestsPerHour ?? 1000,
      used: 0,
      resetAt: formatTime(world.store.clock.seconds + 3600),
    }),
  },
  RateLimit: {
    limit: (rate: RateLimit) => rate.limit,
    used: (rate: RateLimit) => rate.used,
    remaining: (rate: RateLimit) => rate.limit - rate.used,
    resetAt: (rate: RateLimit) => rate.resetAt,
    cost: () => 1,
    nodeCount: () => 0,
  },
  PageInfo: {
    hasNextPage: (page: { hasNextPage: boolean }) => page.hasNextPage,
    hasPreviousPage: (page: { hasPreviousPage: boolean }) => page.hasPreviousPage,
    startCursor: (page: { startCursor: string | null }) => page.startCursor,
    endCursor: (page: { endCursor: string | null }) => page.endCursor,
  },
};

/** The repository, if it exists and the viewer may know of it. */
export function seenRepository({ world, who }: Context, fullName: string): Repository {
  const found = findRepository(world.store, fullName);
  if (found && canSee(world.store, who, found)) return found;
  throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`);
}

function namedUser(user: User | undefined, login: string): User {
  if (user?.kind === 'User' && !user.gone) return user;
  throw new Refusal('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
}

function asResult(find: () => StoredNode): unknown {
  try {
    return find();
  } catch (error) {
    return error;
  }
}
