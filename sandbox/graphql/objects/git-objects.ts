import { createHash } from 'node:crypto';
import type { Context, Fields } from '../context.js';
import { nodeId } from '../../world/ids.js';
import { fullNameOf } from '../../world/repositories.js';
import type { Repository } from '../../world/entities.js';

interface GitObject {
  kind: 'Blob' | 'Tree' | 'Commit';
  repository: Repository;
  path: string;
  oid: string;
  text: string;
}

interface TreeEntry {
  repository: Repository;
  name: string;
  path: string;
  type: 'blob' | 'tree';
}

interface Ref {
  repository: Repository;
}

// GitHub cuts a blob's text at this size and says so.
const maxTextBytes = 512_000;

const objectFields: Fields = {
  id: (object: GitObject) => `${object.kind}_${object.oid.slice(0, 12)}`,
  oid: (object: GitObject) => object.oid,
  abbreviatedOid: (object: GitObject) => object.oid.slice(0, 7),
  repository: (object: GitObject) => object.repository,
};

export const gitFields: Record<string, Fields> = {
  Commit: objectFields,
  Blob: {
    ...objectFields,
    text: (blob: GitObject) => (isBinary(blob) ? null : blob.text.slice(0, maxTextBytes)),
    byteSize: (blob: GitObject) => Buffer.byteLength(blob.text),
    isBinary,
    isTruncated: (blob: GitObject) => Buffer.byteLength(blob.text) > maxTextBytes,
  },
  Tree: { ...objectFields, entries: entriesOf },
  TreeEntry: {
    name: (entry: TreeEntry) => entry.name,
    path: (entry: TreeEntry) => entry.path,
    type: (entry: TreeEntry) => entry.type,
    extension: (entry: TreeEntry) => /\.[^.]+$/.exec(entry.name)?.[0] ?? '',
    oid: (entry: TreeEntry) => objectAt(entry.repository, `HEAD:${entry.path}`)?.oid,
    object: (entry: TreeEntry) => objectAt(entry.repository, `HEAD:${entry.path}`),
  },
  Ref: {
    id: ({ repository }: Ref) => nodeId('REF', repository.databaseId),
    name: () => 'main',
    prefix: () => 'refs/heads/',
    repository: ({ repository }: Ref) => repository,
    target: ({ repository }: Ref, _: unknown, __: Context) => objectAt(repository, 'HEAD'),
  },
};

/** The object at `HEAD`, `HEAD:file`, `HEAD:folder` or `main:…`; null if there is none. */
export function objectAt(repository: Repository, expression: string): GitObject | null {
  const found = /^(?:HEAD|main|refs\/heads\/main)(?<colon>:(?<path>.*))?$/.exec(expression)?.groups;
  if (!found) return null;
  const path = found['path'] ?? '';
  if (found['colon'] === undefined)
    return newObject('Commit', repository, '', JSON.stringify(repository.files));
  const text = repository.files[path];
  if (text !== undefined) return newObject('Blob', repository, path, text);
  const folder = path === '' ? '' : `${path.replace(/\/$/, '')}/`;
  const inside = Object.keys(repository.files).filter((file) => file.startsWith(folder));
  return inside.length === 0 ? null : newObject('Tree', repository, folder, inside.join('\n'));
}

function entriesOf(tree: GitObject): TreeEntry[] {
  const entries = new Map<string, TreeEntry>();
  for (const file of Object.keys(tree.repository.files)) {
    if (!file.startsWith(tree.path)) continue;
    const [name = '', ...deeper] = file.slice(tree.path.length).split('/');
    const type = deeper.length === 0 ? 'blob' : 'tree';
    entries.set(name, { repository: tree.repository, name, path: tree.path + name, type });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function newObject(
  kind: GitObject['kind'],
  repository: Repository,
  path: string,
  text: string,
): GitObject {
  const oid = createHash('sha1')
    .update(`${kind} ${fullNameOf(repository)} ${text}`)
    .digest('hex');
  return { kind, repository, path, oid, text };
}

function isBinary(blob: GitObject): boolean {
  return blob.text.includes('\0');
}
