import type { Config } from '../config.js';
import type { Postmortem } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';
import type { Finding } from '../rules/finding.js';
import { followThread } from './follow.js';
import type { FollowContext, Followed } from './followed.js';
import { Hands, isTrusted } from './hands.js';
import { identityOf, type KeyedTask } from './identity.js';
import { keyOf, type Matched, matchTasks } from './match.js';
import type { Comment, Observed } from './observed.js';
import { type LoopRecord, readRecord } from './record.js';
import type { ConfigProblem, Obstacle, Report } from './report.js';

/** All that a plan is made from. */
export interface Situation {
  readonly observed: Observed;
  readonly postmortem: Postmortem;
  readonly template: Template;
  readonly findings: readonly Finding[];
  /** The body is empty or still the template. */
  readonly pristine: boolean;
  /** The text says why there are no tasks. */
  readonly noAction: boolean;
  readonly config: Config;
  readonly configProblem: ConfigProblem | null;
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  readonly texts: Texts;
  /** Whether an incident that was never seen may be taken up: the sweep repairs, it never starts. */
  readonly mayStart: boolean;
}

/** What the loop writes on GitHub, made by the render rooms. */
export interface Texts {
  readonly trackingBody: (task: KeyedTask, situation: Situation) => string;
  readonly statusComment: (report: Report) => string;
}

/** A situation, read: what belongs to the loop, and what follows what. */
export interface Scene extends FollowContext {
  readonly situation: Situation;
  /** The loop's own status comments, oldest first. */
  readonly comments: readonly Comment[];
  /** Nothing was ever tracked here. */
  readonly isFresh: boolean;
  readonly matched: Matched;
  readonly followed: readonly Followed[];
}

export function readScene(situation: Situation): Scene {
  const { observed, config, postmortem } = situation;
  const { repository, incident } = observed;
  const identity = identityOf(repository.name, incident.number);
  const hands = new Hands(observed.viewer, config.formerly);
  const own = incident.comments
    .filter((comment) => hands.isOwn(comment.author))
    .map((comment) => ({ comment, record: readRecord(comment, identity) }))
    .filter((found): found is { comment: Comment; record: LoopRecord } => found.record !== null)
    .sort((a, b) => (a.comment.createdAt < b.comment.createdAt ? -1 : 1));
  // Of two runs that raced, the one that closed the incident may have written the younger comment.
  const closed = own.some((found) => found.record.closed);
  const recorded = own[0] === undefined ? null : { ...own[0].record, closed };
  const record = observed.base === null ? recorded : observed.base.record;
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
  const tasks = postmortem.tasks.filter(({ from }) => config.tasks.convert.includes(from));
  const matched = matchTasks(tasks, context);
  return {
    ...context,
    situation,
    comments: own.map(({ comment }) => comment),
    isFresh:
      (record?.tasks.size ?? 0) === 0 &&
      !observed.subIssues.some((issue) => keyOf(issue, identity, hands) !== null),
    matched,
    followed: matched.threads.map((thread) => followThread(thread, context)),
  };
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
  const { observed, config, incidentLabel, configProblem } = situation;
  if (!wearsLabel(observed, incidentLabel)) return { kind: 'paused', label: incidentLabel };
  if (configProblem !== null) return { kind: 'config', problem: configProblem };
  if (!isTrusted(observed, incidentLabel, config)) {
    return { kind: 'untrusted', author: observed.incident.author, label: incidentLabel };
  }
  return situation.pristine && !scene.isFresh ? { kind: 'emptied' } : null;
}
