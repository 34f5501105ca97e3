import type { FileRead } from '../../config/index.js';
import type { FileAnswer } from './answers.js';
import { type Client, explainErrors } from '../client/index.js';
import { fileQuery } from './queries.js';
import { fromFile } from './repository-context.js';

/** Reads a file at the head of the default branch, once a run. */
export async function readRepositoryFile(client: Client, path: string): Promise<FileRead> {
  const known = client.files.get(path);
  if (known !== undefined) return known;
  const { data, errors } = await client.read<{
    readonly repository: { readonly file: FileAnswer | null } | null;
  }>(fileQuery, { owner: client.owner, name: client.name, file: `HEAD:${path}` });
  if (!data?.repository) throw explainErrors(errors, `read ${path}`, client.repository);
  const file = fromFile('file', data.repository.file, errors);
  client.files.set(path, file);
  return file;
}
