import type { Checked } from './check.js';
import { type Applied, applyWrites } from './github/apply.js';
import { applyCreations } from './github/create.js';
import {
  type AnswerError,
  explainErrors,
  GitHubRefusal,
  isTooQuick,
  Limited,
  UnknownOutcome,
} from './github/errors.js';
import { mergeBack } from './github/history.js';
import type { Observation } from './github/observe.js';
import { prepare, type Wanted } from './github/prepare.js';
import { lookAfterLimit, observeAgain, observeAgreeing } from './look-again.js';
import { type LabelSpec, specifyLabel } from './loop/labels.js';
import type { Observed, TrackingIssue } from './loop/observed.js';
import type { Plan } from './loop/plan.js';
import type { Situation } from './loop/scene.js';
import {
  type CreateStep,
  isCreation,
  labelsNeeded,
  type Step,
  type WriteStep,
} from './loop/step.js';
import { rememberRound } from './memory.js';
import { sayLine } from './render/log-line.js';
import type { RunContext } from './run.js';
import { chooseSteps, findApart, findPlace, findRefusal, targetOf } from './target-steps.js';

/** A checked incident with the observation that it was read from. */
export interface Ready extends Checked {
  readonly observation: Observation;
}

/** What came of one round, and what GitHub holds behind it. */
export interface Round {
  readonly steps: readonly Step[];
  readonly created: readonly TrackingIssue[];
  readonly observation: Observation;
  /** What GitHub refused of it; null where it took everything. */
  readonly refusal: Error | null;
}

/** Takes the creations of a plan, or, where there are none, the rest of it. */
export async function applyPlan(checked: Ready, plan: Plan, context: RunContext): Promise<Round> {
  const steps = chooseSteps(plan);
  const came = await attempt(checked, plan, steps, context);
  const { created, failures, history } = came.result;
  const away = findRefusal(came, steps, checked.situation.observed.memory.targets);
  for (const [repository, { kind }] of away) {
    if (kind !== 'open') continue;
    const why = failures[0]?.message ?? '';
    context.log(
      sayLine(`GitHub refused a sub-issue in ${repository} (${why}): it gets no parent.`),
    );
  }
  for (const { repository, number, title } of created) {
    const where = repository === checked.situation.observed.repository.name ? '' : repository;
    context.log(sayLine(`Created ${where}#${String(number)}: ${title}`));
  }
  const before = checked.situation.observed;
  const merged = await mergeBack(context.client, before, came.observation.observed, steps, history);
  const based = { ...merged, base: findBase(failures, before, merged, plan, steps) };
  const all = await rememberRound(checked.situation, plan, steps, created, based);
  const targets = new Map([...all.memory.targets, ...away]);
  const observed = { ...all, memory: { ...all.memory, targets } };
  return {
    steps: came.isSettled && away.size === 0 ? steps : [],
    created,
    observation: { ...came.observation, observed },
    // What another repository refuses is noted, and the rest goes on.
    refusal: came.isSettled && away.size === 0 ? explainFailures(failures, context) : null,
  };
}

/** What came of some steps, and what GitHub holds behind them. */
export interface Attempt {
  readonly observation: Observation;
  readonly result: Pick<Applied, 'created' | 'failures' | 'history'>;
  /** GitHub answered to each step; otherwise nobody knows, or it asked to wait. */
  readonly isSettled: boolean;
  /** The labels of the repository that it was about, as far as they are known now; null where nothing was made ready. */
  readonly labels: ReadonlyMap<string, string> | null;
  /** Another repository refused before anything was made. */
  readonly refused: GitHubRefusal | null;
}

async function attempt(
  checked: Ready,
  plan: Plan,
  steps: readonly Step[],
  context: RunContext,
): Promise<Attempt> {
  const apart = findApart(steps);
  try {
    const { observation, result, labels } = await applySteps(checked, plan, steps, context);
    const { observed, failures } = result;
    const unsettled = {
      result: { ...result, history: undefined },
      isSettled: false,
      refused: null,
      labels,
    };
    if (isTooQuick(failures)) {
      const next = await lookAfterLimit(observation, new Limited(60), context, apart);
      return { ...unsettled, observation: next };
    }
    // GitHub says so of what it doesn't know itself, and a read that lags wouldn't tell that it was made.
    if (steps.some(isCreation) && failures.some(({ type }) => type === null)) {
      const next = await observeAgreeing(observation, context, apart);
      return { ...unsettled, observation: next };
    }
    const next =
      observed === null
        ? await observeAgain(observation, context, failures.length > 0 ? apart : null)
        : { ...observation, observed };
    return { observation: next, result, isSettled: true, refused: null, labels };
  } catch (error) {
    if (error instanceof GitHubRefusal && targetOf(steps) !== null) {
      const { observation } = checked;
      return { ...unknown, observation, refused: error };
    }
    const observation = await lookAfterError(error, checked.observation, context, apart);
    return { ...unknown, observation, refused: null };
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
  observation: Observation,
  context: RunContext,
  apart: string | null,
): Promise<Observation> {
  if (error instanceof Limited) return lookAfterLimit(observation, error, context, apart);
  if (!(error instanceof UnknownOutcome)) throw error;
  context.log(sayLine(`A request was cut off (${error.message}); looking at GitHub again.`));
  return observeAgreeing(observation, context, apart);
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
  { observation, situation }: Ready,
  plan: Plan,
  steps: readonly Step[],
  { client, inputs, log }: RunContext,
): Promise<Pick<Attempt, 'observation' | 'labels'> & { readonly result: Applied }> {
  const creations = steps.filter(isCreation);
  const wanted = describeWanted(situation, plan, creations, inputs.trackingLabel);
  const place = findPlace(observation, targetOf(steps));
  const prepared = await prepare(client, place, wanted);
  const unknown = wanted.logins.filter((login) => !prepared.people.has(login.toLowerCase()));
  if (unknown.length > 0) log(sayLine(`Can't be assigned here: ${unknown.join(', ')}.`));
  if (wanted.milestone !== null && prepared.milestone === null) {
    log(sayLine(`No open milestone is called "${wanted.milestone}": the issues get none.`));
  }
  const isHome = place === observation.surroundings;
  const labels = isHome ? prepared.labels : observation.surroundings.labels;
  const surroundings = { ...observation.surroundings, labels };
  const ready: Observation = { ...observation, surroundings };
  const result =
    creations.length > 0
      ? await applyCreations(client, ready, creations, prepared)
      : await applyWrites(client, ready, steps.filter(isWrite), prepared);
  return { observation: ready, result, labels: prepared.labels };
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
