import type { Person } from './deeds.js';
import { commentDeeds } from './comment-deeds.js';
import { issueDeeds } from './issue-deeds.js';
import { linkDeeds } from './link-deeds.js';
import { repositoryDeeds } from './repository-deeds.js';
import { newScene } from './scene.js';
import type { Identity } from '../world/accounts/identity.js';
import type { World } from '../world/world.js';

/** Gives hands to an identity. */
export function newPerson(world: World, who: Identity, fullName: string): Person {
  const scene = newScene(world, who, fullName);
  return {
    login: who.login,
    ...issueDeeds(scene),
    ...linkDeeds(scene),
    ...commentDeeds(scene),
    ...repositoryDeeds(scene),
  };
}
