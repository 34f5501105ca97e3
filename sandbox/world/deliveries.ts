import type { Comment, Issue, Label, Repository, User } from './entities.js';
import type { Payload } from './delivery.js';
import type { World } from './world.js';
import { issueOf } from './issues/find-issue.js';
import type { Identity } from './accounts/identity.js';
import { repositoryOf } from './repositories.js';
import { ensureUser, findUser } from './accounts/users.js';
import {
  type FormattedUser,
  formatLabel,
  formatRepository,
  formatUser,
} from '../payloads/format.js';
import { formatComment, formatIssue } from '../payloads/format-issue.js';

interface Extras {
  label?: Label;
  assignee?: User;
  changes?: Record<string, unknown>;
}

/** Delivers an `issues` event, unless the actor's events start no workflow. Pull requests have other events. */
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
    issue: formatIssue(store, issue),
    ...(extras.label && { label: formatLabel(store, extras.label) }),
    ...(extras.assignee && { assignee: formatUser(extras.assignee) }),
    ...(extras.changes && { changes: extras.changes }),
    ...commonPayload(world, who.login, repositoryOf(store, issue.repository)),
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
    issue: formatIssue(store, issue),
    comment: formatComment(store, comment),
    ...extras,
    ...commonPayload(world, who.login, repositoryOf(store, issue.repository)),
  };
  world.deliver({ name: 'issue_comment', payload });
}

/** The common part of every payload: repository, organisation and sender. */
export function commonPayload(
  world: World,
  login: string,
  repository: Repository,
): Pick<Payload, 'repository' | 'organization' | 'sender'> {
  const owner = findUser(world.store, repository.owner);
  return {
    repository: formatRepository(world.store, repository),
    ...(owner?.kind === 'Organization' && { organization: organizationOf(owner) }),
    sender: formatUser(ensureUser(world.store, login)),
  };
}

function organizationOf(owner: User): Pick<FormattedUser, 'login' | 'id' | 'node_id' | 'url'> {
  const { login, id, node_id, url } = formatUser(owner);
  return { login, id, node_id, url };
}
