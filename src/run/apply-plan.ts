import {
  type Applied,
  applyCreations,
  applyWrites,
  prepare,
  type Wanted,
} from '../github/write/index.js';
import {
  type AnswerError,
  explainErrors,
  GitHubRefusal,
  isTooQuick,
  Limited,
  UnknownOutcome,
} from '../github/client/index.js';
import { mergeBack } from '../github/observe/index.js';
import { lookAfterLimit, observeAgain, observeAgreeing } from './look-again.js';
import {
  type CreateStep,
  isCreation,
  labelsNeeded,
  type LabelSpec,
  type Observed,
  specifyLabel,
  type Step,
  type TrackingIssue,
  type WriteStep,
} from '../incident/index.js';
import type { Plan, Situation } from '../loop/index.js';
import { rememberRound } from './remember.js';
import { toLogLine } from '../text/index.js';
import type { Attempt, RunContext } from './run-context.js';
import { chooseSteps, findUnparented, findPlace, findRefusal, targetOf } from './choose-steps.js';

/** What came of one round, and what GitHub holds behind it. */
export interface Round {
  readonly steps: readonly Step[];
  readonly created: readonly TrackingIssue[];
  readonly observed: Observed;
  /** What GitHub refused of it; null where it took everything. */
  readonly refusal: Error | null;
}

/** Takes the creations of a plan, or, where there are none, the rest of it. */
export async function applyPlan(
  situation: Situation,
  plan: Plan,
  context: RunContext,
): Promise<Round> {
  const before = situation.observed;
  const steps = chooseSteps(plan);
  const came = await attempt(situation, plan, steps, context);
  const { created, failures, history } = came.result;
  const away = findRefusal(came, steps, before.memory.targets);
  for (const [repository, { kind }] of away) {
    if (kind !== 'open') continue;
    const why = failures[0]?.message ?? '';
    context.log(
      toLogLine(`GitHub refused a sub-issue in ${repository} (${why}): it gets no parent.`),
    );
  }
  for (const { repository, number, title } of created) {
    const where = repository === before.repository.name ? '' : repository;
    context.log(toLogLine(`Created ${where}#${String(number)}: ${title}`));
  }
  const merged = await mergeBack(context.client, before, came.observed, steps, history);
  const based = { ...merged, base: findBase(failures, before, merged, plan, steps) };
  const all = await rememberRound(situation, plan, steps, created, based);
  const targets = new Map([...all.memory.targets, ...away]);
  return {
    steps: came.isSettled && away.size === 0 ? steps : [],
    created,
    observed: { ...all, memory: { ...all.memory, targets } },
    // What another repository refuses is noted, and the rest goes on.
    refusal: came.isSettled && away.size === 0 ? explainFailures(failures, context) : null,
  };
}

async function attempt(
  situation: Situation,
  plan: Plan,
  steps: readonly Step[],
  context: RunContext,
): Promise<Attempt> {
  const apart = findUnparented(steps);
  const { observed } = situation;
  try {
    const { ready, result, labels } = await applySteps(situation, plan, steps, context);
    const { failures } = result;
    const unsettled = {
      result: { ...result, history: undefined },
      isSettled: false,
      refused: null,
      labels,
    };
    if (isTooQuick(failures)) {
      const next = await lookAfterLimit(ready, new Limited(60), context, apart);
      return { ...unsettled, observed: next };
    }
    // GitHub says so of what it doesn't know itself, and a read that lags wouldn't tell that it was made.
    if (steps.some(isCreation) && failures.some(({ type }) => type === null)) {
      return { ...unsettled, observed: await observeAgreeing(ready, context, apart) };
    }
    const next =
      result.observed ?? (await observeAgain(ready, context, failures.length > 0 ? apart : null));
    return { observed: next, result, isSettled: true, refused: null, labels };
  } catch (error) {
    if (error instanceof GitHubRefusal && targetOf(steps) !== null) {
      return { ...unknown, observed, refused: error };
    }
    const next = await lookAfterError(error, observed, context, apart);
    return { ...unknown, observed: next, refused: null };
  }
}

