import type { FileRead } from '../../config/index.js';
import type { FileAnswer } from './answers.js';
import { type Client, explainErrors } from '../client/index.js';
import { readFileAtHead } from './queries.js';
import { readFile } from './surroundings.js';

/** Reads a file at the head of the default branch; one request the first time, none after that. */
export async function readRepositoryFile(client: Client, path: string): Promise<FileRead> {
  const known = client.files.get(path);
  if (known !== undefined) return known;
  const { data, errors } = await client.read<{
    readonly repository: { readonly file: FileAnswer | null } | null;
  }>(readFileAtHead, { owner: client.owner, name: client.name, file: `HEAD:${path}` });
  if (!data?.repository) throw explainErrors(errors, `read ${path}`, client.repository);
  const file = readFile('file', data.repository.file, errors);
  client.files.set(path, file);
  return file;
}
