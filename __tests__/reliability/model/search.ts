import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import { histories, type HistoryKind } from './acts.js';
import { play } from './play.js';

// Fixed, so that every change is tested with the same histories.
const seed = Number(process.env['MODEL_SEED'] ?? 20_261_122);
const runs = Number(process.env['MODEL_RUNS'] ?? 2_000);

/** The share of each kind among all histories. */
const shares: Readonly<Record<HistoryKind, number>> = {
  undisturbed: 0.25,
  interleaved: 0.3,
  racing: 0.2,
  faulty: 0.25,
};

/** Plays random histories of these kinds; the error of a failing one shows how to play it again. */
export function searchHistories(...kinds: readonly HistoryKind[]): void {
  describe('random histories keep the promises', () => {
    test.each(kinds)('%s', search);
  });
}

async function search(kind: HistoryKind): Promise<void> {
  const started = performance.now();
  const property = fc.asyncProperty(histories(kind), (history) => play(history));
  const details = await fc.check(property, { seed, numRuns: Math.ceil(runs * shares[kind]) });
  const minutes = (performance.now() - started) / 60_000;
  const speed = Math.round(details.numRuns / minutes);
  console.info(
    `${kind}: ${String(details.numRuns)} histories, ${String(speed)} a minute, MODEL_SEED=${String(seed)}`,
  );
  if (!details.failed) return;
  const report = await fc.asyncDefaultReportMessage(details);
  throw new Error(`${report}\n${JSON.stringify(details.counterexample)}`, {
    cause: details.errorInstance,
  });
}
