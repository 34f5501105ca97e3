import type { RunTarget } from './find-target.js';
import type { Client } from '../github/client/index.js';
import { observe, observeByTrackingIssue, observePages } from '../github/observe/index.js';
import {
  identityOf,
  namesIncident,
  type Observed,
  parseRecord,
  parseTaskMarker,
} from '../incident/index.js';
import { InputError, type Inputs } from '../config/index.js';
import type { RunContext } from '../run/index.js';

/**
 * Whether the action may start to track an incident: if the event is about this incident, or someone named it in the
 * input. The sweep only continues, and a tracking issue names its incident in text that anyone may write.
 */
export function mayStart(target: RunTarget, observed: Observed): boolean {
  if (target.kind === 'incident') return target.number === observed.incident.number;
  return target.kind === 'manual';
}

/** The incidents of a target, each observed when the caller asks for it. */
export async function* observeTarget(
  target: Exclude<RunTarget, { kind: 'none' }>,
  { client, inputs, now }: RunContext,
): AsyncGenerator<Observed> {
  switch (target.kind) {
    case 'incident': {
      const { number, tracking } = target;
      yield* observeOne(number, client, inputs);
      if (tracking !== null) yield* observeTracked({ number, ...tracking }, client, inputs);
      return;
    }
    case 'tracking':
      yield* observeTracked(target, client, inputs);
      return;
    case 'manual':
      if (target.incident === 'all') yield* observeAll(client, inputs);
      else yield* observeOne(target.incident, client, inputs);
      return;
    case 'sweep':
      yield* sweep(client, inputs, now);
  }
}

/** The incident of a tracking issue; if its parent is another incident, that one too. */
async function* observeTracked(
  tracking: { readonly number: number | null; readonly incident: number | null },
  client: Client,
  inputs: Inputs,
): AsyncGenerator<Observed> {
  const { observed, otherParent } = await observeByTrackingIssue(client, tracking, inputs.config);
  if (observed !== null) yield observed;
  if (otherParent !== null) yield* observeOne(otherParent, client, inputs);
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

/** The tracked incidents that are open or were closed recently; the sweep never starts to track one. */
async function* sweep(client: Client, inputs: Inputs, now: Date): AsyncGenerator<Observed> {
  const since = new Date(now.getTime() - daysClosed * 24 * 60 * 60 * 1000).toISOString();
  for await (const page of observePages(client, inputs.incidentLabel, inputs.config, since)) {
    for (const seen of page) if (isTracked(seen)) yield seen;
  }
}

// Only saves work on the others: whether the markers count is decided later, with the configuration.
function isTracked(observed: Observed): boolean {
  const identity = identityOf(observed.repository.name, observed.incident.number);
  return (
    observed.incident.comments.some((comment) => parseRecord(comment) !== null) ||
    observed.subIssues.some(({ body }) => {
      const marker = parseTaskMarker(body);
      return marker !== null && namesIncident(marker, identity);
    })
  );
}
