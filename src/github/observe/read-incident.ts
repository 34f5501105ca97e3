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
  type TrackingAnswer,
  type TurnAnswer,
} from './answers.js';

/** As many as queries.ts asks for; a shorter list is whole. */
const editsAsked = 20;

/** The login as everywhere in the loop: bots end in `[bot]`, a deleted account is `ghost`. */
export function readLogin(actor: ActorAnswer | null | undefined): string {
  if (actor === null || actor === undefined) return 'ghost';
  const isBot = actor.__typename === 'Bot' && !actor.login.endsWith('[bot]');
  return isBot ? `${actor.login}[bot]` : actor.login;
}

export function readIncident(answer: IncidentAnswer, comments: readonly Comment[]): Incident {
  return {
    id: answer.id,
    number: answer.number,
    title: answer.title,
    url: answer.url,
    body: answer.body,
    storedBody: answer.body,
    state: answer.state === 'OPEN' ? 'open' : 'closed',
    createdAt: answer.createdAt,
    author: readLogin(answer.author),
    association: answer.authorAssociation.toLowerCase(),
    labels: listNodes(answer.labels),
    labelled: readLabelled(answer.labelled),
    editedAt: answer.lastEditedAt,
    authorEdit: readAuthorEdit(answer),
    edits: readEdits(answer),
    lastStateChange: readTurn(answer.turns),
    ancestors: readAncestors(answer.parent),
    transferredAt: listNodes(answer.transfers).at(-1)?.createdAt ?? null,
    comments,
  };
}

function readEdits({ userContentEdits }: IncidentAnswer): readonly Edit[] | null {
  if (userContentEdits === null) return null;
  return listNodes(userContentEdits).map(({ id, editor }) => ({ id, editor: readLogin(editor) }));
}

function readLabelled(events: Nodes<TurnAnswer>): ReadonlyMap<string, IssueEvent> {
  const latest = new Map<string, IssueEvent>();
  for (const { label, actor, createdAt } of listNodes(events)) {
    if (label === undefined || createdAt === undefined) continue;
    latest.set(label.name.toLowerCase(), { actor: readLogin(actor), at: createdAt });
  }
  return latest;
}

// Where the history is unreadable or cut off: the latest moment at which it may have been the author.
function readAuthorEdit(answer: IncidentAnswer): AuthorEdit | null {
  const { userContentEdits: history, lastEditedAt } = answer;
  const all = listNodes(history);
  if (history === null || all.length < (history.nodes ?? []).length) {
    return lastEditedAt === null ? null : { at: lastEditedAt, certain: false };
  }
  const author = readLogin(answer.author);
  const mayBeAuthor = (editor: ActorAnswer | null): boolean =>
    editor === null || readLogin(editor) === author;
  // The list may lag behind the text.
  if (lastEditedAt !== null && lastEditedAt > (all[0]?.editedAt ?? '')) {
    const { editor } = answer;
    if (mayBeAuthor(editor)) return { at: lastEditedAt, certain: editor !== null };
  }
  const isWhole = all.length < editsAsked;
  // The text as it was opened stands in the list too: no edit, whenever it is dated.
  const edits = isWhole && answer.includesCreatedEdit ? all.slice(0, -1) : all;
  const own = edits.find(({ editor }) => mayBeAuthor(editor));
  if (own !== undefined) return { at: own.editedAt, certain: own.editor !== null };
  const oldest = isWhole ? undefined : all.at(-1);
  return oldest === undefined ? null : { at: oldest.editedAt, certain: false };
}

function readTurn(turns: Nodes<TurnAnswer>): StateChange | null {
  const turn = listNodes(turns).at(-1);
  if (turn?.createdAt === undefined) return null;
  return {
    to: turn.__typename === 'ClosedEvent' ? 'closed' : 'open',
    actor: readLogin(turn.actor),
    at: turn.createdAt,
  };
}

export function readComment(answer: CommentAnswer): Comment {
  const { id, body, createdAt, lastEditedAt } = answer;
  return {
    id,
    body,
    createdAt,
    author: readLogin(answer.author),
    writtenAt: lastEditedAt ?? createdAt,
    editor: lastEditedAt === null ? null : readLogin(answer.editor),
  };
}

export function readTracking(answer: TrackingAnswer): TrackingIssue {
  return {
    kind: 'issue',
    id: answer.id,
    repository: answer.repository.nameWithOwner,
    number: answer.number,
    title: answer.title,
    url: answer.url,
    body: answer.body,
    edited: answer.lastEditedAt !== null,
    author: readLogin(answer.author),
    state: readState(answer),
    labels: listNodes(answer.labels).map(({ name }) => name),
    assignees: listNodes(answer.assignees).map(({ login }) => login),
    milestone: answer.milestone?.title ?? null,
    parent: readParent(answer.parent),
    lastStateChange: readTurn(answer.turns),
    duplicateOf: readParent(listNodes(answer.duplicate).at(-1)?.canonical ?? null),
  };
}

function readParent(parent: ParentAnswer | null): string | null {
  return parent === null ? null : identityOf(parent.repository.nameWithOwner, parent.number);
}

function readAncestors(parent: AncestorAnswer | null | undefined): readonly string[] {
  if (parent === null || parent === undefined) return [];
  const { number, repository } = parent;
  return [identityOf(repository.nameWithOwner, number), ...readAncestors(parent.parent)];
}

function readState({ state, stateReason }: TrackingAnswer): IssueState {
  if (state === 'OPEN') return 'open';
  if (stateReason === 'NOT_PLANNED') return 'not-planned';
  return stateReason === 'DUPLICATE' ? 'duplicate' : 'completed';
}

export function readLinkedAnswer(
  answer: TrackingAnswer | PullRequestAnswer | null | undefined,
): Linked {
  if (answer === null || answer === undefined) return { kind: 'unreadable' };
  if (answer.__typename === 'Issue') return readTracking(answer);
  const { number, title, url, merged, pullState, repository } = answer;
  return {
    kind: 'pull-request',
    repository: repository.nameWithOwner,
    number,
    title,
    url,
    state: merged ? 'merged' : pullState === 'OPEN' ? 'open' : 'closed',
  };
}
