import type { Issue, Repository } from '../entities.js';
import type { World } from '../world.js';
import { tick } from '../clock.js';
import { checkBody } from '../edits.js';
import { findIssue } from './find-issue.js';
import { type Identity, requireParticipation, requireTriage } from '../accounts/identity.js';
import { addIssue } from './issues.js';
import { closeIssue } from './issue-state.js';
import { repositoryOf } from '../repositories.js';

const closingReference = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d+)/gi;

/** Opens a pull request: a number, a title and a body; it has no commits here. */
export function openPullRequest(
  world: World,
  who: Identity,
  repository: Repository,
  texts: { title: string; body?: string },
): Issue {
  requireParticipation(world.store, who, repository);
  checkBody('PullRequest', texts.body ?? '');
  const { title, body = '' } = texts;
  return addIssue(world.store, repository, { kind: 'PullRequest', title, body, author: who.login });
}

/** Merges, and closes every issue that the body names after a closing keyword. */
export function mergePullRequest(world: World, who: Identity, pullRequest: Issue): void {
  const { store } = world;
  requireTriage(store, who, repositoryOf(store, pullRequest.repository), 'MergePullRequest');
  if (pullRequest.kind !== 'PullRequest') throw new Error(`#${pullRequest.number} is an issue`);
  const at = tick(store);
  Object.assign(pullRequest, { state: 'MERGED', closedAt: at, closedBy: who.login, updatedAt: at });
  for (const [, number] of pullRequest.body.matchAll(closingReference)) {
    const issue = findIssue(store, pullRequest.repository, Number(number));
    if (issue?.kind === 'Issue') closeIssue(world, who, issue, { closer: pullRequest.id });
  }
}
