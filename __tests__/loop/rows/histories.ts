import { describe, expect, test } from '@jest/globals';
import type { SandboxOptions } from '../../../sandbox/index.js';
import { twoTasks } from '../../harness/postmortems.js';
import { type OtherRepository, setStage, type Stage } from './stage.js';

/** What people do to an incident, and what GitHub must hold afterwards. */
export interface History {
  /** What distinguishes it from the other histories of its row. */
  readonly name: string;
  /** The incident's text as it was opened; by default it has two tasks. */
  readonly body?: string;
  readonly options?: SandboxOptions;
  /** Another repository that the token can reach. */
  readonly other?: OtherRepository;
  /** Requests of a further run: 1, plus 1 for links that aren't sub-issues; a repository that refuses is asked each time. */
  readonly requests?: 1 | 2 | 4;
  readonly play: (stage: Stage) => void | Promise<void>;
}

/** The histories of a table, by the first cell of their row. */
export type Histories = Readonly<Record<string, readonly History[]>>;

/** Plays the histories of every row of the page. A row without a history fails, and so does a history without a row. */
export function playRows(
  rows: readonly string[],
  histories: Histories,
  around: (row: string, play: () => Promise<void>, name: string) => Promise<void> = (_, play) =>
    play(),
): void {
  test('every row of the page has a history, and every history has a row', () => {
    expect(Object.keys(histories).sort()).toEqual([...rows].sort());
  });

  describe.each([...rows])('%s', (row) => {
    const played = histories[row] ?? [];
    // Jest refuses a describe without a test: this one names the missing row.
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

/** I3: a further run writes nothing, and takes no more requests than expected. */
async function expectSettled(stage: Stage, requests: number): Promise<void> {
  const before = JSON.stringify(stage.sandbox.state());
  const again = await stage.run();
  expect(again.outcomes.flatMap(({ applied }) => applied.map((step) => step.do))).toEqual([]);
  expect(JSON.stringify(stage.sandbox.state())).toBe(before);
  expect(again.requests).toBe(requests);
  expect(stage.sandbox.refusals).toEqual([]);
}
