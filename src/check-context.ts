import type { CheckContext } from './check.js';
import type { Observation } from './github/observe.js';
import { readRepositoryFile } from './github/repository-file.js';
import { texts } from './render/texts.js';
import type { RunContext } from './run.js';

/** What a run gives to a check of one of its incidents. */
export function giveContext(
  { observed }: Observation,
  { client, inputs, mayStart }: RunContext,
): CheckContext {
  return {
    inputs,
    texts,
    mayStart,
    mayCreate: client.pace.left(observed.incident.author),
    readFile: (path) => readRepositoryFile(client, path),
  };
}
