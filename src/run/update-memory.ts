import {
  type Claim,
  type CreateStep,
  OwnLogins,
  hashWords,
  identityOf,
  isUnparented,
  isCreation,
  keyOf,
  listTracked,
  type Memory,
  type Observed,
  type RecordedTask,
  type Step,
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
  const ownLogins = new OwnLogins(before.viewer, config.formerly);
  const incident = identityOf(before.repository.name, before.incident.number);
  const unparented = created.filter((issue) => isUnparented(issue, incident, ownLogins));
  const seen = new Set(after.subIssues.map(({ id }) => id));
  // An issue that a read has shown is no longer added: someone may have unlinked it since.
  const unseen = [...before.memory.unseen, ...created].filter(
    (issue) => !seen.has(issue.id) && !unparented.includes(issue),
  );
  const linked = new Map([...unparented.map(byIdentity), ...after.linked]);
  const observed: Observed = { ...after, linked, subIssues: [...after.subIssues, ...unseen] };
  const pairs = findCreated(observed, ownLogins, steps);
  const claims: Claim[] = [
    ...found,
    ...pairs.map(({ step, issue }) => ({ line: step.task.line, issue: identityOfIssue(issue) })),
  ];
  const rows = new Map(before.memory.rows);
  for (const { step, issue } of pairs) rows.set(identityOfIssue(issue), rowOf(step, issue));
  const { known } = before.memory;
  const findUnparented = (all: Observed): readonly TrackingIssue[] =>
    listTracked(all, incident, ownLogins).filter((issue) =>
      isUnparented(issue, incident, ownLogins),
    );
  const memory: Memory = {
    verified: before.memory.verified,
    wasOpen: before.memory.wasOpen || before.incident.state === 'open',
    known: known ?? (pairs.length === 0 ? null : idsOf(listTracked(before, incident, ownLogins))),
    unseen,
    rows,
    targets: before.memory.targets,
    unparented: new Map([
      ...before.memory.unparented,
      ...[before, observed].flatMap(findUnparented).map(byIdentity),
    ]),
    claims: await followClaims(claims, before.incident.body, after.incident.body),
  };
  return { ...observed, memory };
}

// Found by their keys, because they exist even if the answer was lost.
function findCreated(
  observed: Observed,
  ownLogins: OwnLogins,
  steps: readonly Step[],
): readonly { readonly step: CreateStep; readonly issue: TrackingIssue }[] {
  const incident = identityOf(observed.repository.name, observed.incident.number);
  const all = listTracked(observed, incident, ownLogins);
  return steps.filter(isCreation).flatMap((step) => {
    const issue = all.find((one) => keyOf(one, incident, ownLogins) === step.key);
    return issue === undefined ? [] : [{ step, issue }];
  });
}

function idsOf(issues: readonly TrackingIssue[]): ReadonlySet<string> {
  return new Set(issues.map(({ id }) => id));
}

function byIdentity(issue: TrackingIssue): readonly [string, TrackingIssue] {
  return [identityOfIssue(issue), issue];
}

function identityOfIssue({ repository, number }: TrackingIssue): string {
  return identityOf(repository, number);
}

// Line and issue are in sync when the issue is created, so any later difference is someone's change.
function rowOf({ task, title }: CreateStep, issue: TrackingIssue): RecordedTask {
  return {
    issue: identityOfIssue(issue),
    created: true,
    text: hashWords(task.text),
    title: hashWords(title),
    ticked: task.box?.ticked ?? null,
    state: 'open',
    turned: null,
    unlinked: true,
    said: null,
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
