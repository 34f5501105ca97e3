import type { RateLimited } from '../github/client/index.js';
import { Unreadable } from '../github/client/index.js';
import { buildSearch, listUnparented, observe } from '../github/observe/index.js';
import type { Observed } from '../incident/index.js';
import { toLogLine } from '../text/index.js';
import type { RunContext } from './run-context.js';

/** Observes the incident again, and `repository`, another one in which issues without a parent were to be created. */
export async function observeAgain(
  { incident }: Observed,
  { client, inputs }: RunContext,
  repository: string | null,
): Promise<Observed> {
  const { number } = incident;
  const seen = await observe(client, number, inputs.config);
  if (seen === null) throw new Error(`The incident #${String(number)} no longer exists.`);
  if (repository === null) return seen;
  const search = buildSearch(seen, inputs.trackingLabel);
  return { ...seen, linked: await listUnparented(client, repository, search) };
}

/**
 * Observes the incident after the answer to a mutation was lost. A read may be some seconds older than a
 * write, so two reads in a row, with a pause between them, have to agree before the next plan is made.
 */
export async function observeUntilStable(
  observed: Observed,
  context: RunContext,
  repository: string | null,
): Promise<Observed> {
  let before: string | null = null;
  while (await context.waitBudget.waitAfterLostAnswer()) {
    const seen = await observeAgain(observed, context, repository);
    const now = describe(seen);
    if (now === before) return seen;
    before = now;
  }
  throw new Unreadable(
    'GitHub did not answer reliably, so whether the last change was made could not be read. The next ' +
      'event or the daily sweep checks it and continues.',
  );
}

function describe({ incident, linked, ...rest }: Observed): string {
  return JSON.stringify([rest, { ...incident, labelled: [...incident.labelled] }, [...linked]]);
}

/** Waits as long as GitHub asks, and observes again; throws the limit if a run may not wait that long. */
export async function observeAfterLimit(
  observed: Observed,
  limit: RateLimited,
  context: RunContext,
  repository: string | null,
): Promise<Observed> {
  const waited = await context.waitBudget.wait(limit.seconds);
  if (!waited) throw limit;
  const seconds = String(limit.seconds);
  context.log(toLogLine(`Waited ${seconds} seconds for GitHub's rate limit; reading again.`));
  return observeAgain(observed, context, repository);
}
