import {
  identityOf,
  namesIncident,
  type Observed,
  parseTaskMarker,
  type TrackingIssue,
} from '../../incident/index.js';
import { listNodes, type Nodes, type TrackingIssueAnswer } from './answers.js';
import { type Client, Unreadable } from '../client/index.js';
import { trackedQuery } from './queries-elsewhere.js';
import { fromTrackingIssue } from './from-answers.js';

/** How the tracking issues of one incident are found in another repository. */
export interface UnparentedSearch {
  /** The tracking label. The search isn't by creator: which form of a bot's login GitHub expects isn't documented. */
  readonly label: string;
  /** When the incident was opened (ISO 8601): its tracking issues are newer. */
  readonly since: string;
  /** Identity of the incident. */
  readonly incident: string;
}

/** A page of issues with the tracking label. */
export interface TrackedPage extends Nodes<TrackingIssueAnswer> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export function buildSearch({ repository, incident }: Observed, label: string): UnparentedSearch {
  const identity = identityOf(repository.name, incident.number);
  return { label, since: incident.createdAt, incident: identity };
}

/** The issues on a page whose marker names the incident, by identity; whether the action created them is checked later. */
export function fromPage(
  page: TrackedPage | null | undefined,
  { incident }: UnparentedSearch,
): readonly (readonly [string, TrackingIssue])[] {
  return listNodes(page).flatMap((answer) => {
    const marker = parseTaskMarker(answer.body);
    if (marker === null || !namesIncident(marker, incident)) return [];
    const issue = fromTrackingIssue(answer);
    return [[identityOf(issue.repository, issue.number), issue] as const];
  });
}

/**
 * All issues of another repository that may track the incident, from the first page on, or after a page that was
 * read already. An issue that isn't found here is created, so a partial answer is `Unreadable`.
 */
export async function listUnparented(
  client: Client,
  repository: string,
  search: UnparentedSearch,
  first: TrackedPage | null = null,
): Promise<ReadonlyMap<string, TrackingIssue>> {
  const [owner, name] = repository.split('/');
  const { label, since } = search;
  const found = new Map(fromPage(first, search));
  let page = first;
  while (page?.pageInfo.hasNextPage !== false) {
    const after = page?.pageInfo.endCursor ?? null;
    const { data, errors } = await client.read<{
      readonly repository: { readonly issues: TrackedPage } | null;
    }>(trackedQuery, { owner, name, label, since, after });
    page = data?.repository?.issues ?? null;
    if (page === null || errors.length > 0) {
      throw new Unreadable(
        `The issues in ${repository} could not be read. Nothing more is created there.`,
      );
    }
    for (const [identity, issue] of fromPage(page, search)) found.set(identity, issue);
  }
  return found;
}
