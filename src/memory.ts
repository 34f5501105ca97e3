import type { Claim, Memory, Observed, TrackingIssue } from './loop/observed.js';
import { hashWords, identityOf } from './loop/identity.js';
import { Hands } from './loop/hands.js';
import { keyOf } from './loop/own-issue.js';
import type { Plan } from './loop/plan.js';
import type { RecordedTask } from './loop/record.js';
import type { Situation } from './loop/scene.js';
import { type CreateStep, isCreation, type Step } from './loop/step.js';

/**
 * What GitHub holds behind a round, with what the run knows of it: the issues that it just created,
 * which a read may not show yet, and for which lines they and others were made or found, though no
 * link stands there. So a line that somebody rewords meanwhile keeps its issue.
 */
export async function rememberRound(
  { observed: before, config }: Situation,
  { found }: Plan,
  steps: readonly Step[],
  created: readonly TrackingIssue[],
  after: Observed,
): Promise<Observed> {
  const seen = new Set(after.subIssues.map(({ id }) => id));
  // Once seen, GitHub's word counts: somebody may have unlinked it since.
  const unseen = [...before.memory.unseen, ...created].filter(({ id }) => !seen.has(id));
  const observed: Observed = { ...after, subIssues: [...after.subIssues, ...unseen] };
  const made = findMade(observed, new Hands(before.viewer, config.formerly), steps);
  const claims: Claim[] = [
    ...found,
    ...made.map(({ step, issue }) => ({ line: step.task.line, issue: identityOfIssue(issue) })),
  ];
  const rows = new Map(before.memory.rows);
  for (const { step, issue } of made) rows.set(identityOfIssue(issue), rowAsMade(step, issue));
  const { known } = before.memory;
  const memory: Memory = {
    verified: before.memory.verified,
    wasOpen: before.memory.wasOpen || before.incident.state === 'open',
    known: known ?? (made.length === 0 ? null : new Set(before.subIssues.map(({ id }) => id))),
    unseen,
    rows,
    targets: before.memory.targets,
    claims: await followClaims(claims, before.incident.body, after.incident.body),
  };
  return { ...observed, memory };
}

// By their keys: where the answer was lost, they are there all the same.
function findMade(
  observed: Observed,
  hands: Hands,
  steps: readonly Step[],
): readonly { readonly step: CreateStep; readonly issue: TrackingIssue }[] {
  const incident = identityOf(observed.repository.name, observed.incident.number);
  return steps.filter(isCreation).flatMap((step) => {
    const issue = observed.subIssues.find((one) => keyOf(one, incident, hands) === step.key);
    return issue === undefined ? [] : [{ step, issue }];
  });
}

function identityOfIssue({ repository, number }: TrackingIssue): string {
  return identityOf(repository, number);
}

// As the line and its issue were in step, for a moment: what differs from it, somebody changed.
function rowAsMade({ task, title }: CreateStep, issue: TrackingIssue): RecordedTask {
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
  const went = (await import('./loop/merge.js')).followLines(before, after);
  return new Map(
    claims.flatMap(({ line, issue }) => {
      const now = went.get(line);
      return now === undefined ? [] : [[now, issue] as const];
    }),
  );
}