const unknown = {
  result: { created: [], failures: [], history: undefined },
  isSettled: false,
  labels: null,
};

/** What was refused may be tried again, what was cut off may have happened: both are looked at first. */
function lookAfterError(
  error: unknown,
  observed: Observed,
  context: RunContext,
  apart: string | null,
): Promise<Observed> {
  if (error instanceof Limited) return lookAfterLimit(observed, error, context, apart);
  if (!(error instanceof UnknownOutcome)) throw error;
  context.log(toLogLine(`A request was cut off (${error.message}); looking at GitHub again.`));
  return observeAgreeing(observed, context, apart);
}

// An overwritten edit knew nothing of the record that was written with the overwriting, and a record
// tells of steps that may have been refused beside it: the tasks are compared with the one before.
// Whether the loop closed the incident is a fact of the new one.
function findBase(
  failures: readonly AnswerError[],
  before: Observed,
  after: Observed,
  { base, report }: Plan,
  steps: readonly Step[],
): Observed['base'] {
  const { body, storedBody, state } = after.incident;
  // Creations write no record.
  if (steps.some(isCreation)) return before.base;
  if (body === storedBody && failures.length === 0) return null;
  const record = { ...report.record, tasks: base?.tasks ?? new Map() };
  // A reopening that was planned and refused leaves it closed by the loop.
  const closed = state === 'closed' && (record.closed || base?.closed === true);
  return { record: { ...record, closed } };
}

async function applySteps(
  situation: Situation,
  plan: Plan,
  steps: readonly Step[],
  { client, inputs, log }: RunContext,
): Promise<Pick<Attempt, 'labels'> & { readonly ready: Observed; readonly result: Applied }> {
  const { observed } = situation;
  const creations = steps.filter(isCreation);
  const wanted = describeWanted(situation, plan, creations, inputs.trackingLabel);
  const place = findPlace(observed, targetOf(steps));
  const prepared = await prepare(client, place, wanted);
  const unknown = wanted.logins.filter((login) => !prepared.people.has(login.toLowerCase()));
  if (unknown.length > 0) log(toLogLine(`Can't be assigned here: ${unknown.join(', ')}.`));
  if (wanted.milestone !== null && prepared.milestone === null) {
    log(toLogLine(`No open milestone is called "${wanted.milestone}": the issues get none.`));
  }
  const ready = place === observed ? { ...observed, labels: prepared.labels } : observed;
  const result =
    creations.length > 0
      ? await applyCreations(client, ready, creations, prepared)
      : await applyWrites(client, ready, steps.filter(isWrite), prepared);
  return { ready, result, labels: prepared.labels };
}

function isWrite(step: Step): step is WriteStep {
  return !isCreation(step);
}

/**
 * Where a label is missing, all that the loop will ever need are made at once: one request now
 * instead of one in each phase, and the label that holds is there to be put on.
 */
function describeWanted(
  { observed, config }: Situation,
  plan: Plan,
  creations: readonly CreateStep[],
  trackingLabel: string,
): Wanted {
  const worn = new Set(observed.incident.labels.map(({ name }) => name.toLowerCase()));
  const isAway = targetOf(creations) !== null;
  const needed = isAway
    ? [...new Set(creations.flatMap(({ labels }) => labels))]
    : labelsNeeded(plan.steps).filter((name) => !worn.has(name.toLowerCase()));
  const further = isAway ? [] : [trackingLabel, ...Object.values(config.labels)];
  const name = (label: string): LabelSpec => specifyLabel(label, config, trackingLabel);
  return {
    labels: needed.map(name),
    furtherLabels: further.filter((label) => !needed.includes(label)).map(name),
    logins: [...new Set(creations.flatMap(({ assignees }) => assignees))],
    milestone: creations[0]?.milestone ?? null,
  };
}

function explainFailures(failures: readonly AnswerError[], { client }: RunContext): Error | null {
  if (failures.length === 0) return null;
  return explainErrors(failures, 'bring the incident up to date', client.repository);
}
