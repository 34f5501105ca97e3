import type { Comment, Issue, Label, Milestone, Repository, User } from '../../world/entities.js';
import type { Context } from '../context.js';
import { issueOf } from '../../world/issues/find-issue.js';
import { canSee } from '../../world/accounts/identity.js';
import { noSuchNode } from '../../world/refusal.js';
import { repositoryOf } from '../../world/repositories.js';
import type { Store } from '../../world/store.js';

export type StoredNode = Issue | Comment | Label | Milestone | Repository | User;
type Kind = StoredNode['kind'];
type OfKind<K extends Kind, N = StoredNode> = N extends { kind: Kind }
  ? K & N['kind'] extends never
    ? never
    : N
  : never;

/** Finds anything by its node id; a transferred issue also by the id that it had before, while that is so. */
export function findNode(context: Context, id: string): StoredNode | undefined {
  const { store, switches } = context.world;
  const found = [
    store.issues,
    store.comments,
    store.labels,
    store.users,
    store.repositories,
    store.milestones,
  ]
    .flatMap((room): StoredNode[] => room.filter((each) => each.id === id))
    .find((node) => isSeen(context, node));
  if (found || !switches.oldNodeFollowsTransfer) return found;
  const moved = store.vacated.find((place) => place.id === id)?.to;
  return moved == null ? undefined : findNode(context, moved);
}

/** As `findNode`, but refuses an id that leads nowhere. */
export function toNode(context: Context, id: string): StoredNode {
  const found = findNode(context, id);
  if (!found) throw noSuchNode(id);
  return found;
}

/** The node of a certain kind with that id, or the refusal that GitHub gives for any other id. */
export function toKind<K extends Kind>(context: Context, id: string, ...kinds: K[]): OfKind<K> {
  const found = findNode(context, id);
  if (!found || !isOfKind(found, kinds)) throw noSuchNode(id);
  return found;
}

function isOfKind<K extends Kind>(
  node: StoredNode,
  kinds: readonly K[],
): node is StoredNode & OfKind<K> {
  return kinds.some((kind) => kind === node.kind);
}

function isSeen({ world, who }: Context, node: StoredNode): boolean {
  const home = homeOf(world.store, node);
  return home === null || canSee(world.store, who, home);
}

function homeOf(store: Store, node: StoredNode): Repository | null {
  if (node.kind === 'Repository') return node;
  if (node.kind === 'IssueComment')
    return repositoryOf(store, issueOf(store, node.issue).repository);
  return 'repository' in node ? repositoryOf(store, node.repository) : null;
}
