import type { Comment } from '../../incident/index.js';
import { type CommentsAnswer, listNodes, type ObservedAnswer } from './answers.js';
import { type Client, Unread } from '../client/index.js';
import { readComments } from './queries.js';
import { readComment } from './read-incident.js';

/** All comments: the first and last ones as observed, and those between them where there are more. */
export async function completeComments(
  client: Client,
  issue: ObservedAnswer,
): Promise<readonly Comment[]> {
  const seen = new Map<string, Comment>();
  const add = (comments: readonly Comment[]): void => {
    for (const comment of comments) seen.set(comment.id, comment);
  };
  add(listNodes(issue.first).map(readComment));
  add(listNodes(issue.last).map(readComment));
  const before = issue.last.pageInfo.startCursor;
  let after = issue.first.pageInfo.endCursor;
  while (seen.size < issue.first.totalCount) {
    const { data, errors } = await client.read<{
      readonly node: {
        readonly comments: CommentsAnswer['first'] & { pageInfo: { hasNextPage: boolean } };
      } | null;
    }>(readComments, { id: issue.id, after, before });
    if (!data?.node || errors.length > 0) {
      throw new Unread('The comments of the incident could not be read. Nothing was changed.');
    }
    const { nodes, pageInfo } = data.node.comments;
    add(listNodes({ nodes }).map(readComment));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return [...seen.values()];
}
