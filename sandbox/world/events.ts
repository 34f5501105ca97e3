import type { Store } from './store.js';
import type { Issue, StateReason } from './issues.js';
import { nextIds } from './ids.js';

type EventDetail =
  | { kind: 'LabeledEvent' | 'UnlabeledEvent'; label: string }
  | { kind: 'ClosedEvent'; stateReason: StateReason | null; closer: string | null }
  | { kind: 'ReopenedEvent'; stateReason: StateReason | null }
  | { kind: 'RenamedTitleEvent'; previousTitle: string; currentTitle: string }
  | { kind: 'AssignedEvent' | 'UnassignedEvent'; assignee: string }
  | { kind: 'SubIssueAddedEvent' | 'SubIssueRemovedEvent'; subIssue: string }
  | { kind: 'ParentIssueAddedEvent' | 'ParentIssueRemovedEvent'; parent: string }
  | { kind: 'TransferredEvent'; fromRepository: string }
  | { kind: 'MarkedAsDuplicateEvent' | 'UnmarkedAsDuplicateEvent'; canonical: string }
  | { kind: 'CommentDeletedEvent'; author: string };

export type TimelineEvent = EventDetail & {
  id: string;
  databaseId: number;
  issue: string;
  actor: string;
  createdAt: string;
};

/** Writes an event into an issue's timeline. */
export function recordEvent(
  store: Store,
  issue: Issue,
  actor: string,
  at: string,
  detail: EventDetail,
): void {
  store.events.push({
    ...detail,
    ...nextIds(store, 'Event'),
    issue: issue.id,
    actor,
    createdAt: at,
  });
}
