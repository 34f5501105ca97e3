import type { Config } from '../../config/index.js';
import {
  hashWords,
  hasLabel,
  type IssueTarget,
  note,
  type RecordedTask,
  type TaskReport,
  type TaskStatus,
  type TrackingIssue,
  type WriteStep,
} from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import type { Splice } from '../../text/index.js';
import type { Thread } from '../match/index.js';
import type { OwnedSituation } from '../situation.js';
import { spliceLink } from './body.js';
import { type Followed, followNothing, isDone, isTicked, spliceBoxes } from './followed.js';
import { findOriginal, noteIssue } from './issue-notes.js';
import { compareWithRecord, findSyncRow, type SyncAction } from './sync.js';
import { compareWords, type Words } from './words.js';

/** An issue of this repository, or the action's own issue in another one: both sides are kept in step. */
export function followIssue(
  thread: Thread,
  issue: TrackingIssue,
  situation: OwnedSituation,
): Followed {
  const { ownership, config, record } = situation;
  const { needsLink } = thread;
  const { task } = thread.lines[0];
  const { identity, state } = issue;
  const before = showsTrace(issue, situation) ? record?.tasks.get(identity) : undefined;
  const created = isCreated(issue, before, situation);
  const ticked = isTicked(thread);
  const changedAt = ownership.changedByOthers(issue.lastStateChange);
  const changed = compareWithRecord({ ticked, state, changedAt, needsLink, created }, before);
  const row = findSyncRow({ box: describeBox(ticked), issue: state, changed });
  const words = compareWords(thread, issue, created, before, config);
  const synced = syncSides(thread, issue, row.then);
  // A note is repeated until the task changes again.
  const repeated = changed === 'nothing' && words.unchanged ? (before?.note ?? null) : null;
  const lasting = row.note ?? words.note ?? repeated;
  const next = { ...issue, title: words.retitle ?? issue.title, state: synced.state };
  const kinds = [row.hold ?? null, lasting].filter((kind) => kind !== null);
  return {
    ...followNothing(thread, 'open'),
    ...synced,
    steps: [...adopt(thread, issue, created, situation), ...retitle(issue, words), ...synced.steps],
    links: spliceLinks(thread, issue, situation),
    report: reportIssue(task, next, config),
    notes: [
      ...kinds.map((kind) => note(kind, { task, issue: identity })),
      ...noteIssue(task, next, created, situation),
    ],
    row: {
      issue: identity,
      created,
      text: hashWords(task.text),
      title: hashWords(next.title),
      ticked: tickedAfter(ticked, row.then),
      state: synced.state,
      changedAt: synced.state === state ? changedAt : null,
      unlinked: false,
      note: lasting,
    },
  };
}

// A record alone proves nothing: its row counts if the issue shows what the action did to it.
function showsTrace(issue: TrackingIssue, { ownership, trackingLabel }: OwnedSituation): boolean {
  if (ownership.isUnparented(issue)) return true;
  return issue.parent === ownership.incident || hasLabel(issue, trackingLabel);
}

/** Whether the action created it. An issue of its login that a person linked is adopted, whatever its text says. */
function isCreated(
  issue: TrackingIssue,
  before: RecordedTask | undefined,
  { ownership }: OwnedSituation,
): boolean {
  if (ownership.isUnparented(issue)) return true;
  if (ownership.keyOf(issue) === null) return false;
  return before?.created ?? issue.parent === ownership.incident;
}

function describeBox(ticked: boolean | null): 'none' | 'open' | 'ticked' {
  if (ticked === null) return 'none';
  return ticked ? 'ticked' : 'open';
}

function tickedAfter(ticked: boolean | null, action: SyncAction): boolean | null {
  return ticked === null ? null : action === 'tick' || (ticked && action !== 'untick');
}

function spliceLinks(
  thread: Thread,
  issue: TrackingIssue,
  { body, observed: { repository } }: OwnedSituation,
): readonly Splice[] {
  if (!thread.needsLink && !thread.replacesLink) return [];
  return thread.lines.map(({ task }) => spliceLink(body, task, issue, repository.name));
}

function retitle(issue: TrackingIssue, { retitle: title }: Words): readonly WriteStep[] {
  return title === null ? [] : [{ do: 'retitle issue', target: targetOf(issue), title }];
}

function targetOf({ id, identity }: TrackingIssue): IssueTarget {
  return { id, issue: identity };
}

interface Synced {
  readonly steps: readonly WriteStep[];
  readonly boxes: readonly Splice[];
  readonly ticked: number;
  readonly unticked: number;
  /** Of the issue, after the steps. */
  readonly state: TrackingIssue['state'];
}

function syncSides(thread: Thread, issue: TrackingIssue, action: SyncAction): Synced {
  const unchanged = { steps: [], boxes: [], ticked: 0, unticked: 0, state: issue.state };
  const target = targetOf(issue);
  switch (action) {
    case 'nothing':
      return unchanged;
    case 'tick': {
      const boxes = spliceBoxes(thread, true);
      return { ...unchanged, boxes, ticked: boxes.length };
    }
    case 'untick': {
      const boxes = spliceBoxes(thread, false);
      return { ...unchanged, boxes, unticked: boxes.length };
    }
    case 'close issue':
      return { ...unchanged, steps: [{ do: 'close issue', target }], state: 'completed' };
    case 'reopen issue':
      return { ...unchanged, steps: [{ do: 'reopen issue', target }], state: 'open' };
  }
}

/** An issue that a person linked gets the tracking label and, if it has no parent, the incident as its parent; once. */
function adopt(
  thread: Thread,
  issue: TrackingIssue,
  created: boolean,
  { trackingLabel, record, ownership }: OwnedSituation,
): readonly WriteStep[] {
  const target = targetOf(issue);
  if (record?.tasks.has(issue.identity) === true || ownership.isUnparented(issue)) return [];
  const steps: WriteStep[] = [];
  if (!created && !hasLabel(issue, trackingLabel)) {
    steps.push({ do: 'add tracking label', target, label: trackingLabel });
  }
  // If the action created an issue that has no parent, the link got lost.
  if (
    issue.parent === null &&
    (created || !thread.needsLink) &&
    issue.identity !== ownership.incident
  ) {
    steps.push({ do: 'add sub-issue', target });
  }
  return steps;
}

const statuses: Readonly<Record<TrackingIssue['state'], TaskStatus>> = {
  open: 'open',
  completed: 'done',
  'not-planned': 'not planned',
  duplicate: 'duplicate',
};

/** What the status comment shows of a task with a tracking issue. */
export function reportIssue(task: Task, issue: TrackingIssue, config: Config): TaskReport {
  const status = statuses[issue.state];
  const { repository, number, url, title, state } = issue;
  return {
    task,
    status,
    done: isDone(issue, config),
    issue: { repository, number, url, title, state, duplicateOf: findOriginal(issue) },
  };
}
