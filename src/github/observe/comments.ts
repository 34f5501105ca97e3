import type { Comment } from '../../incident/index.js';
import { type CommentsAnswer, listNodes, type ObservedAnswer } from './answers.js';
import { type Client, Unreadable } from '../client/index.js';
import { commentsQuery } from './queries.js';
import { fromComment } from './from-answers.js';

/** All comments of an incident: the first and last ones from its observation, and any between them. */
export async function completeComments(
  client: Client,
  issue: ObservedAnswer,
): Promise<readonly Comment[]> {
  const seen = new Map<string, Comment>();
  const add = (comments: readonly Comment[]): void => {
    for (const comment of comments) seen.set(comment.id, comment);
  };
  add(listNodes(issue.first).map(fromComment));
  add(listNodes(issue.last).map(fromComment));
  const before = issue.last.pageInfo.startCursor;
  let after = issue.first.pageInfo.endCursor;
  while (seen.size < issue.first.totalCount) {
    const { data, errors } = await client.read<{
      readonly node: {
        readonly comments: CommentsAnswer['first'] & { pageInfo: { hasNextPage: boolean } };
      } | null;
    }>(commentsQuery, { id: issue.id, after, before });
    if (!data?.node || errors.length > 0) {
      throw new Unreadable('The comments of the incident could not be read. Nothing was changed.');
    }
    const { nodes, pageInfo } = data.node.comments;
    add(listNodes({ nodes }).map(fromComment));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return [...seen.values()];
}
