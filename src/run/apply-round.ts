import { type AnswerError, explainErrors } from '../github/client/index.js';
import { mergeBack } from '../github/observe/index.js';
import {
  isCreation,
  type LoopRecord,
  type Observed,
  type Step,
  type TargetRepository,
  type TrackingIssue,
} from '../incident/index.js';
import type { Plan, Situation } from '../loop/index.js';
import { toLogLine } from '../text/index.js';
import { type Attempt, attemptBatch } from './attempt.js';
import { findTargetRepository, findUnparentedTarget, nextBatch } from './batch.js';
import type { RunContext } from './run-context.js';
import { updateMemory } from './update-memory.js';

/** The result of one round, and what GitHub holds after it. */
export interface RoundResult {
  readonly steps: readonly Step[];
  readonly created: readonly TrackingIssue[];
  readonly observed: Observed;
  /** What GitHub refused; null if it refused nothing. */
  readonly refusal: Error | null;
}

/** Takes the next steps of a plan: its creations, or if it has none, all the others. */
export async function applyRound(
  situation: Situation,
  plan: Plan,
  context: RunContext,
): Promise<RoundResult> {
  const before = situation.observed;
  const batch = nextBatch(plan);
  const attempt = await attemptBatch(situation, plan, batch, context);
  const { created, failures, history } = attempt;
  const refused = findTargetRefusal(attempt, batch, before.memory.targets);
  logAttempt(attempt, refused, before, context);
  const merged = await mergeBack(context.client, before, attempt.observed, batch, history);
  const base = findBase(failures, before, merged, plan, batch);
  const based = { ...merged, memory: { ...merged.memory, base } };
  const after = await updateMemory(situation, plan, batch, created, based);
  const targets = new Map([...after.memory.targets, ...refused]);
  // What another repository refuses is noted there, and the other steps go on.
  const isSettled = attempt.kind === 'settled' && refused.size === 0;
  const refusal =
    isSettled && failures.length > 0
      ? explainErrors(failures, 'update the incident', context.client.repository)
      : null;
  return {
    steps: isSettled ? batch : [],
    created,
    observed: { ...after, memory: { ...after.memory, targets } },
    refusal,
  };
}

function logAttempt(
  { created, failures }: Attempt,
  refused: ReadonlyMap<string, TargetRepository>,
  { repository: own }: Observed,
  { log }: RunContext,
): void {
  for (const [repository, { kind }] of refused) {
    if (kind !== 'open') continue;
    const why = failures[0]?.message ?? '';
    log(
      toLogLine(
        `GitHub refused a sub-issue in ${repository} (${why}); creating the issue without a parent.`,
      ),
    );
  }
  for (const { repository, number, title } of created) {
    const name = repository === own.name ? '' : repository;
    log(toLogLine(`Created ${name}#${String(number)}: ${title}`));
  }
}

/** The other repository, marked with what it refused: issues with a parent, or any; empty if it refused nothing. */
function findTargetRefusal(
  attempt: Attempt,
  batch: readonly Step[],
  targets: ReadonlyMap<string, TargetRepository>,
): ReadonlyMap<string, TargetRepository> {
  const name = findTargetRepository(batch);
  if (name === null || attempt.kind === 'unknown') return new Map();
  const key = name.toLowerCase();
  if (attempt.kind === 'refused') {
    return new Map([[key, { kind: 'refused', why: attempt.refusal.message }]]);
  }
  const { failures, labels } = attempt;
  if (failures.length === 0 || !failures.every(isRefusal)) return new Map();
  const target = targets.get(key);
  // Nothing was created, so creating the issues without a parent can't make doubles.
  if (target?.kind === 'open' && findUnparentedTarget(batch) === null) {
    return new Map([[key, { ...target, labels, refusedLink: true }]]);
  }
  const why = explainErrors(failures, 'create an issue', name).message;
  return new Map([[key, { kind: 'refused', why }]]);
}

const refusals = ['FORBIDDEN', 'UNPROCESSABLE', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];

/** Whether GitHub refused a creation; with any other error it may have been carried out. */
function isRefusal({ type, path }: AnswerError): boolean {
  return path.length === 1 && type !== null && refusals.includes(type);
}

// The person whose edit this run overwrote hadn't seen the record that was written at the same time,
// and that record also counts steps that GitHub may have refused: so the tasks are compared with the record before
// it. Only whether the action closed the incident comes from the new one.
function findBase(
  failures: readonly AnswerError[],
  before: Observed,
  after: Observed,
  { base, report }: Plan,
  batch: readonly Step[],
): LoopRecord | null {
  // Creations write no record.
  if (batch.some(isCreation)) return before.memory.base;
  if (after.memory.text === null && failures.length === 0) return null;
  const record = { ...report.record, tasks: base?.tasks ?? new Map() };
  // If GitHub refused to reopen the incident, it's still the action that closed it.
  const closed = after.incident.state === 'closed' && (record.closed || base?.closed === true);
  return { ...record, closed };
}
