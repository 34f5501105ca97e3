import type { Task } from '../postmortem/index.js';

/** Every kind of note, and whether it keeps the incident open. */
const keepsOpen = {
  'box-ticked-issue-open': true,
  'latest-event-wins': false,
  'both-renamed': false,
  'not-planned': true,
  duplicate: true,
  'line-gone': true,
  'line-gone-unparented': true,
  'added-by-hand': true,
  'other-parent': false,
  'unlinked-by-hand': false,
  unparented: false,
  'unparented-owner': false,
  'link-unreadable': true,
  'link-not-read': false,
  transferred: false,
  'link-to-incident': false,
  'link-to-itself': false,
  'link-to-parent': false,
  'link-in-circle': false,
  'pull-request-closed': true,
  'same-link-twice': false,
  'two-links': false,
  'too-many-tasks': true,
  'no-place-left': true,
  'run-share-used': true,
  'target-unreadable': true,
  'target-refused': true,
  'target-not-listed': true,
  'target-public': true,
  'body-too-long': false,
  'history-unreadable': false,
  'not-assigned': false,
  'no-milestone': false,
  vouched: false,
  'closed-early': false,
  'reopened-by-person': false,
  'new-tasks-in-closed': false,
} as const satisfies Readonly<Record<string, boolean>>;

export type NoteKind = keyof typeof keepsOpen;

/** A line of the status comment that isn't a finding. */
export interface Note {
  readonly kind: NoteKind;
  /** It keeps the incident open. */
  readonly holds: boolean;
  /** The words of the task that it is about. */
  readonly task: string | null;
  /** Identity of the issue that it is about. */
  readonly issue: string | null;
  readonly detail: string | null;
}

/** A note of that kind, about a task, an issue, or the incident as a whole. */
export function note(
  kind: NoteKind,
  about: {
    readonly task?: Pick<Task, 'text'>;
    readonly issue?: string | null;
    readonly detail?: string | null;
  } = {},
): Note {
  const { task, issue = null, detail = null } = about;
  return { kind, holds: keepsOpen[kind], task: task?.text ?? null, issue, detail };
}
