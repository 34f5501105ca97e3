import { describe, expect, test } from '@jest/globals';
import type { SandboxOptions } from '../../../sandbox/index.js';
import { twoTasks } from '../../harness/postmortems.js';
import { type OtherRepository, setStage, type Stage } from './stage.js';

/** What people do to an incident, with what must stand on GitHub afterwards. */
export interface History {
  /** What tells it from the other histories of its row. */
  readonly name: string;
  /** The incident's text as it was opened; two tasks unless told otherwise. */
  readonly body?: string;
  readonly options?: SandboxOptions;
  /** Another repository that the token can reach. */
  readonly other?: OtherRepository;
  /**
   * Requests of a run on what was settled: 1, and one more for links that are no sub-issues; where
   * another repository refuses, it is asked each time.
   */
  readonly requests?: 1 | 2 | 4;
  readonly play: (stage: Stage) => void | Promise<void>;
}

/** The histories of a table, by the first cell of their row. */
export type Histories = Readonly<Record<string, readonly History[]>>;

/**
 * Plays the histories of every row of the page: a row without one fails, and so does one without a
 * row. `around` plays one of them.
 */
export function playRows(
  rows: readonly string[],
  histories: Histories,
  around: (row: string, play: () => Promise<void>, name: string) => Promise<void> = (_, play) =>
    play(),
): void {
  test('every row of the page has its histories, and every history its row', () => {
    expect(Object.keys(histories).sort()).toEqual([...rows].sort());
  });

  describe.each([...rows])('%s', (row) => {
    const played = histories[row] ?? [];
    // Jest refuses a describe without a test: this one tells the row that is missing.
    if (played.length === 0) {
      test('has a history', () => expect(histories).toHaveProperty([row]));
      return;
    }
    test.each(played.map((history) => [history.name, history] as const))('%s', (_, history) =>
      around(row, () => play(history), history.name),
    );
  });
}

async function play(history: History): Promise<void> {
  const { body = twoTasks, options = {}, requests = 1, other = null, play } = history;
  const stage = await setStage(body, options, other);
  await play(stage);
  await expectSettled(stage, requests);
}

/** I3: a run on what was settled writes nothing, and costs one request, or two where links lead elsewhere. */
async function expectSettled(stage: Stage, requests: number): Promise<void> {
  const before = JSON.stringify(stage.sandbox.state());
  const again = await stage.run();
  expect(again.outcomes.flatMap(({ applied }) => applied.map((step) => step.do))).toEqual([]);
  expect(JSON.stringify(stage.sandbox.state())).toBe(before);
  expect(again.requests).toBe(requests);
  expect(stage.sandbox.refusals).toEqual([]);
}
