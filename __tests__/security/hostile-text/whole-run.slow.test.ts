import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openedIncidents } from './fuzz/bodies.js';
import { playIncident } from './fuzz/whole-run.js';

// Fixed, so that a change is judged by the same texts; another seed finds others.
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const runs = Number(process.env['FUZZ_RUNS'] ?? 200);

test('a hostile text stays text through the whole run', async () => {
  const came = { created: 0, commented: 0, closed: 0 };
  const property = fc.asyncProperty(openedIncidents, async (opened) => {
    const [incident, , , ...created] = await playIncident(opened);
    came.created += created.length;
    came.commented += incident?.comments.some(({ author }) => author !== 'mallory') ? 1 : 0;
    came.closed += incident?.state === 'CLOSED' ? 1 : 0;
  });
  const details = await fc.check(property, { seed, numRuns: runs });
  console.info(
    `${String(details.numRuns)} bodies, FUZZ_SEED=${String(seed)}: ${JSON.stringify(came)}`,
  );
  if (details.failed) {
    throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance });
  }
  // A text that the loop has nothing to do with would prove nothing.
  expect(came.commented).toBeGreaterThan(runs / 2);
  expect(came.created).toBeGreaterThan(runs / 10);
});
