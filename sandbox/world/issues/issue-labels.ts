import type { Issue, Label } from '../entities.js';
import type { World } from '../world.js';
import type { Store } from '../store.js';
import { tick } from '../clock.js';
import { announce } from '../deliveries.js';
import { recordEvent } from '../events.js';
import { type Identity, requireTriage } from '../accounts/identity.js';
import { labelOf } from './find-label.js';
import { invalid } from '../refusal.js';
import { repositoryOf } from '../repositories.js';

/** Adds labels; those that are there already make no event. */
export function addLabels(
  world: World,
  who: Identity,
  issue: Issue,
  labels: readonly Label[],
): void {
  const { store } = world;
  requireTriage(store, who, repositoryOf(store, issue.repository), 'AddLabelsToLabelable');
  if (labels.every((label) => issue.labels.includes(label.id))) return;
  const added = putLabels(store, who, issue, labels, tick(store));
  for (const label of added) announce(world, who, issue, 'labeled', { label });
}

/** Takes labels off; those that are not there make no event. */
export function removeLabels(
  world: World,
  who: Identity,
  issue: Issue,
  labels: readonly Label[],
): void {
  const { store } = world;
  requireTriage(store, who, repositoryOf(store, issue.repository), 'RemoveLabelsFromLabelable');
  for (const label of labels) {
    if (!issue.labels.includes(label.id)) continue;
    const at = tick(store);
    issue.labels = issue.labels.filter((id) => id !== label.id);
    issue.updatedAt = at;
    recordEvent(store, issue, who.login, at, { kind: 'UnlabeledEvent', label: label.id });
    announce(world, who, issue, 'unlabeled', { label });
  }
}

/** Leaves exactly the given labels. */
export function replaceLabels(
  world: World,
  who: Identity,
  issue: Issue,
  labels: readonly Label[],
): void {
  const surplus = issue.labels.filter((id) => !labels.some((label) => label.id === id));
  removeLabels(
    world,
    who,
    issue,
    surplus.map((id) => labelOf(world.store, id)),
  );
  addLabels(world, who, issue, labels);
}

/** Puts labels on without asking for rights; gives those that are new. */
export function putLabels(
  store: Store,
  who: Identity,
  issue: Issue,
  labels: readonly Label[],
  at: string,
): Label[] {
  if (labels.some((label) => label.repository !== issue.repository)) {
    throw invalid('Issue', 'labels', 'A label of another repository cannot be added');
  }
  const added = labels.filter(
    (label, place) => !issue.labels.includes(label.id) && labels.indexOf(label) === place,
  );
  for (const label of added) {
    issue.labels.push(label.id);
    recordEvent(store, issue, who.login, at, { kind: 'LabeledEvent', label: label.id });
  }
  if (added.length > 0) issue.updatedAt = at;
  return added;
}
