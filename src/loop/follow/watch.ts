import type { Config } from '../../config/index.js';
import {
  boxSplices,
  type FollowContext,
  type Followed,
  followNothing,
  isDone,
  noteOf,
} from './followed.js';
import {
  hasLabel,
  identityOf,
  type IssueReport,
  type Linked,
  type LinkedPullRequest,
  type Note,
  type TaskStatus,
  type TrackingIssue,
} from '../../incident/index.js';
import { duplicateOfIssue, noteDropped } from './issue-notes.js';
import type { Thread } from '../match/index.js';

type Watched = Exclude<Linked, { kind: 'unreadable' }>;

/** A pull request, an incident or an issue elsewhere: only the box follows it, nothing is written to it. */
export function watchIssue(thread: Thread, issue: Watched, context: FollowContext): Followed {
  const task = thread.lines[0].task;
  const done = isFinal(issue, context.config);
  const boxes = done ? boxSplices(thread, true) : [];
  const { repository, number, url, title } = issue;
  const duplicateOf = issue.kind === 'issue' ? duplicateOfIssue(issue) : null;
  const state = readState(issue);
  const report: IssueReport = { repository, number, url, title, state, duplicateOf };
  return {
    ...followNothing(task, 'open'),
    boxes,
    ticked: boxes.length,
    notes: noteWatched(thread, issue, done, context),
    report: { task, done, status: describeStatus(issue, done), issue: report },
  };
}

// A pull request that was closed without being merged did nothing, whatever counts for issues.
function isFinal(issue: Watched, config: Config): boolean {
  return issue.kind === 'issue' ? isDone(issue, config) : issue.state === 'merged';
}

function readState(issue: TrackingIssue | LinkedPullRequest): TrackingIssue['state'] {
  if (issue.kind === 'issue') return issue.state;
  if (issue.state === 'merged') return 'completed';
  return issue.state === 'open' ? 'open' : 'not-planned';
}

function describeStatus(issue: Watched, done: boolean): TaskStatus {
  if (done) return 'done';
  if (issue.state !== 'open') return 'not planned';
  return issue.kind === 'pull-request' ? 'in review' : 'open';
}

function noteWatched(
  { lines: [{ task }] }: Thread,
  issue: Watched,
  done: boolean,
  { incidentLabel }: FollowContext,
): readonly Note[] {
  const identity = identityOf(issue.repository, issue.number);
  const notes: Note[] = [];
  if (issue.kind === 'issue' && hasLabel(issue, incidentLabel)) {
    notes.push(noteOf('link-to-incident', task, identity, false));
  }
  if (!done && issue.state !== 'open') {
    notes.push(
      issue.kind === 'issue'
        ? noteDropped(task, issue)
        : noteOf('pull-request-closed', task, identity, true),
    );
  }
  if (issue.state === 'open' && task.box?.ticked === true) {
    notes.push(noteOf('box-ticked-issue-open', task, identity, true));
  }
  return notes;
}
