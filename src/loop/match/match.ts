import type { Task } from '../../postmortem/index.js';
import { findDoubles, findRivals } from './doubles.js';
import {
  hashWords,
  hasLabel,
  identityOf,
  identityOfReference,
  type KeyedTask,
  keyOf,
  keyTasks,
  type Linked,
  listTracked,
  normaliseWords,
  titleOf,
  type TrackingIssue,
} from '../../incident/index.js';
import { findMoved } from './moved.js';
import type { MatchContext, Matched, Thread } from './thread.js';

/** Finds for every task the issue that follows it: by link first, then by key, then by title. */
export function matchTasks(tasks: readonly Task[], context: MatchContext): Matched {
  const { observed, incident, ownLogins } = context;
  const tracked = listTracked(observed, incident, ownLogins);
  const identified = tracked.map((one) => [identityOf(one.repository, one.number), one] as const);
  const issues = new Map<string, Linked>([...observed.linked, ...identified]);
  const claimed = new Set(
    tasks.flatMap(({ link }) =>
      link === null ? [] : [identityOfReference(link, observed.repository.name)],
    ),
  );
  const moved = findMoved(tasks, {
    issues,
    tracked,
    record: context.record,
    identify: (link) => identityOfReference(link, observed.repository.name),
    isMadeFor: (issue, task) => isMadeFor(issue, task, context),
  });
  for (const issue of moved.values()) claimed.add(identityOf(issue.repository, issue.number));
  const doubles = [...findDoubles(claimed, context), ...findRivals(tasks, context)];
  const survivors = new Map(
    doubles.map(({ double, of }) => [identityOf(double.repository, double.number), of]),
  );
  for (const { of } of doubles) {
    const doubled = doubles.some(
      (pair) =>
        pair.of === of && claimed.has(identityOf(pair.double.repository, pair.double.number)),
    );
    if (doubled) claimed.add(identityOf(of.repository, of.number));
  }
  const isTaken = (identity: string): boolean => claimed.has(identity) || survivors.has(identity);
  const free = tracked
    .filter((issue) => belongs(issue, context))
    .filter(({ repository, number }) => !isTaken(identityOf(repository, number)));
  const keyed = keyTasks(tasks, readKeys(claimed, context));
  const found = findUnlinked(keyed, free, context);
  const threads = new Map<string, Thread>();
  for (const one of keyed) addThread(one, { threads, issues, survivors, moved, found }, context);
  const taken = new Set(found.values());
  return {
    threads: [...threads.values()],
    unclaimed: free.filter((issue) => !taken.has(issue)),
    doubles,
  };
}

// Of what has no parent, the label tells whether it still belongs here.
function belongs(issue: TrackingIssue, { observed, trackingLabel }: MatchContext): boolean {
  return observed.subIssues.includes(issue) || hasLabel(issue, trackingLabel);
}

/** The issues of unlinked lines: all by key first, so that equal words don't take each other's by title. */
function findUnlinked(
  keyed: readonly KeyedTask[],
  free: readonly TrackingIssue[],
  { observed, incident, ownLogins, config }: MatchContext,
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
  take(({ key }, issue) => keyOf(issue, incident, ownLogins) === key);
  // Then what this run made or found for the line: its words may have changed since.
  take(({ task }, { repository, number }) => {
    return observed.memory.claims.get(task.line) === identityOf(repository, number);
  });
  take(({ task }, issue) => normaliseWords(issue.title) === normaliseWords(titleOf(task, config)));
  return found;
}

function isMadeFor(
  issue: TrackingIssue,
  task: Task,
  { incident, ownLogins, config }: MatchContext,
): boolean {
  const key = keyOf(issue, incident, ownLogins);
  return (
    key?.startsWith(`${hashWords(task.text)}-`) === true ||
    normaliseWords(issue.title) === normaliseWords(titleOf(task, config))
  );
}

/** The keys of the loop's own issues that lines link to. */
function readKeys(
  claimed: ReadonlySet<string>,
  { observed, incident, ownLogins }: MatchContext,
): ReadonlySet<string> {
  const keys = listTracked(observed, incident, ownLogins)
    .filter((issue) => claimed.has(identityOf(issue.repository, issue.number)))
    .map((issue) => keyOf(issue, incident, ownLogins));
  return new Set(keys.filter((key) => key !== null));
}

interface Matching {
  readonly threads: Map<string, Thread>;
  readonly issues: ReadonlyMap<string, Linked>;
  readonly survivors: ReadonlyMap<string, TrackingIssue>;
  readonly moved: ReadonlyMap<string, TrackingIssue>;
  readonly found: ReadonlyMap<KeyedTask, TrackingIssue>;
}

function addThread(keyed: KeyedTask, matching: Matching, context: MatchContext): void {
  const { link } = keyed.task;
  const { threads } = matching;
  if (link !== null) {
    const named = identityOfReference(link, context.observed.repository.name);
    const survivor = matching.survivors.get(named);
    const moved = matching.moved.get(named);
    const instead = survivor ?? moved;
    const identity = instead ? identityOf(instead.repository, instead.number) : named;
    const issue = instead ?? matching.issues.get(named) ?? null;
    const before = threads.get(identity);
    threads.set(identity, {
      lines: before ? [...before.lines, keyed] : [keyed],
      issue,
      identity,
      relinked: before?.relinked ?? false,
      repaired: (before?.repaired ?? false) || survivor !== undefined,
      movedFrom: moved === undefined ? (before?.movedFrom ?? null) : named,
    });
    return;
  }
  const found = matching.found.get(keyed) ?? null;
  const identity = found ? identityOf(found.repository, found.number) : null;
  threads.set(identity ?? `task ${keyed.key}`, {
    lines: [keyed],
    issue: found,
    identity,
    relinked: found !== null,
    repaired: false,
    movedFrom: null,
  });
}
