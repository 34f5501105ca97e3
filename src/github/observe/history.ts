import { type Observed, type Step, wordsOfText } from '../../incident/index.js';
import { type EditAnswer, listNodes, type Nodes } from './answers.js';
import type { Client } from '../client/index.js';
import { readHistory } from './queries.js';
import { readLogin } from './read-incident.js';

/**
 * What GitHub holds behind a round, with `body` as the text that has to stand there: where the loop
 * overwrote somebody's edit, or such a text still waits to be written back, it is merged into it.
 * `history` is the answer's, newest first, each entry with the whole text as saved; undefined where
 * there was no answer.
 */
export async function mergeBack(
  client: Client,
  before: Observed,
  after: Observed,
  steps: readonly Step[],
  history: Nodes<EditAnswer> | null | undefined,
): Promise<Observed> {
  const { body: planned, storedBody: stored } = before.incident;
  const { storedBody: now } = after.incident;
  const written = steps.find((step) => step.do === 'edit body')?.body ?? null;
  const withBody = (body: string): Observed =>
    body === now ? after : { ...after, incident: { ...after.incident, body } };
  const waiting = withBody(await merge(stored, now, planned));
  if (written === null) return waiting;
  const edit = { written, stored, viewer: before.viewer };
  let found = await findOverwritten(listNodes(history), edit);
  // The answer's history may not show the edit yet. Null: nobody may read it.
  if (found === 'unknown' && history !== null) {
    found = await findOverwritten(await askHistory(client, after), edit);
  }
  // Not in the history, and not in the text: it was never made.
  if (found === 'unknown') return isSame(now, written) ? after : waiting;
  if (found === 'nothing') return after;
  const theirs = await merge(stored, found.text, planned);
  return withBody(isSame(now, written) ? theirs : await merge(written, theirs, now));
}

/**
 * Looks for an edit that the loop overwrote in a run that came to no end: `basis` is the latest edit
 * that it had seen, see `LoopRecord.basis`. What is found is merged into the body.
 */
export async function restoreOverwritten(
  client: Client,
  observed: Observed,
  basis: string,
): Promise<Observed> {
  const { incident, viewer } = observed;
  const history = await askHistory(client, observed);
  const seen = history.findIndex(({ id }) => id === basis);
  const stored = (basis === '' ? history.at(-1) : history[seen])?.diff;
  const written = history.find(({ editor }) => readLogin(editor) === viewer)?.diff;
  const memory = { ...observed.memory, verified: incident.edits?.[0]?.id ?? null };
  if (typeof stored !== 'string' || typeof written !== 'string') return { ...observed, memory };
  const found = await findOverwritten(history, { written, stored, viewer });
  if (typeof found === 'string') return { ...observed, memory };
  const all = await merge(stored, found.text, written);
  const body = await merge(written, all, incident.storedBody);
  return { ...observed, memory, incident: { ...incident, body } };
}

/** The loop's edit of a text, and the text that GitHub was seen to hold before it. */
export interface OwnEdit {
  readonly written: string;
  readonly stored: string;
  /** The loop's own login. */
  readonly viewer: string;
}

/**
 * What an edit did to others': `text` is what they made of the text that was seen, and saved before
 * ours. `unknown` where the history doesn't show the edit.
 */
export async function findOverwritten(
  history: readonly EditAnswer[],
  { written, stored, viewer }: OwnEdit,
): Promise<{ readonly text: string } | 'nothing' | 'unknown'> {
  // Ours is newer than what was seen: an older text may have been the same to the letter.
  const seen = history.findIndex(({ diff }) => isSame(diff, stored));
  const newer = seen < 0 ? history : history.slice(0, seen);
  const own = newer.findIndex(({ diff }) => isSame(diff, written));
  if (own < 0) return 'unknown';
  const between = newer.slice(own + 1).reverse();
  if (between.length === 0) return 'nothing';
  // Each edit was made on the one before it, but the loop's own on any that a run saw: those bring
  // boxes and links, which are planned anew, and no words that an earlier text doesn't have.
  const older = history.slice(newer.length).map(({ diff }) => diff ?? '');
  const words = new Set([stored, ...older].map(wordsOfText));
  let [text, last] = [stored, stored];
  for (const { diff, editor } of between) {
    if (typeof diff !== 'string') continue;
    const isOwn = readLogin(editor) === viewer && words.has(wordsOfText(diff));
    if (!isOwn) text = await merge(last, text, diff);
    words.add(wordsOfText(diff));
    last = diff;
  }
  return isSame(text, stored) ? 'nothing' : { text };
}

// The library behind it is loaded in a conflict only.
async function merge(base: string, first: string, second: string): Promise<string> {
  if (first === base) return second;
  if (second === base) return first;
  return (await import('../../incident/text-merge/merge.js')).mergeEdits(base, first, second);
}

// GitHub may have changed the ends of lines; that is nobody's edit.
function isSame(text: string | null | undefined, other: string): boolean {
  return text?.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}

async function askHistory(client: Client, { incident }: Observed): Promise<readonly EditAnswer[]> {
  const { data } = await client.read<{
    readonly node: { readonly userContentEdits: Nodes<EditAnswer> | null } | null;
  }>(readHistory, { id: incident.id });
  return listNodes(data?.node?.userContentEdits);
}
