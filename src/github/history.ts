import type { EditAnswer } from './answers.js';
import { listNodes, type Nodes } from './answers.js';
import type { Client } from './client.js';
import type { Observed } from '../loop/observed.js';
import { withoutMarks } from './marks.js';
import { readHistory } from './queries.js';
import { readLogin } from './read-incident.js';

/** The loop's edit of a text, and the text that GitHub was seen to hold before it. */
export interface OwnEdit {
  readonly written: string;
  readonly stored: string;
  /** The edit itself merged an earlier one back, so it holds words that nobody else's text has. */
  readonly merging: boolean;
  /** The loop's own login. */
  readonly viewer: string;
}

/**
 * What an edit did to somebody else's: `text` is what it overwrote, saved between the text that was
 * seen and ours. `unknown` where the history doesn't show the edit. `history` is newest first, each
 * entry with the whole text as saved.
 */
export function findOverwritten(
  history: readonly EditAnswer[],
  { written, stored, viewer }: OwnEdit,
): { readonly text: string } | 'nothing' | 'unknown' {
  // Ours is newer than what was seen: an older text may have been the same to the letter.
  const seen = history.findIndex(({ diff }) => isSame(diff, stored));
  const newer = seen < 0 ? history : history.slice(0, seen);
  const own = newer.findIndex(({ diff }) => isSame(diff, written));
  if (own < 0) return 'unknown';
  const before = history.slice(own + 1).find((entry) => !isRacing(entry, stored, viewer))?.diff;
  if (before === null || before === undefined || isSame(before, stored)) return 'nothing';
  return { text: before };
}

// Another run wrote boxes and links into the same text; they are planned anew, and no words are lost.
function isRacing({ diff, editor }: EditAnswer, stored: string, viewer: string): boolean {
  if (typeof diff !== 'string' || isSame(diff, stored)) return false;
  return readLogin(editor) === viewer && isSame(withoutMarks(diff), withoutMarks(stored));
}

// GitHub may have changed the ends of lines; that is nobody's edit.
function isSame(text: string | null | undefined, other: string): boolean {
  return text?.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}

/**
 * Puts an overwritten text back as the base of the next plan. Where the answer's history doesn't
 * show the edit yet, or there was no answer, it is asked for once more.
 */
export async function mergeBack(
  client: Client,
  observed: Observed,
  edit: OwnEdit,
  history: Nodes<EditAnswer> | null | undefined,
): Promise<Observed> {
  // Null: nobody may read it, so nothing is written a second time.
  if (history === null) return observed;
  let found = findOverwritten(listNodes(history), edit);
  if (found === 'unknown') found = findOverwritten(await askHistory(client, observed), edit);
  if (found === 'nothing' || found === 'unknown') return observed;
  const { text } = found;
  // Two edits were overwritten one after the other: neither knows of the other one.
  const body = edit.merging
    ? (await import('./merge.js')).mergeEdits(edit.stored, text, edit.written)
    : text;
  return { ...observed, incident: { ...observed.incident, body } };
}

async function askHistory(client: Client, { incident }: Observed): Promise<readonly EditAnswer[]> {
  const { data } = await client.read<{
    readonly node: { readonly userContentEdits: Nodes<EditAnswer> | null } | null;
  }>(readHistory, { id: incident.id });
  return listNodes(data?.node?.userContentEdits);
}
