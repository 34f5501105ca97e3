import { applyPlan, type Ready, type Round } from './apply-plan.js';
import type { Reading } from './check.js';
import { checkWhole } from './check-whole.js';
import type { Client } from './github/client.js';
import { GitHubRefusal } from './github/errors.js';
import { restoreOverwritten } from './github/history.js';
import type { Observation } from './github/observe.js';
import type { Inputs } from './inputs.js';
import { findUnverified } from './loop/own-edit.js';
import type { Observed, TrackingIssue } from './loop/observed.js';
import { type Plan, planOnHold, planRefused } from './loop/plan.js';
import type { Step } from './loop/step.js';
import type { Patience } from './patience.js';
import { planRound } from './plan-round.js';
import { describeConfigProblem, describeIncident, describePlan } from './render/log.js';
import { sayLine } from './render/log-line.js';
import type { LogLine } from './text/neutral.js';

export { readAhead } from './check.js';

/** What a run needs besides the observation. */
export interface RunContext {
  readonly client: Client;
  readonly inputs: Inputs;
  /** Print the plan and write nothing. */
  readonly dryRun: boolean;
  readonly log: (line: LogLine) => void;
  readonly patience: Patience;
  /** Whether an incident that was never seen may be taken up. */
  readonly mayStart: boolean;
}

/** What came of one incident. */
export interface Outcome {
  /** The last plan: empty where GitHub is in line. */
  readonly plan: Plan;
  readonly observed: Observed;
  /** The steps that were taken; in a dry run none. */
  readonly applied: readonly Step[];
  readonly created: readonly number[];
  /** Why steps were left out; null where everything was done. */
  readonly held: 'dry run' | 'on hold' | null;
  /** What GitHub refused, or why it could not be brought in line; null where it was. */
  readonly problem: Error | null;
}

// One for the creations, one for the writes, and some for people who act meanwhile.
const maxRounds = 6;

// As sub-issues, without a parent, and once more where that is cut off.
const roundsPerTarget = 3;

/**
 * Observe, check, plan, apply, until the plan is empty. What GitHub holds behind a round is planned
 * on anew, so that a person who acts meanwhile is seen, and a step that was lost is taken again.
 */
export async function reconcile(seen: Observation, context: RunContext): Promise<Outcome> {
  let observation = await restoreUnseen(seen, context);
  let reading: Reading | null = null;
  let refusal: Error | null = null;
  const applied: Step[] = [];
  const created: TrackingIssue[] = [];
  for (let round = 1; ; round++) {
    const { checked, plan } = await planRound(
      await checkWhole(observation, context, reading),
      context,
    );
    reading = checked.reading;
    const held = findHold(plan, context);
    const todo = held === 'on hold' ? planOnHold(plan, checked.situation) : plan;
    if (round === 1) tellPlan(checked, plan, held, context);
    const { observed } = checked.situation;
    const numbers = created.map(({ number }) => number);
    const outcome = { plan, observed, applied, created: numbers, held };
    if (todo.steps.length === 0 || held === 'dry run') {
      return { ...outcome, problem: readProblem(plan) };
    }
    if (round > maxRounds + roundsPerTarget * observed.memory.targets.size)
      return { ...outcome, problem: refusal ?? describeStuck(plan) };
    const result = await applyOrTell(checked, todo, context);
    applied.push(...result.steps);
    created.push(...result.created);
    observation = result.observation;
    // Refused twice alike: it isn't that somebody else was quicker.
    if (result.refusal !== null && result.refusal.message === refusal?.message) {
      await tellRefusal(observation, result.refusal, reading, context);
      return { ...outcome, problem: result.refusal };
    }
    refusal = result.refusal;
  }
}

// Where nothing of a plan can be done, the status comment says so, if that at least can be written.
async function applyOrTell(checked: Ready, todo: Plan, context: RunContext): Promise<Round> {
  try {
    return await applyPlan(checked, todo, context);
  } catch (error) {
    if (!(error instanceof GitHubRefusal)) throw error;
    try {
      await tellRefusal(checked.observation, error, checked.reading, context);
    } catch {
      // What was refused first is what has to be mended.
    }
    throw error;
  }
}

// The record in the status comment tells of steps as if they had been taken; it must not outlive their refusal.
async function tellRefusal(
  observation: Observation,
  refusal: Error,
  reading: Reading,
  context: RunContext,
): Promise<void> {
  const checked = await checkWhole(observation, context, reading);
  const plan = planRefused(checked.situation, refusal.message);
  if (plan.steps.length > 0) await applyPlan(checked, plan, context);
}

// A run that was cut off behind its edit of the text could not look what that overwrote.
async function restoreUnseen(
  observation: Observation,
  { client }: RunContext,
): Promise<Observation> {
  const { observed } = observation;
  const basis = findUnverified(observed);
  if (basis === null) return observation;
  return { ...observation, observed: await restoreOverwritten(client, observed, basis) };
}

function tellPlan(
  { situation }: Ready,
  plan: Plan,
  held: Outcome['held'],
  { log }: RunContext,
): void {
  log(describeIncident(situation));
  if (held !== null) log(sayLine(`Nothing is written (${held}). Otherwise:`));
  for (const line of describePlan(plan)) log(line);
}

function findHold({ report }: Plan, { dryRun }: RunContext): Outcome['held'] {
  if (dryRun) return 'dry run';
  return report.obstacle?.kind === 'on hold' ? 'on hold' : null;
}

// The status comment says it too, but a run that could not work is no green one.
function readProblem({ report }: Plan): Error | null {
  const { obstacle } = report;
  return obstacle?.kind === 'config' ? new Error(describeConfigProblem(obstacle.problem)) : null;
}

function describeStuck(plan: Plan): Error {
  return new Error(
    sayLine(
      `GitHub still differs from the plan after ${String(maxRounds)} rounds. The next event or the ` +
        `daily sweep goes on from here. ${describePlan(plan).join(' ')}`,
    ),
  );
}
