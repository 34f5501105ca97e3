import {
  identityOf,
  namesIncident,
  type Observed,
  readTaskMarker,
  type TrackingIssue,
} from '../../incident/index.js';
import { listNodes, type Nodes, type TrackingAnswer } from './answers.js';
import { type Client, Unread } from '../client/index.js';
import { readTracked } from './queries-elsewhere.js';
import { readTracking } from './read-incident.js';

/** What tells the issues of one incident from the rest of a repository. */
export interface UnparentedSearch {
  /** The tracking label. By creator it isn't asked: in which form a bot's login counts is nowhere said. */
  readonly label: string;
  /** Nothing is tracked before the incident is there (ISO 8601). */
  readonly since: string;
  /** Identity of the incident. */
  readonly incident: string;
}

/** A page of issues with the tracking label. */
export interface TrackedAnswer extends Nodes<TrackingAnswer> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export function searchFor({ repository, incident }: Observed, label: string): UnparentedSearch {
  const identity = identityOf(repository.name, incident.number);
  return { label, since: incident.createdAt, incident: identity };
}

/** Those of a page whose marker names the incident, by identity; who made them is judged later. */
export function readUnparented(
  page: TrackedAnswer | null | undefined,
  { incident }: UnparentedSearch,
): readonly (readonly [string, TrackingIssue])[] {
  return listNodes(page).flatMap((answer) => {
    const marker = readTaskMarker(answer.body);
    if (marker === null || !namesIncident(marker, incident)) return [];
    const issue = readTracking(answer);
    return [[identityOf(issue.repository, issue.number), issue] as const];
  });
}

/**
 * All that may be tracked for the incident in another repository: from its first page on, or behind one that was
 * read. Whoever doesn't find an issue here makes it, so anything but a whole answer is `Unread`.
 */
export async function listUnparented(
  client: Client,
  repository: string,
  search: UnparentedSearch,
  first: TrackedAnswer | null = null,
): Promise<ReadonlyMap<string, TrackingIssue>> {
  const [owner, name] = repository.split('/');
  const { label, since } = search;
  const found = new Map(readUnparented(first, search));
  let page = first;
  while (page?.pageInfo.hasNextPage !== false) {
    const after = page?.pageInfo.endCursor ?? null;
    const { data, errors } = await client.read<{
      readonly repository: { readonly issues: TrackedAnswer } | null;
    }>(readTracked, { owner, name, label, since, after });
    page = data?.repository?.issues ?? null;
    if (page === null || errors.length > 0) {
      throw new Unread(
        `The issues in ${repository} could not be read. Nothing more is made there.`,
      );
    }
    for (const [identity, issue] of readUnparented(page, search)) found.set(identity, issue);
  }
  return found;
}
