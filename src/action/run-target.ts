import { Client, type ClientOptions, WaitBudget } from '../github/client/index.js';
import type { Observed } from '../incident/index.js';
import type { Inputs } from '../config/index.js';
import type { LogLine } from '../text/index.js';
import type { Outcome, RunContext } from '../run/index.js';
import type { RunTarget } from './find-target.js';
import { mayStart, observeTarget } from './observe-target.js';

/** A target that there is something to do for. */
export type ActiveTarget = Exclude<RunTarget, { readonly kind: 'none' }>;

/** What a run is given. */
export interface RunOptions extends Omit<ClientOptions, 'token'> {
  readonly inputs: Inputs;
  readonly log: (line: LogLine) => void;
  readonly now: Date;
}

/** What all incidents of a run share. */
export function createRunContext(
  target: ActiveTarget,
  { inputs, log, now, ...options }: RunOptions,
): RunContext {
  const client = new Client({ ...options, token: inputs.token });
  return {
    client,
    inputs,
    // A run that is started by hand may start to track incidents, so by default it only shows what it would do.
    dryRun: inputs.dryRun ?? target.kind === 'manual',
    log,
    waitBudget: new WaitBudget((milliseconds) => client.pause(milliseconds)),
    now,
  };
}

/** The result for one incident, or the failure of the search for incidents. */
export interface TargetResult {
  /** Null if the search for incidents failed. */
  readonly incident: number | null;
  /** Null if an error ended the work on the incident. */
  readonly outcome: Outcome | null;
  readonly problem: Error | null;
}

/** Brings the incidents of a target up to date, one after the other; an error in one doesn't stop the others. */
export async function* runTarget(
  target: ActiveTarget,
  context: RunContext,
): AsyncGenerator<TargetResult> {
  // Loaded while the first request is in flight.
  const loading = import('../run/index.js');
  const parsing =
    target.kind === 'incident'
      ? // An error here comes up again when the text from GitHub is parsed.
        loading.then(({ parseAhead }) => parseAhead(target.body)).catch(() => null)
      : null;
  const runOne = async (seen: Observed): Promise<TargetResult> => {
    const incident = seen.incident.number;
    try {
      const { reconcile } = await loading;
      const parsed = await parsing;
      const outcome = await reconcile(seen, {
        ...context,
        mayStart: mayStart(target, seen),
        parsed,
      });
      return { incident, outcome, problem: outcome.problem };
    } catch (error) {
      return { incident, outcome: null, problem: toError(error) };
    }
  };
  try {
    for await (const seen of observeTarget(target, context)) yield await runOne(seen);
  } catch (error) {
    yield { incident: null, outcome: null, problem: toError(error) };
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
