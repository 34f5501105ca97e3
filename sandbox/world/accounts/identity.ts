import type { Permission, Repository, User } from '../entities.js';
import type { Store } from '../store.js';
import { ensureUser, findUser } from './users.js';
import { fullNameOf } from '../repositories.js';
import { Refusal } from '../refusal.js';

/** Who acts, and with which rights. */
export interface Identity {
  /** As an author: without `[bot]`. */
  login: string;
  kind: 'person' | 'app' | 'workflow';
  issues: 'write' | 'read' | 'none';
  contents: 'read' | 'none';
  /** Whether it may start workflows. */
  actions: 'write' | 'none';
  /** Full names that the token was granted; a person's reach follows from the user's permission. */
  repositories: readonly string[];
  /** False for a workflow's own token: what it does starts no workflow. */
  wakes: boolean;
}

const ranks: Record<Permission, number> = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5,
};

/** A person in the browser, with the rights of that user. */
export function personIdentity(store: Store, login: string): Identity {
  const user = ensureUser(store, login);
  return {
    login: user.login,
    kind: 'person',
    issues: 'write',
    contents: 'read',
    actions: 'write',
    repositories: [],
    wakes: true,
  };
}

/** Whether the identity may read the repository. */
export function canSee(store: Store, who: Identity, repository: Repository): boolean {
  if (!repository.private) return true;
  if (who.kind === 'person') return rankOf(store, who) >= ranks.read;
  return isGranted(who, repository);
}

/** Refuses identities that may not open issues or comment. */
export function requireParticipation(store: Store, who: Identity, repository: Repository): void {
  if (!canSee(store, who, repository)) throw new Refusal('NOT_FOUND', 'Not Found');
  if (repository.archived)
    throw new Refusal('FORBIDDEN', 'Repository was archived so is read-only.');
  if (who.issues !== 'write' || (who.kind !== 'person' && !isGranted(who, repository)))
    throw notAccessible();
}

/** Refuses identities that are neither the author nor allowed to triage. */
export function requireAuthorOrTriage(
  store: Store,
  who: Identity,
  repository: Repository,
  author: string,
  operation: string,
): void {
  requireParticipation(store, who, repository);
  if (who.login !== author) requireTriage(store, who, repository, operation);
}

/** Whether the identity may label, assign, link, and close what others opened. */
export function canTriage(store: Store, who: Identity, repository: Repository): boolean {
  if (who.kind === 'person') return who.issues === 'write' && rankOf(store, who) >= ranks.triage;
  return who.issues === 'write' && isGranted(who, repository);
}

/** Refuses identities that may not label, assign, link, or close what others opened. */
export function requireTriage(
  store: Store,
  who: Identity,
  repository: Repository,
  operation: string,
): void {
  requireParticipation(store, who, repository);
  if (!canTriage(store, who, repository)) throw notAllowed(who, operation);
}

/** Refuses identities that may not create or change labels (triage may only add them). */
export function requireWrite(
  store: Store,
  who: Identity,
  repository: Repository,
  operation: string,
): void {
  requireTriage(store, who, repository, operation);
  if (who.kind === 'person' && rankOf(store, who) < ranks.write) throw notAllowed(who, operation);
}

/** Refuses identities that may not start workflows. */
export function requireActionsWrite(store: Store, who: Identity, repository: Repository): void {
  if (!canSee(store, who, repository)) throw new Refusal('NOT_FOUND', 'Not Found');
  const mayWrite =
    who.kind === 'person' ? rankOf(store, who) >= ranks.write : isGranted(who, repository);
  if (who.actions !== 'write' || !mayWrite) throw notAccessible();
}

/** Refuses everyone but administrators; apps and workflows never are. */
export function requireAdmin(
  store: Store,
  who: Identity,
  repository: Repository,
  operation: string,
): void {
  requireParticipation(store, who, repository);
  if (who.kind !== 'person') throw notAccessible();
  if (rankOf(store, who) < ranks.admin) throw notAllowed(who, operation);
}

/** Refuses a token without the right to read issues, unless everyone may. */
export function requireIssuesRead(who: Identity, repository: Repository): void {
  if (who.issues === 'none' && repository.private) throw notAccessible();
}

/** Refuses a token without the right to read contents. */
export function requireContentsRead(who: Identity): void {
  if (who.contents === 'none') throw notAccessible();
}

/** Whether a user can be assigned: people with access to the repository. */
export function isAssignable(user: User): boolean {
  return (
    user.kind === 'User' &&
    !user.gone &&
    (ranks[user.permission] >= ranks.read || user.association !== 'NONE') &&
    user.association !== 'CONTRIBUTOR'
  );
}

function isGranted(who: Identity, repository: Repository): boolean {
  return who.repositories.includes(fullNameOf(repository));
}

function rankOf(store: Store, who: Identity): number {
  return ranks[findUser(store, who.login)?.permission ?? 'none'];
}

function notAccessible(): Refusal {
  return new Refusal('FORBIDDEN', 'Resource not accessible by integration');
}

function notAllowed(who: Identity, operation: string): Refusal {
  return new Refusal(
    'FORBIDDEN',
    `${who.login} does not have the correct permissions to execute \`${operation}\``,
  );
}
