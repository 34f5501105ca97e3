import type { Checked } from './check.js';
import { applyCreations, type Applied, applyWrites, readOwnEdit } from './github/apply.js';
import { explainErrors, isTooQuick, Limited, UnknownOutcome } from './github/errors.js';
import { mergeBack } from './github/history.js';
import type { Observation } from './github/observe.js';
import { lookAfterLimit, observeAgain, observeAgreeing } from './look-again.js';
import { prepare, type Wanted } from './github/prepare.js';
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
import { sayLine } from './render/log.js';
import type { RunContext } from './run.js';

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
  const creations = plan.steps.filter(isCreation);
  const steps = creations.length > 0 ? creations : plan.steps;
  try {
    const { observation, result } = await applySteps(checked, plan, steps, context);
    const { created } = result;
    for (const { number, title } of created) {
      context.log(sayLine(`Created #${String(number)}: ${title}`));
    }
    if (isTooQuick(result.failures)) {
      const next = await lookAfterLimit(observation, new Limited(60), context);
      return { steps: [], created, observation: next, refusal: null };
    }
    const seen =
      result.observed === null
        ? await lookForEdit(await observeAgain(observation, context), observation, steps, context)
        : { ...observation, observed: result.observed };
    const next = { ...seen, observed: keepBase(result, seen.observed, plan, steps) };
    return { steps, created, observation: next, refusal: explainFailures(result, context) };
  } catch (error) {
    const observation = await lookAfterError(error, checked.observation, plan, steps, context);
    return { steps: [], created: [], observation, refusal: null };
  }
}

/** What was refused may be tried again, what was cut off may have happened: both are looked at first. */
async function lookAfterError(
  error: unknown,
  observation: Observation,
  plan: Plan,
  steps: readonly Step[],
  context: RunContext,
): Promise<Observation> {
  if (error instanceof Limited) return lookAfterLimit(observation, error, context);
  if (!(error instanceof UnknownOutcome)) throw error;
  context.log(sayLine(`A request was cut off (${error.message}); looking at GitHub again.`));
  const agreed = await observeAgreeing(observation, context);
  const seen = await lookForEdit(agreed, observation, steps, context);
  return { ...seen, observed: keepBase({ failures: [] }, seen.observed, plan, steps) };
}

/** Where no answer told what an edit of the text did to others', the history is asked. */
async function lookForEdit(
  seen: Observation,
  before: Observation,
  steps: readonly Step[],
  { client }: RunContext,
): Promise<Observation> {
  const edit = readOwnEdit(before.observed, steps);
  if (edit === null) return seen;
  return { ...seen, observed: await mergeBack(client, seen.observed, edit, undefined) };
}

// An overwritten edit knew nothing of the record that was written with the overwriting, and a record
// tells of steps that may have been refused beside it: the tasks are compared with the one before.
// Whether the loop closed the incident is a fact of the new one.
function keepBase(
  { failures }: Pick<Applied, 'failures'>,
  observed: Observed,
  { base, report }: Plan,
  steps: readonly Step[],
): Observed {
  const { body, storedBody } = observed.incident;
  if ((body === storedBody && failures.length === 0) || steps.some(isCreation)) return observed;
  const record = { ...report.record, tasks: base?.tasks ?? new Map() };
  // A reopening that was planned and refused leaves it closed by the loop.
  const closed = observed.incident.state === 'closed' && (record.closed || base?.closed === true);
  return { ...observed, base: { record: { ...record, closed } } };
}

async function applySteps(
  { observation, situation }: Ready,
  plan: Plan,
  steps: readonly Step[],
  { client, inputs, log }: RunContext,
): Promise<{ readonly observation: Observation; readonly result: Applied }> {
  const creations = steps.filter(isCreation);
  const wanted = describeWanted(situation, plan, creations, inputs.trackingLabel);
  const prepared = await prepare(client, observation.surroundings, wanted);
  const unknown = wanted.logins.filter((login) => !prepared.people.has(login.toLowerCase()));
  if (unknown.length > 0) log(sayLine(`Can't be assigned here: ${unknown.join(', ')}.`));
  const surroundings = { ...observation.surroundings, labels: prepared.labels };
  const ready: Observation = { ...observation, surroundings };
  const result =
    creations.length > 0
      ? await applyCreations(client, ready, creations, prepared)
      : await applyWrites(client, ready, steps.filter(isWrite), prepared);
  return { observation: ready, result };
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
  const needed = labelsNeeded(plan.steps).filter((name) => !worn.has(name.toLowerCase()));
  const further = [trackingLabel, ...Object.values(config.labels)];
  const name = (label: string): LabelSpec => specifyLabel(label, config, trackingLabel);
  return {
    labels: needed.map(name),
    furtherLabels: further.filter((label) => !needed.includes(label)).map(name),
    logins: [...new Set(creations.flatMap(({ assignees }) => assignees))],
    milestone: creations[0]?.milestone ?? null,
  };
}

function explainFailures({ failures }: Applied, { client }: RunContext): Error | null {
  if (failures.length === 0) return null;
  return explainErrors(failures, 'bring the incident up to date', client.repository);
}
