import type { RunTarget } from './run-target.js';
import type { Client } from '../github/client/index.js';
import { observe, observeFromTracking, observePages } from '../github/observe/index.js';
import {
  identityOf,
  namesIncident,
  type Observed,
  readRecord,
  readTaskMarker,
} from '../incident/index.js';
import { InputError, type Inputs } from '../config/index.js';

export interface TargetContext {
  readonly client: Client;
  readonly inputs: Inputs;
  readonly now: Date;
}

/**
 * Whether an incident that was never seen is taken up: where its own event or somebody by hand named it. The sweep only
 * repairs, and what leads there from an issue is text that anybody may write.
 */
export function mayStart(target: RunTarget, observed: Observed): boolean {
  if (target.kind === 'incident') return target.number === observed.incident.number;
  return target.kind === 'start';
}

/** The incidents of a target, each as it is seen when its turn comes. */
export async function* observeTarget(
  target: Exclude<RunTarget, { kind: 'none' }>,
  { client, inputs, now }: TargetContext,
): AsyncGenerator<Observed> {
  switch (target.kind) {
    case 'incident': {
      const { number, follows } = target;
      yield* observeOne(number, client, inputs);
      // An incident may itself be the tracking issue of another one.
      if (follows !== null) yield* observeLed({ number, ...follows }, client, inputs);
      return;
    }
    case 'tracking':
      yield* observeLed(target, client, inputs);
      return;
    case 'start':
      if (target.incident === 'all') yield* observeAll(client, inputs);
      else yield* observeOne(target.incident, client, inputs);
      return;
    case 'sweep':
      yield* sweep(client, inputs, now);
  }
}

/** The incident that a tracking issue leads to; where it was moved to another parent, that one too. */
async function* observeLed(
  tracking: { readonly number: number | null; readonly incident: number | null },
  client: Client,
  inputs: Inputs,
): AsyncGenerator<Observed> {
  const { observed, other } = await observeFromTracking(client, tracking, inputs.config);
  if (observed !== null) yield observed;
  if (other !== null) yield* observeOne(other, client, inputs);
}

async function* observeOne(
  number: number,
  client: Client,
  inputs: Inputs,
): AsyncGenerator<Observed> {
  const seen = await observe(client, number, inputs.config);
  if (seen === null) {
    throw new InputError(`There is no issue #${String(number)} in ${client.repository}.`);
  }
  yield seen;
}

async function* observeAll(client: Client, inputs: Inputs): AsyncGenerator<Observed> {
  for await (const page of observePages(client, inputs.incidentLabel, inputs.config, null)) {
    yield* page;
  }
}

const daysClosed = 30;

/** The sweep repairs what was taken up, open or closed lately; it never starts an incident. */
async function* sweep(client: Client, inputs: Inputs, now: Date): AsyncGenerator<Observed> {
  const since = new Date(now.getTime() - daysClosed * 24 * 60 * 60 * 1000).toISOString();
  for await (const page of observePages(client, inputs.incidentLabel, inputs.config, since)) {
    for (const seen of page) if (isTakenUp(seen)) yield seen;
  }
}

// A hint, to spare the rest a closer look; whose markers count is decided with the configuration.
function isTakenUp(observed: Observed): boolean {
  const identity = identityOf(observed.repository.name, observed.incident.number);
  return (
    observed.incident.comments.some((comment) => readRecord(comment) !== null) ||
    observed.subIssues.some(({ body }) => {
      const marker = readTaskMarker(body);
      return marker !== null && namesIncident(marker, identity);
    })
  );
}
