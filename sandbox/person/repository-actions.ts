import type { Person } from './person.js';
import type { Actor } from './actor.js';
import { tick } from '../world/clock.js';
import { commonPayload } from '../world/deliveries.js';
import { requireTriage } from '../world/accounts/identity.js';
import { mergePullRequest, openPullRequest } from '../world/issues/pull-requests.js';

type RepositoryActions = Pick<
  Person,
  'openPullRequest' | 'merge' | 'putFile' | 'removeFile' | 'dispatch'
>;

/** What a person can do to pull requests, files and the workflow. */
export function repositoryActions({ who, world, here, at, typed }: Actor): RepositoryActions {
  return {
    openPullRequest: ({ title, body = '' }) =>
      openPullRequest(world, who, here(), { title, body: typed(body) }).number,
    merge: (number) => mergePullRequest(world, who, at(number)),
    putFile(path, text) {
      tick(world.store);
      here().files[path] = text;
    },
    removeFile(path) {
      tick(world.store);
      Reflect.deleteProperty(here().files, path);
    },
    dispatch(inputs = {}) {
      requireTriage(world.store, who, here(), 'DispatchWorkflow');
      const payload = {
        inputs,
        ref: 'refs/heads/main',
        workflow: '.github/workflows/postmortem.yml',
      };
      world.deliver({
        name: 'workflow_dispatch',
        payload: { ...payload, ...commonPayload(world, who.login, here()) },
      });
    },
  };
}
