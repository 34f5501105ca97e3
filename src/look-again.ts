import type { Limited } from './github/errors.js';
import { Unread } from './github/errors.js';
import { type Observation, observe } from './github/observe.js';
import { listApart, searchFor } from './github/observe-apart.js';
import { sayLine } from './render/log-line.js';
import type { RunContext } from './run.js';

/** Observes once more; `apart` is another repository in which issues were to be made that no list of sub-issues shows. */
export async function observeAgain(
  { observed }: Observation,
  { client, inputs }: RunContext,
  apart: string | null,
): Promise<Observation> {
  const { number } = observed.incident;
  const seen = await observe(client, number, inputs.config);
  if (seen === null) throw new Error(`The incident #${String(number)} is gone.`);
  if (apart === null) return seen;
  const search = searchFor(seen.observed, inputs.trackingLabel);
  const linked = await listApart(client, apart, search);
  return { ...seen, observed: { ...seen.observed, linked } };
}

/**
 * Observes behind a request that was cut off. Reads can lag behind writes for some seconds, so two
 * of them, a pause apart, have to agree before anything is planned on them.
 */
export async function observeAgreeing(
  observation: Observation,
  context: RunContext,
  apart: string | null,
): Promise<Observation> {
  let before: string | null = null;
  while (await context.patience.waitAfterCut()) {
    const seen = await observeAgain(observation, context, apart);
    const now = describe(seen);
    if (now === before) return seen;
    before = now;
  }
  throw new Unread(
    'Requests to GitHub kept being cut off, so nobody knows what became of the last one. The next ' +
      'event or the daily sweep looks again and goes on from there.',
  );
}

function describe({ observed }: Observation): string {
  const { incident, linked, ...rest } = observed;
  return JSON.stringify([rest, { ...incident, labelled: [...incident.labelled] }, [...linked]]);
}

/** Waits as GitHub asks, and observes; passes the limit on where that is longer than a run may wait. */
export async function lookAfterLimit(
  observation: Observation,
  limit: Limited,
  context: RunContext,
  apart: string | null,
): Promise<Observation> {
  const waited = await context.patience.wait(limit.seconds);
  if (!waited) throw limit;
  context.log(sayLine(`GitHub asked to wait ${String(limit.seconds)} seconds; looking again.`));
  return observeAgain(observation, context, apart);
}
