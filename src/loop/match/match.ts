import type { Config } from '../../config/index.js';
import {
  formatTitle,
  hashWords,
  hasLabel,
  identityOfReference,
  type KeyedTask,
  keyTasks,
  type Linked,
  normaliseWords,
  type TrackingIssue,
} from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import type { OwnedSituation } from '../situation.js';
import { findConcurrentDuplicates, findDuplicates } from './duplicates.js';
import type { Duplicate, Matched, Thread } from './thread.js';
import { findTransferred } from './transferred.js';

/** Finds the issue that follows each task: by link first, then by key, then by title. */
export function matchTasks(tasks: readonly Task[], situation: OwnedSituation): Matched {
  const { observed, trackingIssues } = situation;
  const issues = new Map<string, Linked>(observed.linked);
  for (const issue of trackingIssues) issues.set(issue.identity, issue);
  const claimed = new Set(
    tasks.flatMap(({ link }) =>
      link === null ? [] : [identityOfReference(link, observed.repository.name)],
    ),
  );
  const transferred = findTransferred(tasks, issues, situation, (issue, task) =>
    isMadeFor(issue, task, situation),
  );
  for (const issue of transferred.values()) claimed.add(issue.identity);
  const duplicates = [
    ...findDuplicates(claimed, situation),
    ...findConcurrentDuplicates(tasks, situation),
  ];
  const originals = new Map(duplicates.map(({ issue, original }) => [issue.identity, original]));
  claimOriginals(duplicates, claimed);
  const free = trackingIssues.filter(
    (issue) =>
      belongs(issue, situation) && !claimed.has(issue.identity) && !originals.has(issue.identity),
  );
  const keyed = keyTasks(tasks, listKeys(claimed, situation));
  const found = findUnlinked(keyed, free, situation);
  const threads = new Map<string, Thread>();
  for (const one of keyed) {
    addThread(one, threads, { issues, originals, transferred, found }, observed.repository.name);
  }
  const taken = new Set(found.values());
  return {
    threads: [...threads.values()],
    unclaimed: free.filter((issue) => !taken.has(issue)),
    duplicates,
  };
}

// A line that links to a duplicate claims its original.
function claimOriginals(duplicates: readonly Duplicate[], claimed: Set<string>): void {
  for (const { original } of duplicates) {
    const isLinked = duplicates.some(
      (pair) => pair.original === original && claimed.has(pair.issue.identity),
    );
    if (isLinked) claimed.add(original.identity);
  }
}

// An issue without a parent belongs here as long as it has the tracking label.
function belongs(issue: TrackingIssue, { observed, trackingLabel }: OwnedSituation): boolean {
  return observed.subIssues.includes(issue) || hasLabel(issue, trackingLabel);
}

/** The issues of lines without a link. Keys come before titles, so that equal words don't take each other's issue. */
function findUnlinked(
  keyed: readonly KeyedTask[],
  free: readonly TrackingIssue[],
  { observed, ownership, config }: OwnedSituation,
): ReadonlyMap<KeyedTask, TrackingIssue> {
  const found = new Map<KeyedTask, TrackingIssue>();
  const unlinked = keyed.filter(({ task }) => task.link === null && !task.optedOut);
  const take = (fits: (one: KeyedTask, issue: TrackingIssue) => boolean): void => {
    const taken = new Set(found.values());
    for (const one of unlinked.filter((task) => !found.has(task))) {
      const issue = free.find((candidate) => !taken.has(candidate) && fits(one, candidate));
      if (issue === undefined) continue;
      found.set(one, issue);
      taken.add(issue);
    }
  };
  take(({ key }, issue) => ownership.keyOf(issue) === key);
  // Then what this run created or found for the line, whose words may have changed since.
  take(({ task }, { identity }) => observed.memory.claims.get(task.line) === identity);
  take(({ task }, issue) => hasTitleOf(issue, task, config));
  return found;
}

function hasTitleOf({ title }: TrackingIssue, task: Task, config: Config): boolean {
  return normaliseWords(title) === normaliseWords(formatTitle(task, config));
}

function isMadeFor(
  issue: TrackingIssue,
  task: Task,
  { ownership, config }: OwnedSituation,
): boolean {
  return (
    ownership.keyOf(issue)?.startsWith(`${hashWords(task.text)}-`) === true ||
    hasTitleOf(issue, task, config)
  );
}

/** The keys of the action's own issues that lines link to. */
function listKeys(
  claimed: ReadonlySet<string>,
  { ownership, trackingIssues }: OwnedSituation,
): ReadonlySet<string> {
  const keys = trackingIssues
    .filter(({ identity }) => claimed.has(identity))
    .map((issue) => ownership.keyOf(issue));
  return new Set(keys.filter((key) => key !== null));
}

interface Matches {
  readonly issues: ReadonlyMap<string, Linked>;
  readonly originals: ReadonlyMap<string, TrackingIssue>;
  readonly transferred: ReadonlyMap<string, TrackingIssue>;
  readonly found: ReadonlyMap<KeyedTask, TrackingIssue>;
}

function addThread(
  keyed: KeyedTask,
  threads: Map<string, Thread>,
  { issues, originals, transferred, found }: Matches,
  repository: string,
): void {
  const { link } = keyed.task;
  if (link === null) {
    const issue = found.get(keyed) ?? null;
    threads.set(issue?.identity ?? `task ${keyed.key}`, {
      lines: [keyed],
      issue,
      identity: issue?.identity ?? null,
      needsLink: issue !== null,
      replacesLink: false,
      transferredFrom: null,
    });
    return;
  }
  const named = identityOfReference(link, repository);
  const original = originals.get(named);
  const moved = transferred.get(named);
  const instead = original ?? moved;
  const identity = instead?.identity ?? named;
  const before = threads.get(identity);
  threads.set(identity, {
    lines: before ? [...before.lines, keyed] : [keyed],
    issue: instead ?? issues.get(named) ?? null,
    identity,
    needsLink: before?.needsLink ?? false,
    replacesLink: (before?.replacesLink ?? false) || original !== undefined,
    transferredFrom: moved === undefined ? (before?.transferredFrom ?? null) : named,
  });
}
