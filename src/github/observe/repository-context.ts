import { conventionalTemplates, type FileRead } from '../../config/index.js';
import type { RepositoryLabels, RepositoryContext } from '../../incident/index.js';
import {
  type FileAnswer,
  listNodes,
  type RepositoryAnswer,
  type ContextAnswer,
} from './answers.js';
import {
  type Answer,
  type AnswerError,
  type Client,
  explainErrors,
  isUnknownField,
  Unreadable,
} from '../client/index.js';

/** An answer that holds the repository, and from which nothing essential is missing. */
export type CompleteAnswer<More> = Omit<ContextAnswer<More>, 'repository'> & {
  readonly repository: RepositoryAnswer & More;
  readonly errors: readonly AnswerError[];
};

/** Reads, with smaller pages if GitHub's answer is partial; throws if it stays partial. */
export async function readInSmallerPages<More>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<CompleteAnswer<More>> {
  const size = typeof variables['size'] === 'number' ? variables['size'] : 1;
  const tries = [
    variables,
    { ...variables, comments: 20, size: Math.ceil(size / 3) },
    { ...variables, comments: 5, size: 1 },
  ];
  let refusal: Error = new Unreadable('GitHub did not answer. Nothing was changed.');
  for (const [index, smaller] of tries.entries()) {
    const isLast = index === tries.length - 1;
    // GitHub stops a query that takes too long: sent again unchanged, it would be stopped again.
    const answer = await readOnce<More>(client, query, smaller, isLast);
    if (answer === null) continue;
    const essential = answer.errors.filter((error) => !isTolerable(error));
    if (answer.data?.repository && essential.length === 0) {
      return { ...answer.data, repository: answer.data.repository, errors: answer.errors };
    }
    refusal = explainErrors(essential, 'read the incident', client.repository);
    if (essential.every((error) => error.type !== null || isUnknownField(error))) throw refusal;
  }
  throw refusal;
}

async function readOnce<More>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  isLast: boolean,
): Promise<Answer<ContextAnswer<More>> | null> {
  try {
    return await client.read(query, variables, isLast ? 3 : 1);
  } catch (error) {
    if (isLast || !(error instanceof Unreadable)) throw error;
    await client.pause(1000);
    return null;
  }
}

// A file may be unreadable, and an issue may be deleted: the caller handles both.
function isTolerable({ path, type }: AnswerError): boolean {
  if (path[0] !== 'repository') return false;
  const isFile = /^(?:config|template\d+)$/u.test(String(path[1]));
  return isFile || (path.length === 2 && type === 'NOT_FOUND');
}

export function fromContext<More>({
  viewer,
  repository,
  errors,
}: CompleteAnswer<More>): RepositoryContext {
  return {
    viewer: viewer.login,
    config: fromFile('config', repository.config, errors),
    templates: new Map(
      conventionalTemplates.map((path, index) => {
        const name = `template${index}` as const;
        return [path, fromFile(name, repository[name], errors)];
      }),
    ),
    ...fromRepository(repository),
  };
}

const visibilities = { PUBLIC: 'public', INTERNAL: 'internal', PRIVATE: 'private' } as const;

export function fromRepository(
  repository: Pick<RepositoryAnswer, 'id' | 'nameWithOwner' | 'url' | 'visibility' | 'labels'>,
): RepositoryLabels {
  const { id, nameWithOwner: name, url, visibility, labels } = repository;
  return {
    repository: { id, name, url, visibility: visibilities[visibility] },
    labels: new Map(listNodes(labels).map((label) => [label.name.toLowerCase(), label.id])),
    labelsComplete: labels?.pageInfo.hasNextPage === false,
  };
}

/** The file that the answer holds under this alias. */
export function fromFile(
  name: string,
  file: FileAnswer | null | undefined,
  errors: readonly AnswerError[],
): FileRead {
  const failed = errors.find(({ path }) => path[0] === 'repository' && path[1] === name);
  if (failed !== undefined) return { state: 'unreadable', why: failed.message };
  if (file === null || file === undefined) return { state: 'absent' };
  if (file.__typename !== 'Blob') return { state: 'unreadable', why: 'it is not a file' };
  const { text, isBinary, isTruncated } = file;
  if (typeof text !== 'string' || isBinary === true) {
    return { state: 'unreadable', why: 'it is not a text file' };
  }
  if (isTruncated === true) return { state: 'unreadable', why: 'it is too large' };
  return { state: 'read', text };
}

/** The variables of every observing query. */
export function contextVariables(
  client: Client,
  config: string,
): Readonly<Record<string, unknown>> {
  return { owner: client.owner, name: client.name, config: `HEAD:${config}`, comments: 50 };
}
