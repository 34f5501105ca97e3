import { type Observed, type Step, textToPlan, wordsOfText } from '../../incident/index.js';
import { type EditAnswer, listNodes, type Nodes } from './answers.js';
import type { Client } from '../client/index.js';
import { historyQuery } from './queries.js';
import { fromActor } from './from-answers.js';

/**
 * What GitHub holds after a round. `memory.text` is the text that should be there: an edit that this run
 * overwrote, or one that still has to be written back, is merged into it. `history` comes from the
 * answer, newest first, each entry with the whole text as saved; undefined without an answer.
 */
export async function mergeBack(
  client: Client,
  before: Observed,
  after: Observed,
  steps: readonly Step[],
  history: Nodes<EditAnswer> | null | undefined,
): Promise<Observed> {
  const planned = textToPlan(before);
  const { body: stored } = before.incident;
  const { body: now } = after.incident;
  const written = steps.find((step) => step.do === 'edit body')?.body ?? null;
  const withText = (text: string): Observed => ({
    ...after,
    memory: { ...after.memory, text: text === now ? null : text },
  });
  const waiting = withText(await merge(stored, now, planned));
  if (written === null) return waiting;
  const edit = { written, stored, viewer: before.viewer };
  let found = await findOverwritten(listNodes(history), edit);
  // The history in the answer may not show the edit yet; null means that it is unreadable.
  if (found === 'unknown' && history !== null) {
    found = await findOverwritten(await readHistory(client, after), edit);
  }
  // Neither in the history nor in the text: the edit was never made.
  if (found === 'unknown') return isSame(now, written) ? withText(now) : waiting;
  if (found === 'nothing') return withText(now);
  const theirs = await merge(stored, found.text, planned);
  return withText(isSame(now, written) ? theirs : await merge(written, theirs, now));
}

/**
 * Merges an edit back that an earlier run overwrote before it was interrupted: `basis` is the latest
 * edit that it had seen, see `LoopRecord.basis`.
 */
export async function restoreOverwritten(
  client: Client,
  observed: Observed,
  basis: string,
): Promise<Observed> {
  const { incident, viewer } = observed;
  const history = await readHistory(client, observed);
  const seen = history.findIndex(({ id }) => id === basis);
  const stored = (basis === '' ? history.at(-1) : history[seen])?.diff;
  const written = history.find(({ editor }) => fromActor(editor) === viewer)?.diff;
  const memory = { ...observed.memory, verified: incident.edits?.[0]?.id ?? null };
  if (typeof stored !== 'string' || typeof written !== 'string') return { ...observed, memory };
  const found = await findOverwritten(history, { written, stored, viewer });
  if (typeof found === 'string') return { ...observed, memory };
  const all = await merge(stored, found.text, written);
  const text = await merge(written, all, incident.body);
  return { ...observed, memory: { ...memory, text: text === incident.body ? null : text } };
}

/** The action's edit of a text, and the text that it had read before. */
export interface OwnEdit {
  readonly written: string;
  readonly stored: string;
  /** The action's own login. */
  readonly viewer: string;
}

/**
 * The edits that the action's own edit overwrote: `text` is what they made of the text that the action
 * had read. `unknown` if the history doesn't show the action's edit.
 */
export async function findOverwritten(
  history: readonly EditAnswer[],
  { written, stored, viewer }: OwnEdit,
): Promise<{ readonly text: string } | 'nothing' | 'unknown'> {
  // The own edit is newer than the text that was read: an older text may be identical.
  const seen = history.findIndex(({ diff }) => isSame(diff, stored));
  const newer = seen < 0 ? history : history.slice(0, seen);
  const own = newer.findIndex(({ diff }) => isSame(diff, written));
  if (own < 0) return 'unknown';
  const between = newer.slice(own + 1).reverse();
  if (between.length === 0) return 'nothing';
  // A person's edit is based on the one before it, but the action's own edits on any text that a run read: they
  // change checkboxes and links, which are planned again, and add no words that an earlier text doesn't have.
  const older = history.slice(newer.length).map(({ diff }) => diff ?? '');
  const words = new Set([stored, ...older].map(wordsOfText));
  let [text, last] = [stored, stored];
  for (const { diff, editor } of between) {
    if (typeof diff !== 'string') continue;
    const isOwn = fromActor(editor) === viewer && words.has(wordsOfText(diff));
    if (!isOwn) text = await merge(last, text, diff);
    words.add(wordsOfText(diff));
    last = diff;
  }
  return isSame(text, stored) ? 'nothing' : { text };
}

// Its library is only loaded if there is a conflict.
async function merge(base: string, first: string, second: string): Promise<string> {
  if (first === base) return second;
  if (second === base) return first;
  return (await import('../../incident/text-merge/merge.js')).mergeEdits(base, first, second);
}

// GitHub may change line endings; that isn't an edit.
function isSame(text: string | null | undefined, other: string): boolean {
  return text?.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}

async function readHistory(client: Client, { incident }: Observed): Promise<readonly EditAnswer[]> {
  const { data } = await client.read<{
    readonly node: { readonly userContentEdits: Nodes<EditAnswer> | null } | null;
  }>(historyQuery, { id: incident.id });
  return listNodes(data?.node?.userContentEdits);
}
