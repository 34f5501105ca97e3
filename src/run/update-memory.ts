import {
  type Claim,
  type CreateStep,
  hashWords,
  isCreation,
  type Memory,
  type Observed,
  Ownership,
  type RecordedTask,
  type Step,
  textToPlan,
  type TrackingIssue,
} from '../incident/index.js';
import type { Plan, Situation } from '../loop/index.js';

/**
 * What GitHub holds after a round, with what the run remembers: the issues that it just created, which
 * a read may not show yet, and which issue belongs to which line as long as the line has no link. So a
 * line that someone rewords in the meantime keeps its issue.
 */
export async function updateMemory(
  { observed: before, config }: Situation,
  { found }: Plan,
  steps: readonly Step[],
  created: readonly TrackingIssue[],
  after: Observed,
): Promise<Observed> {
  const ownership = new Ownership(before, config.formerly);
  const unparented = created.filter((issue) => ownership.isUnparented(issue));
  const seen = new Set(after.subIssues.map(({ id }) => id));
  // An issue that a read has shown is no longer added: someone may have unlinked it since.
  const unseen = [...before.memory.unseen, ...created].filter(
    (issue) => !seen.has(issue.id) && !unparented.includes(issue),
  );
  const linked = new Map([...unparented.map(byIdentity), ...after.linked]);
  const observed: Observed = { ...after, linked, subIssues: [...after.subIssues, ...unseen] };
  const pairs = findCreated(observed, ownership, steps);
  const claims: Claim[] = [
    ...found,
    ...pairs.map(({ step, issue }) => ({ line: step.task.line, issue: issue.identity })),
  ];
  const rows = new Map(before.memory.rows);
  for (const { step, issue } of pairs) rows.set(issue.identity, rowOf(step, issue));
  const { known } = before.memory;
  const findUnparented = (all: Observed): readonly TrackingIssue[] =>
    ownership.listTracking(all).filter((issue) => ownership.isUnparented(issue));
  const memory: Memory = {
    text: after.memory.text,
    base: after.memory.base,
    verified: before.memory.verified,
    wasOpen: before.memory.wasOpen || before.incident.state === 'open',
    known: known ?? (pairs.length === 0 ? null : idsOf(ownership.listTracking(before))),
    unseen,
    rows,
    targets: before.memory.targets,
    unparented: new Map([
      ...before.memory.unparented,
      ...[before, observed].flatMap(findUnparented).map(byIdentity),
    ]),
    claims: await followClaims(claims, textToPlan(before), textToPlan(after)),
  };
  return { ...observed, memory };
}

// Found by their keys, because they exist even if the answer was lost.
function findCreated(
  observed: Observed,
  ownership: Ownership,
  steps: readonly Step[],
): readonly { readonly step: CreateStep; readonly issue: TrackingIssue }[] {
  const all = ownership.listTracking(observed);
  return steps.filter(isCreation).flatMap((step) => {
    const issue = all.find((one) => ownership.keyOf(one) === step.key);
    return issue === undefined ? [] : [{ step, issue }];
  });
}

function idsOf(issues: readonly TrackingIssue[]): ReadonlySet<string> {
  return new Set(issues.map(({ id }) => id));
}

function byIdentity(issue: TrackingIssue): readonly [string, TrackingIssue] {
  return [issue.identity, issue];
}

// Line and issue are in sync when the issue is created, so any later difference is someone's change.
function rowOf({ task, title }: CreateStep, issue: TrackingIssue): RecordedTask {
  return {
    issue: issue.identity,
    created: true,
    text: hashWords(task.text),
    title: hashWords(title),
    ticked: task.box?.ticked ?? null,
    state: 'open',
    changedAt: null,
    unlinked: true,
    note: null,
  };
}

async function followClaims(
  claims: readonly Claim[],
  before: string,
  after: string,
): Promise<ReadonlyMap<number, string>> {
  if (claims.length === 0 || before === after) {
    return new Map(claims.map(({ line, issue }) => [line, issue]));
  }
  const moved = (await import('../incident/text-merge/merge.js')).followLines(before, after);
  return new Map(
    claims.flatMap(({ line, issue }) => {
      const now = moved.get(line);
      return now === undefined ? [] : [[now, issue] as const];
    }),
  );
}
