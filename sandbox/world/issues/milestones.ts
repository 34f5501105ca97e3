import type { Milestone, Repository } from '../entities.js';
import type { Store } from '../store.js';
import { tick } from '../clock.js';
import { nextIds } from '../ids.js';

/** Adds an open milestone. */
export function addMilestone(
  store: Store,
  repository: Repository,
  title: string,
  creator: string,
): Milestone {
  repository.lastMilestone += 1;
  const at = tick(store);
  const milestone: Milestone = {
    kind: 'Milestone',
    ...nextIds(store, 'Milestone'),
    repository: repository.id,
    number: repository.lastMilestone,
    title,
    description: null,
    state: 'OPEN',
    creator,
    createdAt: at,
    updatedAt: at,
  };
  store.milestones.push(milestone);
  return milestone;
}
