import type { World } from '../world.js';
import type { Issue, StateReason } from '../entities.js';
import { tick } from '../clock.js';
import { announce } from '../deliveries.js';
import { saveBody } from '../edits.js';
import { recordEvent } from '../events.js';
import { type Identity, requireAuthorOrTriage } from '../accounts/identity.js';
import { invalid } from '../refusal.js';
import { repositoryOf } from '../repositories.js';
import { tickReferences } from './task-boxes.js';

export interface Closing {
  reason?: Exclude<StateReason, 'REOPENED'>;
  /** The issue that this one repeats; only with the reason DUPLICATE. */
  duplicateOf?: Issue;
  /** Node id of the pull request whose merge closed the issue. */
  closer?: string;
}

/** Closes an issue; a closed one stays as it is, without an event. */
export function closeIssue(world: World, who: Identity, issue: Issue, how: Closing = {}): void {
  const { store } = world;
  requireAuthorOrTriage(
    store,
    who,
    repositoryOf(store, issue.repository),
    issue.author,
    'CloseIssue',
  );
  if (how.duplicateOf === issue)
    throw invalid('Issue', 'duplicateIssueId', 'An issue cannot repeat itself');
  if (how.duplicateOf && how.reason !== 'DUPLICATE') {
    throw invalid(
      'Issue',
      'duplicateIssueId',
      'duplicateIssueId goes with the state reason DUPLICATE',
    );
  }
  if (issue.state !== 'OPEN') return;
  const at = tick(store);
  const stateReason = issue.kind === 'Issue' ? (how.reason ?? 'COMPLETED') : null;
  Object.assign(issue, {
    state: 'CLOSED',
    stateReason,
    closedAt: at,
    closedBy: who.login,
    updatedAt: at,
  });
  if (how.duplicateOf) {
    recordEvent(store, issue, who.login, at, {
      kind: 'MarkedAsDuplicateEvent',
      canonical: how.duplicateOf.id,
    });
  }
  recordEvent(store, issue, who.login, at, {
    kind: 'ClosedEvent',
    stateReason,
    closer: how.closer ?? null,
  });
  announce(world, who, issue, 'closed');
  if (world.switches.githubTicksBoxes) tickWhatReferences(world, who, issue);
}

/** Opens a closed issue again; an open one stays as it is, without an event. */
export function reopenIssue(world: World, who: Identity, issue: Issue): void {
  const { store } = world;
  requireAuthorOrTriage(
    store,
    who,
    repositoryOf(store, issue.repository),
    issue.author,
    'ReopenIssue',
  );
  if (issue.state === 'MERGED')
    throw invalid('PullRequest', 'state', 'A merged pull request cannot be reopened');
  if (issue.state === 'OPEN') return;
  const at = tick(store);
  const stateReason = issue.kind === 'Issue' ? 'REOPENED' : null;
  Object.assign(issue, {
    state: 'OPEN',
    stateReason,
    closedAt: null,
    closedBy: null,
    updatedAt: at,
  });
  recordEvent(store, issue, who.login, at, { kind: 'ReopenedEvent', stateReason });
  announce(world, who, issue, 'reopened');
}

function tickWhatReferences(world: World, who: Identity, closed: Issue): void {
  for (const issue of world.store.issues) {
    if (issue.repository !== closed.repository || issue === closed) continue;
    const before = issue.body;
    const body = tickReferences(before, closed.number);
    if (body === before) continue;
    saveBody(world.store, issue, who.login, body, tick(world.store));
    announce(world, who, issue, 'edited', { changes: { body: { from: before } } });
  }
}
