import type { TargetRepository, TrackingIssue } from '../../incident/index.js';
import type { RepositoryAnswer } from './answers.js';
import { type Client, Unread } from '../client/index.js';
import { type UnparentedSearch, listUnparented, type TrackedAnswer } from './observe-unparented.js';
import { readPlaces } from './queries-elsewhere.js';
import { readPlace } from './surroundings.js';

/** Other repositories, and the issues there whose markers name the incident. */
export interface SeenTargets {
  /** By lower-case name: who may read them, and what it takes to make issues there. */
  readonly targets: ReadonlyMap<string, TargetRepository>;
  /** By identity. */
  readonly apart: ReadonlyMap<string, TrackingIssue>;
}

type PlaceAnswer = Omit<RepositoryAnswer, 'config'> & { readonly issues: TrackedAnswer };

/** Looks at other repositories before anything is made there. */
export async function observeTargets(
  client: Client,
  names: readonly string[],
  search: UnparentedSearch,
): Promise<SeenTargets> {
  const targets = new Map<string, TargetRepository>();
  const apart = new Map<string, TrackingIssue>();
  const { label, since } = search;
  for (let from = 0; from < names.length; from += 20) {
    const page = names.slice(from, from + 20);
    const variables: Record<string, string> = { label, since };
    page.forEach((full, index) => {
      const [owner = '', name = ''] = full.split('/');
      variables[`owner${String(index)}`] = owner;
      variables[`name${String(index)}`] = name;
    });
    const { data, errors } = await client.read<Record<string, PlaceAnswer | null>>(
      readPlaces(page.length),
      variables,
    );
    // Taken for public or private by guess, a repository could be told what it must not know.
    const isGone = errors.every(({ type }) => type === 'NOT_FOUND' || type === 'FORBIDDEN');
    if (data === null || !isGone) {
      throw new Unread('The other repositories could not be read. Nothing was changed.');
    }
    for (const [index, name] of page.entries()) {
      const place = data[`place${String(index)}`];
      if (!place) {
        targets.set(name, { kind: 'unreadable' });
        continue;
      }
      targets.set(name, { kind: 'open', refusedLink: false, ...readPlace(place) });
      const found = await listUnparented(client, name, search, place.issues);
      for (const [identity, issue] of found) apart.set(identity, issue);
    }
  }
  return { targets, apart };
}
