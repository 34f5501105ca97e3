import type { Comment, Issue } from '../entities.js';
import type { World } from '../world.js';
import { tick } from '../clock.js';
import { announceComment } from '../deliveries.js';
import { checkBody, saveBody } from '../edits.js';
import { recordEvent } from '../events.js';
import { issueOf } from './find-issue.js';
import {
  type Identity,
  requireAuthorOrTriage,
  requireParticipation,
  requireTriage,
} from '../accounts/identity.js';
import { nextIds } from '../ids.js';
import { invalid } from '../refusal.js';
import { repositoryOf } from '../repositories.js';

/** Writes a comment; a locked issue takes one only from those who may triage. */
export function addComment(world: World, who: Identity, issue: Issue, body: string): Comment {
  const { store } = world;
  const repository = repositoryOf(store, issue.repository);
  if (issue.locked) requireTriage(store, who, repository, 'AddComment');
  else requireParticipation(store, who, repository);
  checkText(body);
  const at = tick(store);
  const comment: Comment = {
    kind: 'IssueComment',
    ...nextIds(store, 'IssueComment'),
    issue: issue.id,
    author: who.login,
    body,
    createdAt: at,
    updatedAt: at,
    lastEditedAt: null,
    editor: null,
    edits: [],
    minimized: null,
  };
  store.comments.push(comment);
  issue.updatedAt = at;
  announceComment(world, who, comment, 'created');
  return comment;
}

/** Saves a new text; the same text isn't an edit. */
export function updateComment(world: World, who: Identity, comment: Comment, body: string): void {
  requireAuthorOrWrite(world, who, comment, 'UpdateIssueComment');
  checkText(body);
  if (body === comment.body) return;
  const at = tick(world.store);
  const from = comment.body;
  saveBody(world.store, comment, who.login, body, at);
  issueOf(world.store, comment.issue).updatedAt = at;
  announceComment(world, who, comment, 'edited', { changes: { body: { from } } });
}

/** Deletes a comment; the timeline shows that there was one. */
export function deleteComment(world: World, who: Identity, comment: Comment): void {
  const { store } = world;
  requireAuthorOrWrite(world, who, comment, 'DeleteIssueComment');
  const at = tick(store);
  store.comments = store.comments.filter((each) => each !== comment);
  const issue = issueOf(store, comment.issue);
  issue.updatedAt = at;
  recordEvent(store, issue, who.login, at, { kind: 'CommentDeletedEvent', author: comment.author });
  announceComment(world, who, comment, 'deleted');
}

/** Minimizes a comment. */
export function minimizeComment(
  world: World,
  who: Identity,
  comment: Comment,
  reason: string,
): void {
  requireAuthorOrWrite(world, who, comment, 'MinimizeComment');
  tick(world.store);
  comment.minimized = reason.toLowerCase().replaceAll('_', '-');
}

function requireAuthorOrWrite(
  world: World,
  who: Identity,
  comment: Comment,
  operation: string,
): void {
  const { repository } = issueOf(world.store, comment.issue);
  requireAuthorOrTriage(
    world.store,
    who,
    repositoryOf(world.store, repository),
    comment.author,
    operation,
  );
}

function checkText(body: string): void {
  if (body.trim() === '') throw invalid('IssueComment', 'body', "Body can't be blank");
  checkBody('IssueComment', body);
}
