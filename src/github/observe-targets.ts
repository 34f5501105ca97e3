import type { Target } from '../loop/observed.js';
import type { RepositoryAnswer } from './answers.js';
import type { Client } from './client.js';
import { Unread } from './errors.js';
import { readPlaces } from './queries.js';
import { readPlace } from './surroundings.js';

/** Other repositories by lower-case name: who may read them, and what it takes to make issues there. */
export async function observeTargets(
  client: Client,
  names: readonly string[],
): Promise<ReadonlyMap<string, Target>> {
  const targets = new Map<string, Target>();
  for (let from = 0; from < names.length; from += 20) {
    const page = names.slice(from, from + 20);
    const variables = page.flatMap((full, index) => {
      const [owner = '', name = ''] = full.split('/');
      return [
        [`owner${String(index)}`, owner],
        [`name${String(index)}`, name],
      ];
    });
    const { data, errors } = await client.read<
      Record<string, Omit<RepositoryAnswer, 'config'> | null>
    >(readPlaces(page.length), Object.fromEntries(variables) as Record<string, string>);
    // Taken for public or private by guess, a repository could be told what it must not know.
    const isGone = errors.every(({ type }) => type === 'NOT_FOUND' || type === 'FORBIDDEN');
    if (data === null || !isGone) {
      throw new Unread('The other repositories could not be read. Nothing was changed.');
    }
    page.forEach((name, index) => {
      const place = data[`place${String(index)}`];
      targets.set(name, place ? { kind: 'open', ...readPlace(place) } : { kind: 'unreadable' });
    });
  }
  return targets;
}
