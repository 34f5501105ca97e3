import type { IssueState, RecordedTask, Said } from '../../incident/index.js';

/** What stands on both sides of one task, for the tables below. */
export interface Sides {
  readonly box: 'open' | 'ticked' | 'none';
  readonly issue: IssueState;
  readonly changed: Changed;
}

/** Which side changed since the record; `unknown` where no record tells. */
export type Changed =
  'nothing' | 'box' | 'issue' | 'both' | 'unknown' | 'our crash' | 'link restored';

export type SyncAction = 'nothing' | 'tick' | 'untick' | 'close issue' | 'reopen issue';

export interface SyncRow {
  readonly box: Sides['box'] | 'any';
  readonly issue: IssueState | 'closed' | 'dropped' | 'any';
  readonly changed: Changed | 'any';
  readonly then: SyncAction;
  readonly say?: Said;
  /** Keeps the incident open, with this reason. */
  readonly hold?: 'box-ticked-issue-open';
}

/**
 * The first table of the sync rules, first match wins: `closed` is any closed state, `dropped` is
 * closed as not planned or as a duplicate.
 */
export const syncTable: readonly SyncRow[] = [
  { box: 'none', issue: 'any', changed: 'any', then: 'nothing' },
  { box: 'open', issue: 'open', changed: 'any', then: 'nothing' },
  { box: 'open', issue: 'closed', changed: 'box', then: 'reopen issue' },
  { box: 'any', issue: 'dropped', changed: 'any', then: 'nothing' },
  { box: 'open', issue: 'completed', changed: 'both', then: 'tick', say: 'latest-event-wins' },
  { box: 'open', issue: 'completed', changed: 'any', then: 'tick' },
  { box: 'ticked', issue: 'completed', changed: 'any', then: 'nothing' },
  { box: 'ticked', issue: 'open', changed: 'issue', then: 'untick' },
  { box: 'ticked', issue: 'open', changed: 'link restored', then: 'untick' },
  { box: 'ticked', issue: 'open', changed: 'box', then: 'close issue' },
  { box: 'ticked', issue: 'open', changed: 'our crash', then: 'close issue' },
  { box: 'ticked', issue: 'open', changed: 'both', then: 'untick', say: 'latest-event-wins' },
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

function matchesState(wanted: SyncRow['issue'], state: IssueState): boolean {
  if (wanted === 'any') return true;
  if (wanted === 'closed') return state !== 'open';
  if (wanted === 'dropped') return state === 'not-planned' || state === 'duplicate';
  return wanted === state;
}

/** What is known of a linked task besides its record. */
export interface Circumstance {
  readonly box: boolean | null;
  readonly state: IssueState;
  readonly turned: string | null;
  /** The line had no link; it was found again by key or title in this run. */
  readonly relinked: boolean;
  readonly created: boolean;
}

export function compareWithRecord(now: Circumstance, then: RecordedTask | undefined): Changed {
  if (then === undefined) return now.relinked && now.created ? 'our crash' : 'unknown';
  if (now.relinked && !then.unlinked) return 'link restored';
  const box = then.ticked !== null && now.box !== null && then.ticked !== now.box;
  const turnedByOthers = now.turned !== null && now.turned !== then.turned;
  const issue = then.state !== now.state || turnedByOthers;
  if (box && issue) return 'both';
  if (box) return 'box';
  return issue ? 'issue' : 'nothing';
}

export type TitleAction = 'nothing' | 'retitle';

export interface TitleRow {
  readonly text: 'same' | 'changed' | 'empty';
  readonly title: 'same' | 'changed';
  readonly by: 'loop' | 'others' | 'any';
  readonly then: TitleAction;
  readonly say?: Said;
}

/** The second table of the sync rules: which side's words count. First match wins. */
export const titleTable: readonly TitleRow[] = [
  { text: 'empty', title: 'same', by: 'any', then: 'nothing' },
  { text: 'empty', title: 'changed', by: 'any', then: 'nothing' },
  { text: 'changed', title: 'same', by: 'loop', then: 'retitle' },
  { text: 'changed', title: 'same', by: 'others', then: 'nothing' },
  { text: 'same', title: 'changed', by: 'any', then: 'nothing' },
  { text: 'changed', title: 'changed', by: 'loop', then: 'nothing', say: 'both-renamed' },
  { text: 'changed', title: 'changed', by: 'others', then: 'nothing' },
  { text: 'same', title: 'same', by: 'any', then: 'nothing' },
];

export function findTitleRow(sides: {
  readonly text: TitleRow['text'];
  readonly title: TitleRow['title'];
  readonly by: 'loop' | 'others';
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
