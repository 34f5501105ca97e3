import {
  type AuthorEdit,
  type Comment,
  type Edit,
  type IssueEvent,
  identityOf,
  type Incident,
  type IssueState,
  type Linked,
  type TrackingIssue,
  type StateChange,
} from '../../incident/index.js';
import {
  type ActorAnswer,
  type AncestorAnswer,
  type CommentAnswer,
  type IncidentAnswer,
  listNodes,
  type Nodes,
  type ParentAnswer,
  type PullRequestAnswer,
  type TrackingIssueAnswer,
  type EventAnswer,
} from './answers.js';

/** As many as queries.ts requests; a shorter list is complete. */
const editsRequested = 20;

/** A login as it is written everywhere in the code: bots end in `[bot]`, a deleted account is `ghost`. */
export function fromActor(actor: ActorAnswer | null | undefined): string {
  if (actor === null || actor === undefined) return 'ghost';
  const isBot = actor.__typename === 'Bot' && !actor.login.endsWith('[bot]');
  return isBot ? `${actor.login}[bot]` : actor.login;
}

export function fromIncident(answer: IncidentAnswer, comments: readonly Comment[]): Incident {
  return {
    id: answer.id,
    number: answer.number,
    title: answer.title,
    url: answer.url,
    body: answer.body,
    state: answer.state === 'OPEN' ? 'open' : 'closed',
    createdAt: answer.createdAt,
    author: fromActor(answer.author),
    association: answer.authorAssociation.toLowerCase(),
    labels: listNodes(answer.labels),
    labelled: fromLabelEvents(answer.labelled),
    editedAt: answer.lastEditedAt,
    authorEdit: findAuthorEdit(answer),
    edits: fromEdits(answer),
    lastStateChange: fromStateEvents(answer.stateEvents),
    ancestors: fromAncestors(answer.parent),
    transferredAt: listNodes(answer.transfers).at(-1)?.createdAt ?? null,
    comments,
  };
}

function fromEdits({ userContentEdits }: IncidentAnswer): readonly Edit[] | null {
  if (userContentEdits === null) return null;
  return listNodes(userContentEdits).map(({ id, editor }) => ({ id, editor: fromActor(editor) }));
}

function fromLabelEvents(events: Nodes<EventAnswer>): ReadonlyMap<string, IssueEvent> {
  const latest = new Map<string, IssueEvent>();
  for (const { label, actor, createdAt } of listNodes(events)) {
    if (label === undefined || createdAt === undefined) continue;
    latest.set(label.name.toLowerCase(), { actor: fromActor(actor), at: createdAt });
  }
  return latest;
}

// If the history is unreadable or incomplete: the latest moment at which the author may have edited the text.
function findAuthorEdit(answer: IncidentAnswer): AuthorEdit | null {
  const { userContentEdits: history, lastEditedAt } = answer;
  const all = listNodes(history);
  if (history === null || all.length < (history.nodes ?? []).length) {
    return lastEditedAt === null ? null : { at: lastEditedAt, certain: false };
  }
  const author = fromActor(answer.author);
  const mayBeAuthor = (editor: ActorAnswer | null): boolean =>
    editor === null || fromActor(editor) === author;
  // The list may be older than the text.
  if (lastEditedAt !== null && lastEditedAt > (all[0]?.editedAt ?? '')) {
    const { editor } = answer;
    if (mayBeAuthor(editor)) return { at: lastEditedAt, certain: editor !== null };
  }
  const isComplete = all.length < editsRequested;
  // The list also holds the text with which the issue was opened, and that isn't an edit, whatever its date.
  const edits = isComplete && answer.includesCreatedEdit ? all.slice(0, -1) : all;
  const own = edits.find(({ editor }) => mayBeAuthor(editor));
  if (own !== undefined) return { at: own.editedAt, certain: own.editor !== null };
  const oldest = isComplete ? undefined : all.at(-1);
  return oldest === undefined ? null : { at: oldest.editedAt, certain: false };
}

function fromStateEvents(events: Nodes<EventAnswer>): StateChange | null {
  const last = listNodes(events).at(-1);
  if (last?.createdAt === undefined) return null;
  return {
    to: last.__typename === 'ClosedEvent' ? 'closed' : 'open',
    actor: fromActor(last.actor),
    at: last.createdAt,
  };
}

export function fromComment(answer: CommentAnswer): Comment {
  const { id, body, createdAt, lastEditedAt } = answer;
  return {
    id,
    body,
    createdAt,
    author: fromActor(answer.author),
    writtenAt: lastEditedAt ?? createdAt,
    editor: lastEditedAt === null ? null : fromActor(answer.editor),
  };
}

export function fromTrackingIssue(answer: TrackingIssueAnswer): TrackingIssue {
  return {
    kind: 'issue',
    id: answer.id,
    identity: identityOf(answer.repository.nameWithOwner, answer.number),
    repository: answer.repository.nameWithOwner,
    number: answer.number,
    title: answer.title,
    url: answer.url,
    body: answer.body,
    edited: answer.lastEditedAt !== null,
    author: fromActor(answer.author),
    state: fromState(answer),
    labels: listNodes(answer.labels).map(({ name }) => name),
    assignees: listNodes(answer.assignees).map(({ login }) => login),
    milestone: answer.milestone?.title ?? null,
    parent: fromParent(answer.parent),
    lastStateChange: fromStateEvents(answer.stateEvents),
    duplicateOf: fromParent(listNodes(answer.duplicate).at(-1)?.canonical ?? null),
  };
}

function fromParent(parent: ParentAnswer | null): string | null {
  return parent === null ? null : identityOf(parent.repository.nameWithOwner, parent.number);
}

function fromAncestors(parent: AncestorAnswer | null | undefined): readonly string[] {
  if (parent === null || parent === undefined) return [];
  const { number, repository } = parent;
  return [identityOf(repository.nameWithOwner, number), ...fromAncestors(parent.parent)];
}

function fromState({ state, stateReason }: TrackingIssueAnswer): IssueState {
  if (state === 'OPEN') return 'open';
  if (stateReason === 'NOT_PLANNED') return 'not-planned';
  return stateReason === 'DUPLICATE' ? 'duplicate' : 'completed';
}

export function fromLinked(
  answer: TrackingIssueAnswer | PullRequestAnswer | null | undefined,
): Linked {
  if (answer === null || answer === undefined) return { kind: 'unreadable' };
  if (answer.__typename === 'Issue') return fromTrackingIssue(answer);
  const { number, title, url, merged, pullState, repository } = answer;
  return {
    kind: 'pull-request',
    identity: identityOf(repository.nameWithOwner, number),
    repository: repository.nameWithOwner,
    number,
    title,
    url,
    state: merged ? 'merged' : pullState === 'OPEN' ? 'open' : 'closed',
  };
}
