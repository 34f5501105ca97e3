import {
  type Applied,
  applyCreations,
  applyWrites,
  type NamesInSteps,
  resolveIds,
} from '../github/write/index.js';
import { GitHubRefusal, isRateLimit, RateLimited, UnknownOutcome } from '../github/client/index.js';
import {
  type CreateStep,
  isCreation,
  listNeededLabels,
  type LabelSpec,
  type Observed,
  specifyLabel,
  type Step,
  type WriteStep,
} from '../incident/index.js';
import type { Plan, Situation } from '../loop/index.js';
import { toLogLine } from '../text/index.js';
import { findRepository, findTargetRepository, findUnparentedTarget } from './batch.js';
import { observeAfterLimit, observeAgain, observeUntilStable } from './observe-again.js';
import type { RunContext } from './run-context.js';

/** The result of a batch of steps, and what GitHub holds after it. */
export type Attempt = Pick<Applied, 'created' | 'failures' | 'history'> & {
  readonly observed: Observed;
} & (
    | {
        /** GitHub answered each step, with success or failure. */
        readonly kind: 'settled';
        /** The ids of the labels in the repository that the steps were for. */
        readonly labels: ReadonlyMap<string, string>;
      }
    /** An answer was lost, or GitHub asked to wait: the state after it shows what was done. */
    | { readonly kind: 'unknown' }
    /** Another repository refused before anything was created. */
    | { readonly kind: 'refused'; readonly refusal: GitHubRefusal }
  );

const nothing = { created: [], failures: [], history: undefined };

/** Sends the steps of a batch to GitHub, and reads what GitHub holds afterwards. */
export async function attemptBatch(
  situation: Situation,
  plan: Plan,
  batch: readonly Step[],
  context: RunContext,
): Promise<Attempt> {
  const unparented = findUnparentedTarget(batch);
  const { observed } = situation;
  try {
    const { ready, result, labels } = await sendBatch(situation, plan, batch, context);
    const { failures } = result;
    if (isRateLimit(failures)) {
      const next = await observeAfterLimit(ready, new RateLimited(60), context, unparented);
      return { kind: 'unknown', ...result, history: undefined, observed: next };
    }
    // GitHub sends an error without a type if it doesn't know the outcome itself, and a read may be too old to show it.
    if (batch.some(isCreation) && failures.some(({ type }) => type === null)) {
      const next = await observeUntilStable(ready, context, unparented);
      return { kind: 'unknown', ...result, history: undefined, observed: next };
    }
    const next =
      result.observed ??
      (await observeAgain(ready, context, failures.length > 0 ? unparented : null));
    return { kind: 'settled', ...result, observed: next, labels };
  } catch (error) {
    if (error instanceof GitHubRefusal && findTargetRepository(batch) !== null) {
      return { kind: 'refused', ...nothing, observed, refusal: error };
    }
    const next = await observeAfterError(error, observed, context, unparented);
    return { kind: 'unknown', ...nothing, observed: next };
  }
}

/** After a rate limit or a lost answer, the incident is observed before anything is sent again; other errors are thrown. */
function observeAfterError(
  error: unknown,
  observed: Observed,
  context: RunContext,
  unparented: string | null,
): Promise<Observed> {
  if (error instanceof RateLimited) return observeAfterLimit(observed, error, context, unparented);
  if (!(error instanceof UnknownOutcome)) throw error;
  context.log(
    toLogLine(
      `GitHub's answer was lost (${error.message}); reading again to see whether the change was made.`,
    ),
  );
  return observeUntilStable(observed, context, unparented);
}

async function sendBatch(
  situation: Situation,
  plan: Plan,
  batch: readonly Step[],
  { client, inputs, log }: RunContext,
): Promise<{
  readonly ready: Observed;
  readonly result: Applied;
  readonly labels: ReadonlyMap<string, string>;
}> {
  const { observed } = situation;
  const creations = batch.filter(isCreation);
  const names = listNames(situation, plan, creations, inputs.trackingLabel);
  const repository = findRepository(observed, findTargetRepository(batch));
  const ids = await resolveIds(client, repository, names);
  const unknown = names.logins.filter((login) => !ids.people.has(login.toLowerCase()));
  if (unknown.length > 0) {
    log(toLogLine(`Not assigned, because GitHub doesn't allow it here: ${unknown.join(', ')}.`));
  }
  if (names.milestone !== null && ids.milestone === null) {
    log(
      toLogLine(
        `No open milestone is called "${names.milestone}"; issues are created without a milestone.`,
      ),
    );
  }
  const ready = repository === observed ? { ...observed, labels: ids.labels } : observed;
  const result =
    creations.length > 0
      ? await applyCreations(client, ready, creations, ids)
      : await applyWrites(client, ready, batch.filter(isWrite), ids);
  return { ready, result, labels: ids.labels };
}

function isWrite(step: Step): step is WriteStep {
  return !isCreation(step);
}

/**
 * The names whose ids the steps need. If a label is missing, all labels of the configuration are created at
 * once: one request now instead of one in each phase, and the hold label is there for people to use.
 */
function listNames(
  { observed, config }: Situation,
  plan: Plan,
  creations: readonly CreateStep[],
  trackingLabel: string,
): NamesInSteps {
  const present = new Set(observed.incident.labels.map(({ name }) => name.toLowerCase()));
  const isElsewhere = findTargetRepository(creations) !== null;
  const needed = isElsewhere
    ? [...new Set(creations.flatMap(({ labels }) => labels))]
    : listNeededLabels(plan.steps).filter((name) => !present.has(name.toLowerCase()));
  const further = isElsewhere ? [] : [trackingLabel, ...Object.values(config.labels)];
  const specify = (label: string): LabelSpec => specifyLabel(label, config, trackingLabel);
  return {
    labels: needed.map(specify),
    furtherLabels: further.filter((label) => !needed.includes(label)).map(specify),
    logins: [...new Set(creations.flatMap(({ assignees }) => assignees))],
    milestone: creations[0]?.milestone ?? null,
  };
}
