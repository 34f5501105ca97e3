import type { Issue, Repository } from '../entities.js';
import type { World } from '../world.js';
import type { Store } from '../store.js';
import { tick } from '../clock.js';
import { recordEvent } from '../events.js';
import { issueOf } from './find-issue.js';
import { type Identity, requireTriage } from '../accounts/identity.js';
import { Refusal } from '../refusal.js';
import { repositoryOf } from '../repositories.js';

const maxSubIssues = 100;
const maxLevels = 8;

/** Links a sub-issue under a parent; with `replaceParent` it leaves its former parent first. */
export function addSubIssue(
  world: World,
  who: Identity,
  parent: Issue,
  child: Issue,
  replaceParent = false,
): void {
  const { store } = world;
  requireTriage(store, who, repositoryOf(store, parent.repository), 'AddSubIssue');
  if (child.kind !== 'Issue' || parent.kind !== 'Issue')
    throw refuse('A pull request cannot be a sub-issue');
  if (parent.subIssues.includes(child.id)) throw refuse('Sub-issues may not contain duplicates');
  if (child.parent !== null && !replaceParent) throw refuse('A sub-issue may only have one parent');
  checkParent(world, parent, child, repositoryOf(store, child.repository));
  const at = tick(store);
  if (child.parent !== null) takeFrom(store, who, issueOf(store, child.parent), child, at);
  putUnder(store, who, parent, child, at);
}

/** Unlinks a sub-issue from its parent. */
export function removeSubIssue(world: World, who: Identity, parent: Issue, child: Issue): void {
  const { store } = world;
  requireTriage(store, who, repositoryOf(store, parent.repository), 'RemoveSubIssue');
  if (child.parent !== parent.id) {
    throw new Refusal('NOT_FOUND', `Issue ${child.number} is no sub-issue of ${parent.number}`);
  }
  takeFrom(store, who, parent, child, tick(store));
}

/** Refuses a link that breaks a rule; `child` is null for an issue that is about to be created. */
export function checkParent(
  { store, switches }: World,
  parent: Issue,
  child: Issue | null,
  repository: Repository,
): void {
  if (repositoryOf(store, parent.repository).owner !== repository.owner) {
    throw refuse('A sub-issue must belong to the same owner as its parent');
  }
  if (parent.repository !== repository.id && switches.linksAcross !== 'taken') {
    if (switches.linksAcross === 'refused') {
      throw refuse('A sub-issue must belong to the same repository as its parent');
    }
    throw new Refusal('FORBIDDEN', 'Resource not accessible by integration');
  }
  if (parent.subIssues.length >= maxSubIssues) {
    throw refuse(`A parent cannot have more than ${maxSubIssues} sub-issues`);
  }
  const ancestors = ancestorsOf(store, parent);
  if (child && (child === parent || ancestors.includes(child)))
    throw refuse('Sub-issues cannot form a circle');
  if (ancestors.length + levelsUnder(store, child) > maxLevels) {
    throw refuse(`Sub-issues cannot be nested deeper than ${maxLevels} levels`);
  }
}

/** Links without asking for rights or rules. */
export function putUnder(
  store: Store,
  who: Identity,
  parent: Issue,
  child: Issue,
  at: string,
): void {
  parent.subIssues.push(child.id);
  parent.updatedAt = at;
  child.parent = parent.id;
  recordEvent(store, parent, who.login, at, { kind: 'SubIssueAddedEvent', subIssue: child.id });
  recordEvent(store, child, who.login, at, { kind: 'ParentIssueAddedEvent', parent: parent.id });
}

function takeFrom(store: Store, who: Identity, parent: Issue, child: Issue, at: string): void {
  parent.subIssues = parent.subIssues.filter((id) => id !== child.id);
  parent.updatedAt = at;
  child.parent = null;
  recordEvent(store, parent, who.login, at, { kind: 'SubIssueRemovedEvent', subIssue: child.id });
  recordEvent(store, child, who.login, at, { kind: 'ParentIssueRemovedEvent', parent: parent.id });
}

function ancestorsOf(store: Store, issue: Issue): Issue[] {
  if (issue.parent === null) return [];
  const parent = issueOf(store, issue.parent);
  return [parent, ...ancestorsOf(store, parent)];
}

/** Levels that a child brings along, itself counted. */
function levelsUnder(store: Store, child: Issue | null): number {
  const below = child?.subIssues.map((id) => levelsUnder(store, issueOf(store, id))) ?? [];
  return 1 + Math.max(0, ...below);
}

function refuse(message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, [
    { resource: 'Issue', field: 'sub_issue', code: 'custom', message },
  ]);
}
