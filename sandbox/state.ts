import { commentsOn } from './world/issues/find-comment.js';
import { issueOf } from './world/issues/find-issue.js';
import type { Issue } from './world/entities.js';
import { labelOf } from './world/issues/find-label.js';
import { fullNameOf, repositoryOf } from './world/repositories.js';
import type { Store } from './world/store.js';

export interface IssueState {
  repository: string;
  number: number;
  pullRequest: boolean;
  title: string;
  body: string;
  state: Issue['state'];
  stateReason: Issue['stateReason'];
  author: string;
  /** In alphabetical order. */
  labels: string[];
  assignees: string[];
  milestone: string | null;
  /** `#n`, or `owner/name#n` for a parent in another repository. */
  parent: string | null;
  subIssues: string[];
  comments: { author: string; body: string; minimized: boolean }[];
}

/** All issues with what a person sees of them: no ids and no times, so that two runs can be compared. */
export function describeState(store: Store): IssueState[] {
  return store.issues.map((issue) => ({
    repository: fullNameOf(repositoryOf(store, issue.repository)),
    number: issue.number,
    pullRequest: issue.kind === 'PullRequest',
    title: issue.title,
    body: issue.body,
    state: issue.state,
    stateReason: issue.stateReason,
    author: issue.author,
    labels: issue.labels.map((id) => labelOf(store, id).name).sort(),
    assignees: [...issue.assignees].sort(),
    milestone: store.milestones.find((each) => each.id === issue.milestone)?.title ?? null,
    parent: issue.parent === null ? null : referTo(store, issue, issueOf(store, issue.parent)),
    subIssues: issue.subIssues.map((id) => referTo(store, issue, issueOf(store, id))),
    comments: commentsOn(store, issue).map(({ author, body, minimized }) => ({
      author,
      body,
      minimized: minimized !== null,
    })),
  }));
}

function referTo(store: Store, from: Issue, to: Issue): string {
  const prefix =
    from.repository === to.repository ? '' : fullNameOf(repositoryOf(store, to.repository));
  return `${prefix}#${to.number}`;
}
