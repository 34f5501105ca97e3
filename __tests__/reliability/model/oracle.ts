import type { IssueState, Sandbox } from '../../../sandbox/index.js';
import { readLines } from './text.js';

type State = 'open' | 'completed' | 'dropped';

/** A task: its checkbox, its issue, and how often people closed or reopened that issue. */
interface Task {
  readonly ticked: boolean;
  readonly state: State;
  readonly stateChanges: number;
}

interface Expected {
  readonly ticked: boolean;
  readonly state: State;
}

/**
 * What sync-rules.md says about a line with a link, in a history without races and faults, from the
 * state of both sides after the last run and their state now.
 */
export class Oracle {
  /** The tasks after the last run, by issue; they count only while there is a status comment. */
  #before = new Map<number, Task>();

  /** Issues that two lines linked to at some time, which then count as one task. */
  readonly #shared = new Set<number>();

  constructor(private readonly sandbox: Sandbox) {}

  /** What the next run must lead to, by issue. */
  expect(): ReadonlyMap<number, Expected> {
    const now = this.#read();
    const [incident] = this.sandbox.state();
    const isQuiet =
      incident?.labels.includes('incident') !== true ||
      incident.labels.includes('postmortem: hold');
    const known = incident?.comments.length === 0 ? new Map<number, Task>() : this.#before;
    return new Map(
      [...now].map(([number, task]) => [number, isQuiet ? task : decide(task, known.get(number))]),
    );
  }

  /** Compares, and keeps the present state as the next base. */
  compare(expected: ReadonlyMap<number, Expected>): void {
    const now = this.#read();
    for (const [number, { ticked, state }] of expected) {
      const found = now.get(number);
      if (found === undefined || (found.ticked === ticked && found.state === state)) continue;
      throw new Error(
        `oracle: #${String(number)} should be ${describe({ ticked, state })}, is ${describe(found)}`,
      );
    }
    const [incident] = this.sandbox.state();
    const labels = incident?.labels ?? [];
    if (labels.includes('incident') && !labels.includes('postmortem: hold')) this.#before = now;
  }

  #read(): Map<number, Task> {
    const { sandbox } = this;
    const issues = new Map(sandbox.state().map((issue) => [issue.number, issue]));
    const lines = readLines(issues.get(1)?.body ?? '');
    const tasks = new Map<number, Task>();
    for (const { link, ticked } of lines) {
      const issue = link === null ? undefined : issues.get(link);
      // Two lines with the same link are a separate case.
      if (link === null || issue === undefined) continue;
      if (lines.filter((line) => line.link === link).length > 1) this.#shared.add(link);
      if (this.#shared.has(link)) continue;
      tasks.set(link, {
        ticked,
        state: stateOf(issue),
        stateChanges: this.#countStateChanges(link),
      });
    }
    return tasks;
  }

  #countStateChanges(number: number): number {
    const { store } = this.sandbox;
    const id = store.issues.find((issue) => issue.number === number)?.id;
    const changes = store.events.filter(
      ({ issue, kind }) => issue === id && (kind === 'ClosedEvent' || kind === 'ReopenedEvent'),
    );
    return changes.filter(({ actor }) => actor === 'ana').length;
  }
}

export function stateOf({ state, stateReason }: IssueState): State {
  if (state === 'OPEN') return 'open';
  return stateReason === 'COMPLETED' ? 'completed' : 'dropped';
}

function decide(now: Task, before: Task | undefined): Expected {
  const { ticked, state } = now;
  const boxChanged = before !== undefined && before.ticked !== ticked;
  const issueChanged =
    before !== undefined && (before.state !== state || before.stateChanges !== now.stateChanges);
  if (state === 'completed') {
    return boxChanged && !issueChanged && !ticked
      ? { ticked: false, state: 'open' }
      : { ticked: true, state };
  }
  if (state === 'dropped') {
    return boxChanged && !issueChanged && !ticked ? { ticked, state: 'open' } : { ticked, state };
  }
  if (!ticked || before === undefined) return { ticked, state };
  if (issueChanged) return { ticked: false, state };
  return boxChanged ? { ticked, state: 'completed' } : { ticked, state };
}

function describe({ ticked, state }: Expected): string {
  return `${ticked ? 'ticked' : 'unticked'} and ${state}`;
}
