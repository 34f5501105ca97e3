import { listNodes, type ObservedAnswer } from './answers.js';
import type { Client } from '../client/index.js';
import type { Observed } from '../../incident/index.js';
import { completeObservation } from './observe.js';
import { pageQuery } from './queries.js';
import { contextVariables, type CompleteAnswer, readInSmallerPages } from './repository-context.js';

/**
 * Incidents page by page; pages get smaller if GitHub's answer is partial. `closedSince` (ISO 8601) adds
 * those that were closed since then.
 */
export async function* observePages(
  client: Client,
  label: string,
  config: string,
  closedSince: string | null,
): AsyncGenerator<readonly Observed[]> {
  let open: { readonly after: string | null } | null = { after: null };
  let closed: { readonly after: string | null } | null =
    closedSince === null ? null : { after: null };
  while (open !== null || closed !== null) {
    const answer: CompleteAnswer<PageAnswer> = await readInSmallerPages<PageAnswer>(
      client,
      pageQuery,
      {
        label,
        since: closedSince ?? '1970-01-01T00:00:00Z',
        size: 5,
        openAfter: open?.after ?? null,
        closedAfter: closed?.after ?? null,
        withOpen: open !== null,
        withClosed: closed !== null,
        ...contextVariables(client, config),
      },
    );
    const { repository } = answer;
    const found = [...listNodes(repository.open), ...listNodes(repository.closed)].filter(
      (issue) => issue.closedAt === null || closedSince === null || issue.closedAt >= closedSince,
    );
    const observations: Observed[] = [];
    for (const issue of found) observations.push(await completeObservation(client, answer, issue));
    yield observations;
    open = nextPage(repository.open);
    closed = nextPage(repository.closed);
  }
}

interface PageAnswer {
  readonly open?: IncidentPage;
  readonly closed?: IncidentPage;
}

interface IncidentPage {
  readonly nodes: readonly (ObservedAnswer | null)[] | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function nextPage(page: IncidentPage | undefined): { readonly after: string | null } | null {
  return page?.pageInfo.hasNextPage === true ? { after: page.pageInfo.endCursor } : null;
}
