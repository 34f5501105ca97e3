import {
  type Comment,
  findOwnStatus,
  identityOfReference,
  type LoopRecord,
  type Observed,
  type Obstacle,
  Ownership,
  resolveTransferredLink,
  type TrackingIssue,
} from '../incident/index.js';
import type { Task } from '../postmortem/index.js';
import { type Followed, followThread } from './follow/index.js';
import { type Duplicate, matchTasks } from './match/index.js';
import type { OwnedSituation, Situation } from './situation.js';
import { judgeTrust, type Trust } from './trust.js';

/** An incident with its tasks, each with the issue that follows it: what the steps are planned from. */
export interface TrackedIncident extends OwnedSituation {
  /** The action's own status comments, oldest first. */
  readonly comments: readonly Comment[];
  /** Identity that the incident had before it was transferred; null if it never was. */
  readonly transferredFrom: string | null;
  /** Nothing was ever tracked here. */
  readonly isNew: boolean;
  /** The tasks, in the order of the text. */
  readonly followed: readonly Followed[];
  /** Tracking issues without a line. */
  readonly unclaimed: readonly TrackingIssue[];
  readonly duplicates: readonly Duplicate[];
  readonly trust: Trust;
}

export function trackIncident(situation: Situation): TrackedIncident {
  const { observed, config, postmortem, incidentLabel } = situation;
  const ownership = new Ownership(observed, config.formerly);
  const { comments, record, transferredFrom } = findOwnStatus(observed, ownership);
  const owned: OwnedSituation = {
    ...situation,
    ownership,
    trackingIssues: ownership.listTracking(observed),
    record: addRows(observed.memory.base ?? record, ownership.incident, observed),
  };
  const converted = postmortem.tasks.filter(
    (task) => config.tasks.convert.includes(task.from) || hasIssue(task, owned),
  );
  const tasks =
    transferredFrom === null
      ? converted
      : converted.map((task) => resolveTransferredLink(task, transferredFrom, observed));
  const { threads, unclaimed, duplicates } = matchTasks(tasks, owned);
  return {
    ...owned,
    comments,
    transferredFrom,
    isNew:
      (owned.record?.tasks.size ?? 0) === 0 &&
      owned.trackingIssues.every((issue) => ownership.keyOf(issue) === null),
    followed: threads.map((thread) => followThread(thread, owned)),
    unclaimed,
    duplicates,
    trust: judgeTrust(observed, incidentLabel, config),
  };
}

// What this run created isn't in the record yet.
function addRows(
  record: LoopRecord | null,
  incident: string,
  { memory: { rows } }: Observed,
): LoopRecord | null {
  if (rows.size === 0) return record;
  const before = record ?? { incident, closed: false, keptOpen: null, basis: null, tasks: [] };
  return { ...before, tasks: new Map([...rows, ...before.tasks]) };
}

/** A task that has an issue is still followed if its form is no longer converted. */
function hasIssue(
  { link }: Task,
  { observed, ownership, trackingIssues, record }: OwnedSituation,
): boolean {
  if (link === null) return false;
  const identity = identityOfReference(link, observed.repository.name);
  if (record?.tasks.has(identity) === true) return true;
  return trackingIssues.some(
    (issue) => issue.identity === identity && ownership.keyOf(issue) !== null,
  );
}

export function carriesLabel(observed: Observed, name: string): boolean {
  return observed.incident.labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
}

/** The hold label stops all writes, whatever else is true. */
export function findHold({ observed, config: { labels } }: Situation): Obstacle | null {
  return carriesLabel(observed, labels.hold) ? { kind: 'on hold', label: labels.hold } : null;
}

/** Why only the status comment is written; null if the plan can be made in full. */
export function findObstacle(tracked: TrackedIncident): Obstacle | null {
  const { observed, incidentLabel, configProblem, transferredFrom } = tracked;
  if (transferredFrom !== null) return { kind: 'transferred', from: transferredFrom };
  if (!carriesLabel(observed, incidentLabel)) return { kind: 'paused', label: incidentLabel };
  if (configProblem !== null) return { kind: 'config', problem: configProblem };
  if (!tracked.trust.trusted) {
    const { author } = observed.incident;
    return { kind: 'untrusted', author, label: incidentLabel, reason: tracked.trust.reason };
  }
  return tracked.postmortem.pristine && !tracked.isNew ? { kind: 'emptied' } : null;
}
