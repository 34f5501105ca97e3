import { applyPlan, type Round } from './apply-plan.js';
import { GitHubRefusal } from '../github/client/index.js';
import { restoreOverwritten } from '../github/observe/index.js';
import { findUnverified, type Observed, type Step, type TrackingIssue } from '../incident/index.js';
import { type Plan, planOnHold, planRefused, type Reading, type Situation } from '../loop/index.js';
import { checkWhole, planRound } from './look-further.js';
import type { RunContext } from './run-context.js';
import { describeConfigProblem, describeIncident, describePlan } from './log.js';
import { toLogLine } from '../text/index.js';

export { readAhead } from './check.js';
export type { RunContext } from './run-context.js';

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
export async function reconcile(seen: Observed, context: RunContext): Promise<Outcome> {
  let observed = await restoreUnseen(seen, context);
  let before: Reading | null = null;
  let refusal: Error | null = null;
  const applied: Step[] = [];
  const created: TrackingIssue[] = [];
  for (let round = 1; ; round++) {
    const { situation, plan } = await planRound(
      await checkWhole(observed, before, context),
      context,
    );
    before = situation;
    const held = findHold(plan, context);
    const todo = held === 'on hold' ? planOnHold(plan, situation) : plan;
    if (round === 1) tellPlan(situation, plan, held, context);
    const numbers = created.map(({ number }) => number);
    const outcome = { plan, observed: situation.observed, applied, created: numbers, held };
    if (todo.steps.length === 0 || held === 'dry run') {
      return { ...outcome, problem: readProblem(plan) };
    }
    if (round > maxRounds + roundsPerTarget * situation.observed.memory.targets.size)
      return { ...outcome, problem: refusal ?? describeStuck(plan) };
    const result = await applyOrTell(situation, todo, context);
    applied.push(...result.steps);
    created.push(...result.created);
    observed = result.observed;
    // Refused twice alike: it isn't that somebody else was quicker.
    if (result.refusal !== null && result.refusal.message === refusal?.message) {
      await tellRefusal(observed, result.refusal, before, context);
      return { ...outcome, problem: result.refusal };
    }
    refusal = result.refusal;
  }
}

// Where nothing of a plan can be done, the status comment says so, if that at least can be written.
async function applyOrTell(situation: Situation, todo: Plan, context: RunContext): Promise<Round> {
  try {
    return await applyPlan(situation, todo, context);
  } catch (error) {
    if (!(error instanceof GitHubRefusal)) throw error;
    try {
      await tellRefusal(situation.observed, error, situation, context);
    } catch {
      // What was refused first is what has to be mended.
    }
    throw error;
  }
}

// The record in the status comment tells of steps as if they had been taken; it must not outlive their refusal.
async function tellRefusal(
  observed: Observed,
  refusal: Error,
  reading: Reading,
  context: RunContext,
): Promise<void> {
  const situation = await checkWhole(observed, reading, context);
  const plan = planRefused(situation, refusal.message);
  if (plan.steps.length > 0) await applyPlan(situation, plan, context);
}

// A run that was cut off behind its edit of the text could not look what that overwrote.
async function restoreUnseen(observed: Observed, { client }: RunContext): Promise<Observed> {
  const basis = findUnverified(observed);
  return basis === null ? observed : restoreOverwritten(client, observed, basis);
}

function tellPlan(
  situation: Situation,
  plan: Plan,
  held: Outcome['held'],
  { log }: RunContext,
): void {
  log(describeIncident(situation));
  if (held !== null) log(toLogLine(`Nothing is written (${held}). Otherwise:`));
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
    toLogLine(
      `GitHub still differs from the plan after ${String(maxRounds)} rounds. The next event or the ` +
        `daily sweep goes on from here. ${describePlan(plan).join(' ')}`,
    ),
  );
}
