import { conventionalTemplates, type FileRead } from '../../config/index.js';
import type { RepositoryLabels, RepositoryContext } from '../../incident/index.js';
import {
  type FileAnswer,
  listNodes,
  type RepositoryAnswer,
  type SurroundingsAnswer,
} from './answers.js';
import {
  type Answer,
  type AnswerError,
  type Client,
  explainErrors,
  isOutdated,
  Unread,
} from '../client/index.js';

/** An answer whose repository is there, and nothing but the tolerable missing from it. */
export type Read<More> = Omit<SurroundingsAnswer<More>, 'repository'> & {
  readonly repository: RepositoryAnswer & More;
  readonly errors: readonly AnswerError[];
};

/** Reads, with smaller pages where GitHub answers in part; what stays partial counts as unread. */
export async function readSmaller<More>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Read<More>> {
  const size = typeof variables['size'] === 'number' ? variables['size'] : 1;
  const tries = [
    variables,
    { ...variables, comments: 20, size: Math.ceil(size / 3) },
    { ...variables, comments: 5, size: 1 },
  ];
  let refusal: Error = new Unread('GitHub gave no answer. Nothing was changed.');
  for (const [index, smaller] of tries.entries()) {
    const isLast = index === tries.length - 1;
    // GitHub cuts a query that takes too long: asked again alike, it would be cut again.
    const answer = await readOnce<More>(client, query, smaller, isLast);
    if (answer === null) continue;
    const serious = answer.errors.filter((error) => !isTolerable(error));
    if (answer.data?.repository && serious.length === 0) {
      return { ...answer.data, repository: answer.data.repository, errors: answer.errors };
    }
    refusal = explainErrors(serious, 'read the incident', client.repository);
    if (serious.every((error) => error.type !== null || isOutdated(error))) throw refusal;
  }
  throw refusal;
}

async function readOnce<More>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  isLast: boolean,
): Promise<Answer<SurroundingsAnswer<More>> | null> {
  try {
    return await client.read(query, variables, isLast ? 3 : 1);
  } catch (error) {
    if (isLast || !(error instanceof Unread)) throw error;
    await client.pause(1000);
    return null;
  }
}

// A file may be out of reach, and an issue may be gone: both are told apart later.
function isTolerable({ path, type }: AnswerError): boolean {
  if (path[0] !== 'repository') return false;
  const isFile = /^(?:config|template\d+)$/u.test(String(path[1]));
  return isFile || (path.length === 2 && type === 'NOT_FOUND');
}

export function readSurroundings<More>({
  viewer,
  repository,
  errors,
}: Read<More>): RepositoryContext {
  return {
    viewer: viewer.login,
    config: readFile('config', repository.config, errors),
    templates: new Map(
      conventionalTemplates.map((path, index) => {
        const name = `template${index}` as const;
        return [path, readFile(name, repository[name], errors)];
      }),
    ),
    ...readPlace(repository),
  };
}

const visibilities = { PUBLIC: 'public', INTERNAL: 'internal', PRIVATE: 'private' } as const;

export function readPlace(
  repository: Pick<RepositoryAnswer, 'id' | 'nameWithOwner' | 'url' | 'visibility' | 'labels'>,
): RepositoryLabels {
  const { id, nameWithOwner: name, url, visibility, labels } = repository;
  return {
    repository: { id, name, url, visibility: visibilities[visibility] },
    labels: new Map(listNodes(labels).map((label) => [label.name.toLowerCase(), label.id])),
    labelsComplete: labels?.pageInfo.hasNextPage === false,
  };
}

/** Reads a file of the answer's repository, asked for under that name. */
export function readFile(
  name: string,
  file: FileAnswer | null | undefined,
  errors: readonly AnswerError[],
): FileRead {
  const failed = errors.find(({ path }) => path[0] === 'repository' && path[1] === name);
  if (failed !== undefined) return { state: 'unreadable', why: failed.message };
  if (file === null || file === undefined) return { state: 'absent' };
  if (file.__typename !== 'Blob') return { state: 'unreadable', why: 'it is no file' };
  const { text, isBinary, isTruncated } = file;
  if (typeof text !== 'string' || isBinary === true) {
    return { state: 'unreadable', why: 'it is no text' };
  }
  if (isTruncated === true) return { state: 'unreadable', why: 'it is too long to be read whole' };
  return { state: 'read', text };
}

/** The variables that every observation has. */
export function place(client: Client, config: string): Readonly<Record<string, unknown>> {
  return { owner: client.owner, name: client.name, config: `HEAD:${config}`, comments: 50 };
}
