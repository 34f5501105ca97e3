import type { Person } from './person.js';
import { commentActions } from './comment-actions.js';
import { issueActions } from './issue-actions.js';
import { linkActions } from './link-actions.js';
import { repositoryActions } from './repository-actions.js';
import { createActor } from './actor.js';
import type { Identity } from '../world/accounts/identity.js';
import type { World } from '../world/world.js';

/** Creates a person who acts with an identity's rights. */
export function createPerson(world: World, who: Identity, fullName: string): Person {
  const actor = createActor(world, who, fullName);
  return {
    login: who.login,
    ...issueActions(actor),
    ...linkActions(actor),
    ...commentActions(actor),
    ...repositoryActions(actor),
  };
}
