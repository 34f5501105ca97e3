import { join } from 'node:path';
import { type Change, describeChanges } from './changes.js';
import { type RunResult, type Sandbox, createSandbox, runAction } from '../index.js';
import type { IssueState } from '../state.js';

const repository = join(import.meta.dirname, '..', '..');

export const bundleFile = join(repository, 'dist', 'index.js');

/** One run of the bundle, and what it changed on GitHub. */
export interface Run {
  /** The `issues` event's action that started it. */
  readonly action: string;
  readonly result: RunResult;
  readonly changes: readonly Change[];
}

/** A GitHub on which each event that starts the workflow starts the bundle. */
export interface EventRunner {
  readonly sandbox: Sandbox;
  readonly runs: readonly Run[];
  /** Lets a person act, then starts the bundle for each event, or for the last one only. */
  runAfter(act: () => void, starts?: 'each' | 'last'): Promise<readonly Run[]>;
  issue(number: number): IssueState;
  /** The tracking issues of an incident that are open. */
  openTasks(incident: number): readonly number[];
}

/** Creates a GitHub with Ana, Ben, Cleo, and the owners of tasks. */
export function createEventRunner(owners: readonly string[], columns: number): EventRunner {
  const sandbox = createSandbox({ people: { ana: 'MEMBER', ben: 'MEMBER', cleo: 'MEMBER' } });
  for (const login of new Set(owners.map((owner) => owner.toLowerCase()))) {
    const known = sandbox.store.users.some((user) => user.login.toLowerCase() === login);
    if (!known) sandbox.addUser(login, { association: 'MEMBER' });
  }
  const runs: Run[] = [];
  return {
    sandbox,
    runs,
    async runAfter(act, starts = 'each') {
      act();
      const deliveries = sandbox.takeDeliveries().slice(starts === 'last' ? -1 : 0);
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
      if (!found) throw new Error(`There is no #${number}.`);
      return found;
    },
    openTasks: (incident) =>
      sandbox
        .state()
        .filter(({ parent, state }) => parent === `#${incident}` && state === 'OPEN')
        .map(({ number }) => number),
  };
}
