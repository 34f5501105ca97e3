import type { Task } from '../postmortem/index.js';
import { type FollowContext, type Followed, followThread } from './follow/index.js';
import {
  type Comment,
  OwnLogins,
  identityOf,
  identityOfReference,
  keyOf,
  listTracked,
  type LoopRecord,
  type Observed,
  type Obstacle,
  readMovedTask,
  readOwnStatus,
} from '../incident/index.js';
import { type Matched, matchTasks } from './match/index.js';
import type { Situation } from './situation.js';
import { judgeTrust, type Trust } from './trust.js';

/** A situation, read: what belongs to the loop, and what follows what. */
export interface TrackedIncident extends FollowContext {
  readonly situation: Situation;
  /** The loop's own status comments, oldest first. */
  readonly comments: readonly Comment[];
  /** Where it was taken up, if it was transferred since. */
  readonly movedFrom: string | null;
  /** Nothing was ever tracked here. */
  readonly isNew: boolean;
  readonly matched: Matched;
  readonly followed: readonly Followed[];
  readonly trust: Trust;
}

export function trackIncident(situation: Situation): TrackedIncident {
  const { observed, config, postmortem } = situation;
  const { repository, incident } = observed;
  const identity = identityOf(repository.name, incident.number);
  const ownLogins = new OwnLogins(observed.viewer, config.formerly);
  const { comments, record: recorded, movedFrom } = readOwnStatus(observed, ownLogins);
  const record = addRows(
    observed.base === null ? recorded : observed.base.record,
    identity,
    observed,
  );
  const context: FollowContext = {
    observed,
    incident: identity,
    incidentLabel: situation.incidentLabel,
    trackingLabel: situation.trackingLabel,
    ownLogins,
    record,
    config,
    template: situation.template,
  };
  const converted = postmortem.tasks.filter(
    (task) => config.tasks.convert.includes(task.from) || isFollowed(task, context),
  );
  const tasks =
    movedFrom === null
      ? converted
      : converted.map((task) => readMovedTask(task, movedFrom, observed));
  const matched = matchTasks(tasks, context);
  return {
    ...context,
    situation,
    comments,
    movedFrom,
    isNew:
      (record?.tasks.size ?? 0) === 0 &&
      !listTracked(observed, identity, ownLogins).some(
        (issue) => keyOf(issue, identity, ownLogins) !== null,
      ),
    matched,
    followed: matched.threads.map((thread) => followThread(thread, context)),
    trust: judgeTrust(observed, situation.incidentLabel, config),
  };
}

// What this run made isn't in a record yet that was written before.
function addRows(
  record: LoopRecord | null,
  incident: string,
  { memory: { rows } }: Observed,
): LoopRecord | null {
  if (rows.size === 0) return record;
  const before = record ?? { incident, closed: false, keptOpen: null, basis: null, tasks: [] };
  return { ...before, tasks: new Map([...rows, ...before.tasks]) };
}

/** Has the loop an issue for it? Then it goes on, also where its form is no longer converted. */
function isFollowed(
  { link }: Task,
  { observed, incident, ownLogins, record }: FollowContext,
): boolean {
  if (link === null) return false;
  const identity = identityOfReference(link, observed.repository.name);
  return (
    record?.tasks.has(identity) === true ||
    listTracked(observed, incident, ownLogins).some(
      (issue) =>
        identityOf(issue.repository, issue.number) === identity &&
        keyOf(issue, incident, ownLogins) !== null,
    )
  );
}

export function carriesLabel(observed: Observed, name: string): boolean {
  return observed.incident.labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
}

/** The label that stops all writes, whatever else is the matter. */
export function findHold({ observed, config: { labels } }: Situation): Obstacle | null {
  return carriesLabel(observed, labels.hold) ? { kind: 'on hold', label: labels.hold } : null;
}

/** Why nothing but the status comment is written; null where nothing keeps the loop from its work. */
export function findObstacle(situation: Situation, scene: TrackedIncident): Obstacle | null {
  const { observed, incidentLabel, configProblem } = situation;
  if (scene.movedFrom !== null) return { kind: 'transferred', from: scene.movedFrom };
  if (!carriesLabel(observed, incidentLabel)) return { kind: 'paused', label: incidentLabel };
  if (configProblem !== null) return { kind: 'config', problem: configProblem };
  if (!scene.trust.trusted) {
    const { author } = observed.incident;
    return { kind: 'untrusted', author, label: incidentLabel, doubt: scene.trust.doubt };
  }
  return situation.postmortem.pristine && !scene.isNew ? { kind: 'emptied' } : null;
}
