import type { World } from './world.js';
import type { Comment } from './comments.js';
import type { Issue } from './issues.js';
import { issueOf } from './find-issue.js';
import type { Identity } from './identity.js';
import type { Label } from './labels.js';
import { type Repository, repositoryOf } from './repositories.js';
import { type User, ensureUser, findUser } from './users.js';
import {
  type PrintedLabel,
  type PrintedRepository,
  type PrintedUser,
  printLabel,
  printRepository,
  printUser,
} from '../rest/print.js';
import {
  type PrintedComment,
  type PrintedIssue,
  printComment,
  printIssue,
} from '../rest/print-issue.js';

/** The parts of a webhook's payload that a workflow reads. */
export interface Payload {
  action?: string;
  issue?: PrintedIssue;
  comment?: PrintedComment;
  label?: PrintedLabel;
  assignee?: PrintedUser;
  changes?: Record<string, unknown>;
  inputs?: Record<string, string>;
  ref?: string;
  schedule?: string;
  workflow?: string;
  repository: PrintedRepository;
  organization?: Pick<PrintedUser, 'login' | 'id' | 'node_id' | 'url'>;
  sender: PrintedUser;
}

/** An event that would start a workflow: its name as in `on:`, and the payload. */
export interface Delivery {
  name: 'issues' | 'issue_comment' | 'schedule' | 'workflow_dispatch';
  payload: Payload;
}

interface Extras {
  label?: Label;
  assignee?: User;
  changes?: Record<string, unknown>;
}

/** Delivers an `issues` event, unless the actor's deeds wake nobody; pull requests have events of their own. */
export function announce(
  world: World,
  who: Identity,
  issue: Issue,
  action: string,
  extras: Extras = {},
): void {
  if (!who.wakes || issue.kind !== 'Issue') return;
  const { store } = world;
  const payload: Payload = {
    action,
    issue: printIssue(store, issue),
    ...(extras.label && { label: printLabel(store, extras.label) }),
    ...(extras.assignee && { assignee: printUser(extras.assignee) }),
    ...(extras.changes && { changes: extras.changes }),
    ...surroundings(world, who.login, repositoryOf(store, issue.repository)),
  };
  world.deliver({ name: 'issues', payload });
}

/** Delivers an `issue_comment` event. */
export function announceComment(
  world: World,
  who: Identity,
  comment: Comment,
  action: string,
  extras: Pick<Extras, 'changes'> = {},
): void {
  if (!who.wakes) return;
  const { store } = world;
  const issue = issueOf(store, comment.issue);
  const payload: Payload = {
    action,
    issue: printIssue(store, issue),
    comment: printComment(store, comment),
    ...extras,
    ...surroundings(world, who.login, repositoryOf(store, issue.repository)),
  };
  world.deliver({ name: 'issue_comment', payload });
}

/** What every payload carries: repository, organisation and sender. */
export function surroundings(
  world: World,
  login: string,
  repository: Repository,
): Pick<Payload, 'repository' | 'organization' | 'sender'> {
  const owner = findUser(world.store, repository.owner);
  return {
    repository: printRepository(world.store, repository),
    ...(owner?.kind === 'Organization' && { organization: organizationOf(owner) }),
    sender: printUser(ensureUser(world.store, login)),
  };
}

function organizationOf(owner: User): Pick<PrintedUser, 'login' | 'id' | 'node_id' | 'url'> {
  const { login, id, node_id, url } = printUser(owner);
  return { login, id, node_id, url };
}
