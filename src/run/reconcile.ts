import { GitHubRefusal } from '../github/client/index.js';
import { restoreOverwritten } from '../github/observe/index.js';
import { findUnverified, type Observed, type Step } from '../incident/index.js';
import { type Plan, planOnHold, planRefused, type Situation } from '../loop/index.js';
import { applyRound, type RoundResult } from './apply-round.js';
import { checkIncident } from './check-incident.js';
import { describeConfigProblem, describeRoundLimit, logPlan } from './log.js';
import { planRound } from './plan-round.js';
import type { IncidentContext } from './run-context.js';

/** The result for one incident. */
export interface Outcome {
  /** The last plan; it has no steps if GitHub is up to date. */
  readonly plan: Plan;
  readonly observed: Observed;
  /** The steps that were taken; none in a dry run. */
  readonly applied: readonly Step[];
  /** The numbers of the issues that were created. */
  readonly created: readonly number[];
  /** Why nothing was written; null if nothing held it. */
  readonly held: 'dry run' | 'on hold' | null;
  /** What GitHub refused, or why the incident isn't up to date; null if it is. */
  readonly problem: Error | null;
}

// One for the creations, one for the other steps, and some for people who act in the meantime.
const maxRounds = 6;

// One for sub-issues, one for issues without a parent, and one for a lost answer.
const roundsPerTarget = 3;

/**
 * Brings one incident up to date: observe, check, plan, apply, report. The steps are repeated on what GitHub holds
 * after each round until the plan is empty, so that a change by a person in the meantime counts, and a step that was
 * lost is taken again.
 */
export async function reconcile(first: Observed, context: IncidentContext): Promise<Outcome> {
  let observed = await restoreInterrupted(first, context);
  let previous: Situation | null = null;
  let refusal: Error | null = null;
  const applied: Step[] = [];
  const created: number[] = [];
  for (let round = 1; ; round++) {
    const checked = await checkIncident(observed, previous, context);
    const { situation, plan } = await planRound(checked, context);
    const held = findHold(plan, context);
    if (round === 1) logPlan(situation, plan, held, context.log);
    const report = (problem: Error | null): Outcome => {
      return { plan, observed: situation.observed, applied, created, held, problem };
    };
    const todo = held === 'on hold' ? planOnHold(plan, situation) : plan;
    if (todo.steps.length === 0 || held === 'dry run') return report(findConfigProblem(plan));
    if (round > maxRounds + roundsPerTarget * situation.observed.memory.targets.size) {
      return report(refusal ?? new Error(describeRoundLimit(plan, maxRounds)));
    }
    const result = await applyOrNote(situation, todo, context);
    applied.push(...result.steps);
    created.push(...result.created.map(({ number }) => number));
    // The same refusal twice: it isn't that someone else made the change first.
    if (result.refusal !== null && result.refusal.message === refusal?.message) {
      await noteRefusal(result.observed, situation, result.refusal, context);
      return report(result.refusal);
    }
    observed = result.observed;
    previous = situation;
    refusal = result.refusal;
  }
}

/** Applies a round; if GitHub refuses all of it, notes that in the status comment before it throws. */
async function applyOrNote(
  situation: Situation,
  todo: Plan,
  context: IncidentContext,
): Promise<RoundResult> {
  try {
    return await applyRound(situation, todo, context);
  } catch (error) {
    if (!(error instanceof GitHubRefusal)) throw error;
    try {
      await noteRefusal(situation.observed, situation, error, context);
    } catch {
      // The first refusal is the one to fix.
    }
    throw error;
  }
}

/** Writes a refusal into the status comment, whose record would otherwise count the refused steps as taken. */
async function noteRefusal(
  observed: Observed,
  previous: Situation,
  refusal: Error,
  context: IncidentContext,
): Promise<void> {
  const situation = await checkIncident(observed, previous, context);
  const plan = planRefused(situation, refusal.message);
  if (plan.steps.length > 0) await applyRound(situation, plan, context);
}

/** Merges back an edit that an earlier run overwrote, if it was interrupted before it could do so itself. */
async function restoreInterrupted(
  observed: Observed,
  { client }: IncidentContext,
): Promise<Observed> {
  const basis = findUnverified(observed);
  return basis === null ? observed : restoreOverwritten(client, observed, basis);
}

function findHold({ report }: Plan, { dryRun }: IncidentContext): Outcome['held'] {
  if (dryRun) return 'dry run';
  return report.obstacle?.kind === 'on hold' ? 'on hold' : null;
}

// The status comment shows it too, but the job must fail if the action could not do its work.
function findConfigProblem({ report }: Plan): Error | null {
  const { obstacle } = report;
  return obstacle?.kind === 'config' ? new Error(describeConfigProblem(obstacle.problem)) : null;
}
