import type { Edit, Written } from './entities.js';
import type { Store } from './store.js';
import type { World } from './world.js';
import { nextIds } from './ids.js';
import { invalid } from './refusal.js';

const maxBodyLength = 65_536;

/** Saves a new body: the first edit puts two versions into the history, that of the creation and its own. */
export function saveBody(
  store: Store,
  text: Written,
  editor: string,
  body: string,
  at: string,
): void {
  if (text.edits.length === 0)
    text.edits.push(createEdit(store, text.author, text.body, text.createdAt));
  text.edits.unshift(createEdit(store, editor, body, at));
  Object.assign(text, { body, lastEditedAt: at, editor, updatedAt: at });
}

/** Refuses a body or comment that is longer than GitHub stores. */
export function checkBody(resource: string, body: string): void {
  // GitHub counts characters, JavaScript UTF-16 units: an emoji is one, not two.
  if (body.length > maxBodyLength && [...body].length > maxBodyLength) {
    throw invalid(resource, 'body', `Body is too long (maximum is ${maxBodyLength} characters)`);
  }
}

/** The history as the API shows it, or null where it cannot be read. */
export function readHistory(world: World, text: Written): readonly Edit[] | null {
  return world.switches.historyReadable ? text.edits : null;
}

function createEdit(store: Store, editor: string, diff: string, at: string): Edit {
  return {
    kind: 'UserContentEdit',
    ...nextIds(store, 'UserContentEdit'),
    editor,
    createdAt: at,
    diff,
    deletedAt: null,
    deletedBy: null,
  };
}
