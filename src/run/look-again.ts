import { type Limited, Unread } from '../github/client/index.js';
import { listUnparented, observe, searchFor } from '../github/observe/index.js';
import type { Observed } from '../incident/index.js';
import { toLogLine } from '../text/index.js';
import type { RunContext } from './run-context.js';

/** Observes once more; `apart` is another repository in which issues were to be made that no list of sub-issues shows. */
export async function observeAgain(
  { incident }: Observed,
  { client, inputs }: RunContext,
  apart: string | null,
): Promise<Observed> {
  const { number } = incident;
  const seen = await observe(client, number, inputs.config);
  if (seen === null) throw new Error(`The incident #${String(number)} is gone.`);
  if (apart === null) return seen;
  const search = searchFor(seen, inputs.trackingLabel);
  return { ...seen, linked: await listUnparented(client, apart, search) };
}

/**
 * Observes behind a request that was cut off. Reads can lag behind writes for some seconds, so two
 * of them, a pause apart, have to agree before anything is planned on them.
 */
export async function observeAgreeing(
  observed: Observed,
  context: RunContext,
  apart: string | null,
): Promise<Observed> {
  let before: string | null = null;
  while (await context.patience.waitAfterCut()) {
    const seen = await observeAgain(observed, context, apart);
    const now = describe(seen);
    if (now === before) return seen;
    before = now;
  }
  throw new Unread(
    'Requests to GitHub kept being cut off, so nobody knows what became of the last one. The next ' +
      'event or the daily sweep looks again and goes on from there.',
  );
}

function describe({ incident, linked, ...rest }: Observed): string {
  return JSON.stringify([rest, { ...incident, labelled: [...incident.labelled] }, [...linked]]);
}

/** Waits as GitHub asks, and observes; passes the limit on where that is longer than a run may wait. */
export async function lookAfterLimit(
  observed: Observed,
  limit: Limited,
  context: RunContext,
  apart: string | null,
): Promise<Observed> {
  const waited = await context.patience.wait(limit.seconds);
  if (!waited) throw limit;
  context.log(toLogLine(`GitHub asked to wait ${String(limit.seconds)} seconds; looking again.`));
  return observeAgain(observed, context, apart);
}
