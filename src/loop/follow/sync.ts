import type { IssueState, LastingNote, RecordedTask } from '../../incident/index.js';

/** The state of both sides of one task. */
export interface Sides {
  readonly box: 'open' | 'ticked' | 'none';
  readonly issue: IssueState;
  readonly changed: Changed;
}

/** Which side changed since the record; `unknown` without a record. */
export type Changed =
  'nothing' | 'box' | 'issue' | 'both' | 'unknown' | 'interrupted run' | 'link restored';

export type SyncAction = 'nothing' | 'tick' | 'untick' | 'close issue' | 'reopen issue';

export interface SyncRow {
  readonly box: Sides['box'] | 'any';
  /** `closed` is any closed state, `dropped` is closed as not planned or as a duplicate. */
  readonly issue: IssueState | 'closed' | 'dropped' | 'any';
  readonly changed: Changed | 'any';
  readonly then: SyncAction;
  readonly note?: LastingNote;
  /** A note that keeps the incident open. */
  readonly hold?: 'box-ticked-issue-open';
}

/** The first table of the sync rules. The first row that fits counts. */
export const syncTable: readonly SyncRow[] = [
  { box: 'none', issue: 'any', changed: 'any', then: 'nothing' },
  { box: 'open', issue: 'open', changed: 'any', then: 'nothing' },
  { box: 'open', issue: 'closed', changed: 'box', then: 'reopen issue' },
  { box: 'any', issue: 'dropped', changed: 'any', then: 'nothing' },
  { box: 'open', issue: 'completed', changed: 'both', then: 'tick', note: 'latest-event-wins' },
  { box: 'open', issue: 'completed', changed: 'any', then: 'tick' },
  { box: 'ticked', issue: 'completed', changed: 'any', then: 'nothing' },
  { box: 'ticked', issue: 'open', changed: 'issue', then: 'untick' },
  { box: 'ticked', issue: 'open', changed: 'link restored', then: 'untick' },
  { box: 'ticked', issue: 'open', changed: 'box', then: 'close issue' },
  { box: 'ticked', issue: 'open', changed: 'interrupted run', then: 'close issue' },
  { box: 'ticked', issue: 'open', changed: 'both', then: 'untick', note: 'latest-event-wins' },
  { box: 'ticked', issue: 'open', changed: 'any', then: 'nothing', hold: 'box-ticked-issue-open' },
];

export function findSyncRow(sides: Sides): SyncRow {
  const row = syncTable.find(
    (candidate) =>
      (candidate.box === 'any' || candidate.box === sides.box) &&
      matchesState(candidate.issue, sides.issue) &&
      (candidate.changed === 'any' || candidate.changed === sides.changed),
  );
  if (row === undefined) throw new Error(`No row of the sync table for ${JSON.stringify(sides)}`);
  return row;
}

function matchesState(pattern: SyncRow['issue'], state: IssueState): boolean {
  if (pattern === 'any') return true;
  if (pattern === 'closed') return state !== 'open';
  if (pattern === 'dropped') return state === 'not-planned' || state === 'duplicate';
  return pattern === state;
}

/** The present state of a task, to compare with its record. */
export interface PresentTask {
  /** Null if it has no checkbox. */
  readonly ticked: boolean | null;
  readonly state: IssueState;
  readonly changedAt: string | null;
  /** See `Thread.needsLink`. */
  readonly needsLink: boolean;
  readonly created: boolean;
}

export function compareWithRecord(now: PresentTask, before: RecordedTask | undefined): Changed {
  if (before === undefined) return now.needsLink && now.created ? 'interrupted run' : 'unknown';
  if (now.needsLink && !before.unlinked) return 'link restored';
  const box = before.ticked !== null && now.ticked !== null && before.ticked !== now.ticked;
  const changedByOthers = now.changedAt !== null && now.changedAt !== before.changedAt;
  const issue = before.state !== now.state || changedByOthers;
  if (box && issue) return 'both';
  if (box) return 'box';
  return issue ? 'issue' : 'nothing';
}

export type TitleAction = 'nothing' | 'retitle';

export interface TitleRow {
  readonly text: 'same' | 'changed' | 'empty';
  readonly title: 'same' | 'changed';
  readonly by: 'action' | 'others' | 'any';
  readonly then: TitleAction;
  readonly note?: LastingNote;
}

/** The second table of the sync rules: whose words count. The first row that fits counts. */
export const titleTable: readonly TitleRow[] = [
  { text: 'empty', title: 'same', by: 'any', then: 'nothing' },
  { text: 'empty', title: 'changed', by: 'any', then: 'nothing' },
  { text: 'changed', title: 'same', by: 'action', then: 'retitle' },
  { text: 'changed', title: 'same', by: 'others', then: 'nothing' },
  { text: 'same', title: 'changed', by: 'any', then: 'nothing' },
  { text: 'changed', title: 'changed', by: 'action', then: 'nothing', note: 'both-renamed' },
  { text: 'changed', title: 'changed', by: 'others', then: 'nothing' },
  { text: 'same', title: 'same', by: 'any', then: 'nothing' },
];

export function findTitleRow(sides: {
  readonly text: TitleRow['text'];
  readonly title: TitleRow['title'];
  readonly by: 'action' | 'others';
}): TitleRow {
  const row = titleTable.find(
    (candidate) =>
      candidate.text === sides.text &&
      candidate.title === sides.title &&
      (candidate.by === 'any' || candidate.by === sides.by),
  );
  if (row === undefined) throw new Error(`No row of the title table for ${JSON.stringify(sides)}`);
  return row;
}
