import type { TargetRepository, TrackingIssue } from '../../incident/index.js';
import type { RepositoryAnswer } from './answers.js';
import { type Client, Unreadable } from '../client/index.js';
import { type UnparentedSearch, listUnparented, type TrackedPage } from './observe-unparented.js';
import { targetsQuery } from './queries-elsewhere.js';
import { fromRepository } from './repository-context.js';

/** Other repositories in which tasks are to be tracked, and the issues there whose markers name the incident. */
export interface ObservedTargets {
  /** By lower-case name: their visibility, and what it takes to create issues there. */
  readonly targets: ReadonlyMap<string, TargetRepository>;
  /** By identity. */
  readonly unparented: ReadonlyMap<string, TrackingIssue>;
}

type TargetAnswer = Omit<RepositoryAnswer, 'config'> & { readonly issues: TrackedPage };

/** Observes other repositories before issues are created there. */
export async function observeTargets(
  client: Client,
  names: readonly string[],
  search: UnparentedSearch,
): Promise<ObservedTargets> {
  const targets = new Map<string, TargetRepository>();
  const unparented = new Map<string, TrackingIssue>();
  const { label, since } = search;
  for (let from = 0; from < names.length; from += 20) {
    const page = names.slice(from, from + 20);
    const variables: Record<string, string> = { label, since };
    page.forEach((full, index) => {
      const [owner = '', name = ''] = full.split('/');
      variables[`owner${String(index)}`] = owner;
      variables[`name${String(index)}`] = name;
    });
    const { data, errors } = await client.read<Record<string, TargetAnswer | null>>(
      targetsQuery(page.length),
      variables,
    );
    // With its visibility guessed, a repository could get words that must stay private.
    const isMissing = errors.every(({ type }) => type === 'NOT_FOUND' || type === 'FORBIDDEN');
    if (data === null || !isMissing) {
      throw new Unreadable('The other repositories could not be read. Nothing was changed.');
    }
    for (const [index, name] of page.entries()) {
      const target = data[`place${String(index)}`];
      if (!target) {
        targets.set(name, { kind: 'unreadable' });
        continue;
      }
      targets.set(name, { kind: 'open', refusedLink: false, ...fromRepository(target) });
      const found = await listUnparented(client, name, search, target.issues);
      for (const [identity, issue] of found) unparented.set(identity, issue);
    }
  }
  return { targets, unparented };
}
