import type { Store } from './store.js';

const prefixes = {
  User: 'U',
  Bot: 'BOT',
  Organization: 'O',
  Repository: 'R',
  Label: 'LA',
  Milestone: 'MI',
  Issue: 'I',
  PullRequest: 'PR',
  IssueComment: 'IC',
  UserContentEdit: 'UCE',
  Event: 'EV',
} as const;

/** An opaque node id and its number; neither looks like an issue number. */
export interface Ids {
  id: string;
  databaseId: number;
}

/** Gives the next free pair of ids; later things always have larger numbers. */
export function nextIds(store: Store, kind: keyof typeof prefixes): Ids {
  store.lastId += 7;
  return { id: nodeId(prefixes[kind], store.lastId), databaseId: store.lastId };
}

/** An opaque id in the form that GitHub gives to nodes. */
export function nodeId(prefix: string, number: number): string {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(number * 31 + 11, 0, 6);
  return `${prefix}_kwDO${bytes.toString('base64url')}`;
}
