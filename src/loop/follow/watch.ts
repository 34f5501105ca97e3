import type { Config } from '../../config/index.js';
import {
  hasLabel,
  type IssueReport,
  type Linked,
  type LinkedPullRequest,
  type Note,
  note,
  type TaskStatus,
  type TrackingIssue,
} from '../../incident/index.js';
import type { Thread } from '../match/index.js';
import type { OwnedSituation } from '../situation.js';
import { type Followed, followNothing, isDone, spliceBoxes } from './followed.js';
import { findOriginal, noteDropped } from './issue-notes.js';

type Watched = Exclude<Linked, { kind: 'unreadable' }>;

/** A pull request, an incident or another repository's issue: only the checkbox follows it, and it is never written to. */
export function watchIssue(thread: Thread, issue: Watched, situation: OwnedSituation): Followed {
  const task = thread.lines[0].task;
  const done = isFinished(issue, situation.config);
  const boxes = done ? spliceBoxes(thread, true) : [];
  const { repository, number, url, title } = issue;
  const duplicateOf = issue.kind === 'issue' ? findOriginal(issue) : null;
  const state = stateOf(issue);
  const report: IssueReport = { repository, number, url, title, state, duplicateOf };
  return {
    ...followNothing(thread, 'open'),
    boxes,
    ticked: boxes.length,
    notes: noteWatched(thread, issue, done, situation),
    report: { task, done, status: statusOf(issue, done), issue: report },
  };
}

// A pull request that was closed without merging isn't done, even if `not-planned` issues count as done.
function isFinished(issue: Watched, config: Config): boolean {
  return issue.kind === 'issue' ? isDone(issue, config) : issue.state === 'merged';
}

function stateOf(issue: TrackingIssue | LinkedPullRequest): TrackingIssue['state'] {
  if (issue.kind === 'issue') return issue.state;
  if (issue.state === 'merged') return 'completed';
  return issue.state === 'open' ? 'open' : 'not-planned';
}

function statusOf(issue: Watched, done: boolean): TaskStatus {
  if (done) return 'done';
  if (issue.state !== 'open') return 'not planned';
  return issue.kind === 'pull-request' ? 'in review' : 'open';
}

function noteWatched(
  { lines: [{ task }] }: Thread,
  issue: Watched,
  done: boolean,
  { incidentLabel }: OwnedSituation,
): readonly Note[] {
  const about = { task, issue: issue.identity };
  const notes: Note[] = [];
  if (issue.kind === 'issue' && hasLabel(issue, incidentLabel)) {
    notes.push(note('link-to-incident', about));
  }
  if (!done && issue.state !== 'open') {
    notes.push(
      issue.kind === 'issue' ? noteDropped(task, issue) : note('pull-request-closed', about),
    );
  }
  if (issue.state === 'open' && task.box?.ticked === true) {
    notes.push(note('box-ticked-issue-open', about));
  }
  return notes;
}
