import type { Config } from '../config.js';
import type { Postmortem, Task } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';
import type { Finding } from '../rules/finding.js';
import type { Markdown } from '../text/neutral.js';
import { followThread } from './follow.js';
import type { FollowContext, Followed } from './followed.js';
import { Hands } from './hands.js';
import { identityOf, identityOfReference, type KeyedTask } from './identity.js';
import { type Matched, matchTasks } from './match.js';
import { keyOf, listTracked } from './own-issue.js';
import type { LoopRecord } from './record.js';
import type { Comment, Observed } from './observed.js';
import type { ConfigProblem, Obstacle, Report } from './report.js';
import { readMovedTask, readOwnStatus } from './status.js';
import type { TaskTarget } from './target.js';
import { judgeTrust, type Trust } from './trust.js';

/** All that a plan is made from. */
export interface Situation {
  readonly observed: Observed;
  readonly postmortem: Postmortem;
  readonly template: Template;
  readonly findings: readonly Finding[];
  /** The text says why there are no tasks. */
  readonly noAction: boolean;
  readonly config: Config;
  readonly configProblem: ConfigProblem | null;
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  readonly texts: Texts;
  /** Where the pages of the rules are shown; null where that isn't known. */
  readonly rulePages: string | null;
  /** Whether an incident that was never seen may be taken up. */
  readonly mayStart: boolean;
  /** How many issues this run may still create for the incidents of this one's author. */
  readonly mayCreate: number;
}

/** What the loop writes on GitHub, made by the render rooms. */
export interface Texts {
  /** `target` is where it is made: for everybody, it says no more than the task's own words. */
  readonly trackingBody: (task: KeyedTask, situation: Situation, target: TaskTarget) => Markdown;
  readonly statusComment: (report: Report) => Markdown;
}

/** A situation, read: what belongs to the loop, and what follows what. */
export interface Scene extends FollowContext {
  readonly situation: Situation;
  /** The loop's own status comments, oldest first. */
  readonly comments: readonly Comment[];
  /** Where it was taken up, if it was transferred since. */
  readonly movedFrom: string | null;
  /** Nothing was ever tracked here. */
  readonly isFresh: boolean;
  readonly matched: Matched;
  readonly followed: readonly Followed[];
  readonly trust: Trust;
}

export function readScene(situation: Situation): Scene {
  const { observed, config, postmortem } = situation;
  const { repository, incident } = observed;
  const identity = identityOf(repository.name, incident.number);
  const hands = new Hands(observed.viewer, config.formerly);
  const { comments, record: recorded, movedFrom } = readOwnStatus(observed, hands);
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
    hands,
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
    isFresh:
      (record?.tasks.size ?? 0) === 0 &&
      !listTracked(observed, identity, hands).some(
        (issue) => keyOf(issue, identity, hands) !== null,
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
function isFollowed({ link }: Task, { observed, incident, hands, record }: FollowContext): boolean {
  if (link === null) return false;
  const identity = identityOfReference(link, observed.repository.name);
  return (
    record?.tasks.has(identity) === true ||
    listTracked(observed, incident, hands).some(
      (issue) =>
        identityOf(issue.repository, issue.number) === identity &&
        keyOf(issue, incident, hands) !== null,
    )
  );
}

export function wearsLabel(observed: Observed, name: string): boolean {
  return observed.incident.labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
}

/** The label that stops all writes, whatever else is the matter. */
export function findHold({ observed, config: { labels } }: Situation): Obstacle | null {
  return wearsLabel(observed, labels.hold) ? { kind: 'on hold', label: labels.hold } : null;
}

/** Why nothing but the status comment is written; null where nothing keeps the loop from its work. */
export function findObstacle(situation: Situation, scene: Scene): Obstacle | null {
  const { observed, incidentLabel, configProblem } = situation;
  if (scene.movedFrom !== null) return { kind: 'transferred', from: scene.movedFrom };
  if (!wearsLabel(observed, incidentLabel)) return { kind: 'paused', label: incidentLabel };
  if (configProblem !== null) return { kind: 'config', problem: configProblem };
  if (!scene.trust.trusted) {
    const { author } = observed.incident;
    return { kind: 'untrusted', author, label: incidentLabel, doubt: scene.trust.doubt };
  }
  return situation.postmortem.pristine && !scene.isFresh ? { kind: 'emptied' } : null;
}
