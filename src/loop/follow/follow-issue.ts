import type { Config } from '../../config/index.js';
import type { Task } from '../../postmortem/index.js';
import { type Splice, spliceLink } from './body.js';
import {
  boxOf,
  boxSplices,
  type FollowContext,
  type Followed,
  followNothing,
  isDone,
  noteOf,
} from './followed.js';
import {
  hashWords,
  hasLabel,
  identityOf,
  isUnparented,
  type IssueTarget,
  keyOf,
  type Note,
  type NoteKind,
  type RecordedTask,
  type TaskReport,
  type TaskStatus,
  type TrackingIssue,
  type WriteStep,
} from '../../incident/index.js';
import { duplicateOfIssue, noteIssue } from './issue-notes.js';
import type { Thread } from '../match/index.js';
import { type Circumstance, compareWithRecord, findSyncRow, type SyncAction } from './sync.js';
import { compareWords, keepSaid, type Words } from './words.js';

/** An issue of this repository, or one of the loop’s own elsewhere: both sides are kept in step. */
export function followIssue(
  thread: Thread,
  issue: TrackingIssue,
  context: FollowContext,
): Followed {
  const { ownLogins, config, record } = context;
  const { task } = thread.lines[0];
  const identity = identityOf(issue.repository, issue.number);
  const then = bearsTrace(issue, context) ? record?.tasks.get(identity) : undefined;
  const created = isCreated(issue, then, context);
  const box = boxOf(thread);
  const turned = ownLogins.changedByOthers(issue.lastStateChange);
  const now = { box, state: issue.state, turned, relinked: thread.relinked, created };
  const changed = compareWithRecord(now, then);
  const row = findSyncRow({ box: describeBox(box), issue: issue.state, changed });
  const words = compareWords(thread, issue, created, then, config);
  const moved = moveSides(thread, issue, row.then);
  const said = row.say ?? words.say ?? keepSaid(then, changed, words.same);
  const next = { ...issue, title: words.retitle ?? issue.title, state: moved.state };
  return {
    ...followNothing(task, 'open'),
    ...moved,
    steps: [...adopt(thread, issue, now, context), ...retitle(issue, words), ...moved.steps],
    links: spliceLinks(thread, issue, context),
    report: reportIssue(task, next, config),
    notes: [
      ...noteIf(row.hold ?? null, task, identity, true),
      ...noteIf(said, task, identity, false),
      ...noteIssue(task, next, created, context),
    ],
    row: {
      issue: identity,
      created,
      text: hashWords(task.text),
      title: hashWords(next.title),
      ticked: tickedAfter(box, row.then),
      state: moved.state,
      turned: moved.state === issue.state ? turned : null,
      unlinked: false,
      said,
    },
  };
}

// A row is believed of an issue that shows what the loop did to it; the record alone proves nothing.
function bearsTrace(
  issue: TrackingIssue,
  { incident, trackingLabel, ownLogins }: FollowContext,
): boolean {
  if (isUnparented(issue, incident, ownLogins)) return true;
  return issue.parent === incident || hasLabel(issue, trackingLabel);
}

/** Did the loop make it? An issue of its login that a line brought here is adopted, whatever its text says. */
function isCreated(
  issue: TrackingIssue,
  then: RecordedTask | undefined,
  { incident, ownLogins }: FollowContext,
): boolean {
  if (isUnparented(issue, incident, ownLogins)) return true;
  if (keyOf(issue, incident, ownLogins) === null) return false;
  return then?.created ?? issue.parent === incident;
}

function noteIf(
  say: NoteKind | null,
  task: Task,
  identity: string,
  holds: boolean,
): readonly Note[] {
  return say === null ? [] : [noteOf(say, task, identity, holds)];
}

function describeBox(box: boolean | null): 'none' | 'open' | 'ticked' {
  if (box === null) return 'none';
  return box ? 'ticked' : 'open';
}

function tickedAfter(box: boolean | null, action: SyncAction): boolean | null {
  return box === null ? null : action === 'tick' || (box && action !== 'untick');
}

function spliceLinks(
  thread: Thread,
  issue: TrackingIssue,
  { observed: { incident, repository } }: FollowContext,
): readonly Splice[] {
  if (!thread.relinked && !thread.repaired) return [];
  return thread.lines.map(({ task }) => spliceLink(incident.body, task, issue, repository.name));
}

function retitle(issue: TrackingIssue, { retitle: title }: Words): readonly WriteStep[] {
  return title === null ? [] : [{ do: 'retitle issue', target: targetOf(issue), title }];
}

function targetOf(issue: TrackingIssue): IssueTarget {
  return { id: issue.id, issue: identityOf(issue.repository, issue.number) };
}

interface Moved {
  readonly steps: readonly WriteStep[];
  readonly boxes: readonly Splice[];
  readonly ticked: number;
  readonly unticked: number;
  readonly state: TrackingIssue['state'];
}

function moveSides(thread: Thread, issue: TrackingIssue, action: SyncAction): Moved {
  const still = { steps: [], boxes: [], ticked: 0, unticked: 0, state: issue.state };
  const target = targetOf(issue);
  switch (action) {
    case 'nothing':
      return still;
    case 'tick': {
      const boxes = boxSplices(thread, true);
      return { ...still, boxes, ticked: boxes.length };
    }
    case 'untick': {
      const boxes = boxSplices(thread, false);
      return { ...still, boxes, unticked: boxes.length };
    }
    case 'close issue':
      return { ...still, steps: [{ do: 'close issue', target }], state: 'completed' };
    case 'reopen issue':
      return { ...still, steps: [{ do: 'reopen issue', target }], state: 'open' };
  }
}

/** An issue that a person linked gets the tracking label and, where it has none, this parent; once. */
function adopt(
  thread: Thread,
  issue: TrackingIssue,
  { created }: Circumstance,
  { trackingLabel, incident, record, ownLogins }: FollowContext,
): readonly WriteStep[] {
  const target = targetOf(issue);
  if (record?.tasks.has(target.issue) === true || isUnparented(issue, incident, ownLogins))
    return [];
  const steps: WriteStep[] = [];
  if (!created && !hasLabel(issue, trackingLabel)) {
    steps.push({ do: 'add tracking label', target, label: trackingLabel });
  }
  // One that the loop created without a parent got lost on the way.
  if (issue.parent === null && (created || !thread.relinked) && target.issue !== incident) {
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

/** What is to be said of a task that an issue follows. */
export function reportIssue(task: Task, issue: TrackingIssue, config: Config): TaskReport {
  const status = statuses[issue.state];
  const { repository, number, url, title, state } = issue;
  return {
    task,
    status,
    done: isDone(issue, config),
    issue: { repository, number, url, title, state, duplicateOf: duplicateOfIssue(issue) },
  };
}
