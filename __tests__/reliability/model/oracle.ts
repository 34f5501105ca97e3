import type { IssueState, Sandbox } from '../../../sandbox/index.js';
import { readLines } from './text.js';

type State = 'open' | 'completed' | 'dropped';

/** A task as it stands: its box, its issue, and how often people turned that issue. */
interface Task {
  readonly ticked: boolean;
  readonly state: State;
  readonly turns: number;
}

interface Expected {
  readonly ticked: boolean;
  readonly state: State;
}

/**
 * What sync-rules.md says of a line with a link, in a history without races and faults, told from
 * what both sides were after the last run and what they are now.
 */
export class Oracle {
  /** What the last run left, by issue; empty where no status comment tells. */
  #before = new Map<number, Task>();

  /** What two lines linked to at some time: it counts as one task then, with a record of its own. */
  readonly #shared = new Set<number>();

  constructor(private readonly sandbox: Sandbox) {}

  /** What the next run must come to, by issue. */
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

  /** Compares, and takes what stands now as the next base. */
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
    const worn = incident?.labels ?? [];
    if (worn.includes('incident') && !worn.includes('postmortem: hold')) this.#before = now;
  }

  #read(): Map<number, Task> {
    const { sandbox } = this;
    const issues = new Map(sandbox.state().map((issue) => [issue.number, issue]));
    const lines = readLines(issues.get(1)?.body ?? '');
    const tasks = new Map<number, Task>();
    for (const { link, ticked } of lines) {
      const issue = link === null ? undefined : issues.get(link);
      // Two lines with one link are a case of their own.
      if (link === null || issue === undefined) continue;
      if (lines.filter((line) => line.link === link).length > 1) this.#shared.add(link);
      if (this.#shared.has(link)) continue;
      tasks.set(link, { ticked, state: stateOf(issue), turns: this.#countTurns(link) });
    }
    return tasks;
  }

  #countTurns(number: number): number {
    const { store } = this.sandbox;
    const id = store.issues.find((issue) => issue.number === number)?.id;
    const turns = store.events.filter(
      ({ issue, kind }) => issue === id && (kind === 'ClosedEvent' || kind === 'ReopenedEvent'),
    );
    return turns.filter(({ actor }) => actor === 'ana').length;
  }
}

export function stateOf({ state, stateReason }: IssueState): State {
  if (state === 'OPEN') return 'open';
  return stateReason === 'COMPLETED' ? 'completed' : 'dropped';
}

function decide(now: Task, before: Task | undefined): Expected {
  const { ticked, state } = now;
  const boxMoved = before !== undefined && before.ticked !== ticked;
  const issueMoved = before !== undefined && (before.state !== state || before.turns !== now.turns);
  if (state === 'completed') {
    return boxMoved && !issueMoved && !ticked
      ? { ticked: false, state: 'open' }
      : { ticked: true, state };
  }
  if (state === 'dropped') {
    return boxMoved && !issueMoved && !ticked ? { ticked, state: 'open' } : { ticked, state };
  }
  if (!ticked || before === undefined) return { ticked, state };
  if (issueMoved) return { ticked: false, state };
  return boxMoved ? { ticked, state: 'completed' } : { ticked, state };
}

function describe({ ticked, state }: Expected): string {
  return `${ticked ? 'ticked' : 'unticked'} and ${state}`;
}
