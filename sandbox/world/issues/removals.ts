import type { Issue, Repository } from '../entities.js';
import type { World } from '../world.js';
import { tick } from '../clock.js';
import { announce } from '../deliveries.js';
import { recordEvent } from '../events.js';
import { issueOf } from './find-issue.js';
import { type Identity, requireAdmin, requireTriage } from '../accounts/identity.js';
import { nextIds } from '../ids.js';
import { findLabel, labelOf } from './find-label.js';
import { Refusal } from '../refusal.js';
import { repositoryOf } from '../repositories.js';
import { formatRepository } from '../../payloads/format.js';
import { formatIssue } from '../../payloads/format-issue.js';

/** Deletes an issue with its comments; its sub-issues lose their parent, its number isn't used again. */
export function deleteIssue(world: World, who: Identity, issue: Issue): void {
  const { store } = world;
  requireAdmin(store, who, repositoryOf(store, issue.repository), 'DeleteIssue');
  tick(store);
  announce(world, who, issue, 'deleted');
  for (const id of issue.subIssues) issueOf(store, id).parent = null;
  leaveParent(world, issue);
  store.issues = store.issues.filter((each) => each !== issue);
  store.comments = store.comments.filter((comment) => comment.issue !== issue.id);
  store.events = store.events.filter((event) => event.issue !== issue.id);
  store.vacated.push({
    repository: issue.repository,
    number: issue.number,
    id: issue.id,
    to: null,
  });
}

/** Moves an issue to another repository of the owner: new number and ids; comments, events and links stay. */
export function transferIssue(
  world: World,
  who: Identity,
  issue: Issue,
  target: Repository,
): Issue {
  const { store } = world;
  const source = repositoryOf(store, issue.repository);
  requireTriage(store, who, source, 'TransferIssue');
  requireTriage(store, who, target, 'TransferIssue');
  if (source.owner !== target.owner || source === target) {
    throw new Refusal(
      'UNPROCESSABLE',
      'An issue can only be transferred to another repository of the same owner',
    );
  }
  const at = tick(store);
  const old = structuredClone(issue);
  const oldIssue = formatIssue(store, issue);
  target.lastNumber += 1;
  const labels = issue.labels.flatMap(
    (id) => findLabel(store, target.id, labelOf(store, id).name)?.id ?? [],
  );
  const ids = nextIds(store, 'Issue');
  Object.assign(issue, {
    ...ids,
    repository: target.id,
    number: target.lastNumber,
    labels,
    milestone: null,
    updatedAt: at,
  });
  renameNode(world, old.id, issue.id);
  store.vacated.push({ repository: old.repository, number: old.number, id: old.id, to: issue.id });
  recordEvent(store, issue, who.login, at, { kind: 'TransferredEvent', fromRepository: source.id });

  const moved = {
    new_issue: formatIssue(store, issue),
    new_repository: formatRepository(store, target),
  };
  announce(world, who, old, 'transferred', { changes: moved });
  const from = { old_issue: oldIssue, old_repository: formatRepository(store, source) };
  announce(world, who, issue, 'opened', { changes: from });
  return issue;
}

function leaveParent(world: World, issue: Issue): void {
  if (issue.parent === null) return;
  const parent = issueOf(world.store, issue.parent);
  parent.subIssues = parent.subIssues.filter((id) => id !== issue.id);
}

function renameNode(world: World, from: string, to: string): void {
  const { store } = world;
  for (const comment of store.comments) if (comment.issue === from) comment.issue = to;
  for (const event of store.events) {
    for (const [field, value] of Object.entries(event))
      if (value === from) Object.assign(event, { [field]: to });
  }
  for (const issue of store.issues) {
    if (issue.parent === from) issue.parent = to;
    issue.subIssues = issue.subIssues.map((id) => (id === from ? to : id));
  }
}
