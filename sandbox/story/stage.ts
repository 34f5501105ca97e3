import { join } from 'node:path';
import { type Change, describeChanges } from './changes.js';
import { type RunResult, type Sandbox, createSandbox, runAction } from '../index.js';
import type { IssueState } from '../state.js';

const repository = join(import.meta.dirname, '..', '..');

export const bundleFile = join(repository, 'dist', 'index.js');

/** One run of the bundle, and what it changed on GitHub. */
export interface Run {
  /** What woke it: the `issues` event's action. */
  readonly action: string;
  readonly result: RunResult;
  readonly changes: readonly Change[];
}

/** A GitHub with people on it, on which every deed that wakes the workflow starts the bundle. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly runs: readonly Run[];
  /** A person does something; then the runs that follow from it. */
  act(deed: () => void, wakes?: 'each' | 'last'): Promise<readonly Run[]>;
  issue(number: number): IssueState;
  /** The tracking issues of an incident that are open. */
  openTasks(incident: number): readonly number[];
}

/** Sets the stage with Ana, Ben and Cleo, and whoever else is to be assigned tasks. */
export function setStage(owners: readonly string[], columns: number): Stage {
  const sandbox = createSandbox({ people: { ana: 'MEMBER', ben: 'MEMBER', cleo: 'MEMBER' } });
  for (const login of new Set(owners.map((owner) => owner.toLowerCase()))) {
    const known = sandbox.store.users.some((user) => user.login.toLowerCase() === login);
    if (!known) sandbox.addUser(login, { association: 'MEMBER' });
  }
  const runs: Run[] = [];
  return {
    sandbox,
    runs,
    async act(deed, wakes = 'each') {
      deed();
      const deliveries = sandbox.takeDeliveries().slice(wakes === 'last' ? -1 : 0);
      const started: Run[] = [];
      for (const delivery of deliveries) {
        const before = sandbox.state();
        const action = join(repository, 'action.yml');
        const result = await runAction({ sandbox, delivery, dist: bundleFile, action });
        const changes = describeChanges(before, sandbox.state(), columns);
        started.push({ action: delivery.payload.action ?? delivery.name, result, changes });
      }
      runs.push(...started);
      return started;
    },
    issue(number) {
      const found = sandbox.state().find((issue) => issue.number === number);
      if (!found) throw new Error(`there is no #${number}`);
      return found;
    },
    openTasks: (incident) =>
      sandbox
        .state()
        .filter(({ parent, state }) => parent === `#${incident}` && state === 'OPEN')
        .map(({ number }) => number),
  };
}
