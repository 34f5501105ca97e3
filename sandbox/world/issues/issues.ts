import type { Issue, Label, Milestone, Repository, User } from '../entities.js';
import type { World } from '../world.js';
import type { Store } from '../store.js';
import { assign, checkAssignees } from './assignees.js';
import { tick } from '../clock.js';
import { announce } from '../deliveries.js';
import { checkBody, saveBody } from '../edits.js';
import { recordEvent } from '../events.js';
import {
  type Identity,
  requireAuthorOrTriage,
  requireParticipation,
  requireTriage,
} from '../accounts/identity.js';
import { nextIds } from '../ids.js';
import { putLabels, replaceLabels } from './issue-labels.js';
import { closeIssue, reopenIssue } from './issue-state.js';
import { Refusal, invalid } from '../refusal.js';
import { repositoryOf } from '../repositories.js';
import { checkParent, putUnder } from './sub-issues.js';

export interface NewIssue {
  title: string;
  body?: string;
  labels?: readonly Label[];
  assignees?: readonly User[];
  milestone?: Milestone | null;
  parent?: Issue | null;
  /** An issue form sets labels for everyone. */
  byForm?: boolean;
}

export interface IssueChanges {
  title?: string;
  body?: string;
  state?: 'OPEN' | 'CLOSED';
  labels?: readonly Label[];
  assignees?: readonly User[];
  milestone?: Milestone | null;
}

/** Opens an issue with everything that was requested, or refuses and changes nothing. */
export function createIssue(
  world: World,
  who: Identity,
  repository: Repository,
  wanted: NewIssue,
): Issue {
  const { store } = world;
  requireParticipation(store, who, repository);
  if (!repository.hasIssues)
    throw new Refusal('GONE', 'Issues has been disabled in this repository.');
  const { labels = [], assignees = [], parent = null, milestone = null } = wanted;
  const needsTriage =
    assignees.length > 0 || parent || milestone || (labels.length > 0 && !wanted.byForm);
  if (needsTriage) requireTriage(store, who, repository, 'CreateIssue');
  const title = checkTitle(wanted.title);
  checkBody('Issue', wanted.body ?? '');
  checkAssignees(world, [], assignees);
  if (parent) checkParent(world, parent, null, repository);

  const issue = addIssue(store, repository, {
    kind: 'Issue',
    title,
    body: wanted.body ?? '',
    author: who.login,
  });
  issue.milestone = milestone?.id ?? null;
  const newLabels = putLabels(store, who, issue, labels, issue.createdAt);
  const newAssignees = assign(store, who, issue, assignees, issue.createdAt);
  if (parent) putUnder(store, who, parent, issue, issue.createdAt);
  announce(world, who, issue, 'opened');
  for (const label of newLabels) announce(world, who, issue, 'labeled', { label });
  for (const assignee of newAssignees) announce(world, who, issue, 'assigned', { assignee });
  return issue;
}

/** Changes what is given of an issue or pull request. The same value is not a change. */
export function updateIssue(
  world: World,
  who: Identity,
  issue: Issue,
  changes: IssueChanges,
): void {
  const { store } = world;
  const repository = repositoryOf(store, issue.repository);
  requireAuthorOrTriage(store, who, repository, issue.author, 'UpdateIssue');
  if (changes.labels || changes.assignees || changes.milestone !== undefined) {
    requireTriage(store, who, repository, 'UpdateIssue');
  }
  const title = changes.title === undefined ? issue.title : checkTitle(changes.title);
  if (changes.body !== undefined) checkBody('Issue', changes.body);
  if (changes.assignees) checkAssignees(world, [], changes.assignees);

  rewrite(world, who, issue, title, changes.body ?? issue.body);
  if (changes.milestone !== undefined) issue.milestone = changes.milestone?.id ?? null;
  if (changes.labels) replaceLabels(world, who, issue, changes.labels);
  if (changes.assignees) reassign(store, who, issue, changes.assignees);
  if (changes.state === 'CLOSED') closeIssue(world, who, issue);
  if (changes.state === 'OPEN') reopenIssue(world, who, issue);
}

/** Adds a bare issue or pull request under the next number. */
export function addIssue(
  store: Store,
  repository: Repository,
  given: Pick<Issue, 'kind' | 'title' | 'body' | 'author'>,
): Issue {
  const at = tick(store);
  repository.lastNumber += 1;
  const issue: Issue = {
    ...given,
    ...nextIds(store, given.kind),
    repository: repository.id,
    number: repository.lastNumber,
    createdAt: at,
    updatedAt: at,
    lastEditedAt: null,
    editor: null,
    edits: [],
    state: 'OPEN',
    stateReason: null,
    closedAt: null,
    closedBy: null,
    locked: false,
    labels: [],
    assignees: [],
    milestone: null,
    parent: null,
    subIssues: [],
  };
  store.issues.push(issue);
  return issue;
}

function rewrite(world: World, who: Identity, issue: Issue, title: string, body: string): void {
  const was = { title: issue.title, body: issue.body };
  if (title === was.title && body === was.body) return;
  const at = tick(world.store);
  if (body !== was.body) saveBody(world.store, issue, who.login, body, at);
  if (title !== was.title) {
    Object.assign(issue, { title, updatedAt: at });
    recordEvent(world.store, issue, who.login, at, {
      kind: 'RenamedTitleEvent',
      previousTitle: was.title,
      currentTitle: title,
    });
  }
  const changes = {
    ...(title === was.title ? {} : { title: { from: was.title } }),
    ...(body === was.body ? {} : { body: { from: was.body } }),
  };
  announce(world, who, issue, 'edited', { changes });
}

function reassign(store: Store, who: Identity, issue: Issue, wanted: readonly User[]): void {
  const logins = wanted.map((user) => user.login);
  issue.assignees = issue.assignees.filter((login) => logins.includes(login));
  assign(store, who, issue, wanted, tick(store));
}

function checkTitle(title: string): string {
  const trimmed = title.trim();
  if (trimmed === '') throw invalid('Issue', 'title', "Title can't be blank");
  if ([...trimmed].length > 256)
    throw invalid('Issue', 'title', 'Title is too long (maximum is 256 characters)');
  return trimmed;
}
