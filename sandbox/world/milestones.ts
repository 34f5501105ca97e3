import type { Store } from './store.js';
import { tick } from './clock.js';
import { nextIds } from './ids.js';
import type { Repository } from './repositories.js';

export interface Milestone {
  kind: 'Milestone';
  id: string;
  databaseId: number;
  repository: string;
  number: number;
  title: string;
  description: string | null;
  state: 'OPEN' | 'CLOSED';
  creator: string;
  createdAt: string;
  updatedAt: string;
}

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
