import { type Call, type Reply, issueIn, page, repositoryIn, reply, textIn } from './call.js';
import { formatComment } from '../payloads/format-issue.js';
import { addComment, deleteComment, updateComment } from '../world/issues/comments.js';
import { commentsOn } from '../world/issues/find-comment.js';
import type { Comment } from '../world/entities.js';
import { issueOf } from '../world/issues/find-issue.js';
import { requireIssuesRead } from '../world/accounts/identity.js';
import { Refusal } from '../world/refusal.js';

const commentPath = '/repos/{owner}/{repo}/issues/comments/{comment}';
const commentsPath = '/repos/{owner}/{repo}/issues/{number}/comments';

export const commentRoutes: Record<string, (call: Call) => Reply> = {
  [`GET ${commentsPath}`](call) {
    requireIssuesRead(call.who, repositoryIn(call));
    return page(call, commentsOn(call.world.store, issueIn(call)), (comment) =>
      formatComment(call.world.store, comment),
    );
  },
  [`POST ${commentsPath}`](call) {
    const comment = addComment(
      call.world,
      call.who,
      issueIn(call),
      textIn(call.body, 'body') ?? '',
    );
    return reply(201, formatComment(call.world.store, comment));
  },
  [`GET ${commentPath}`]: (call) => reply(200, formatComment(call.world.store, commentIn(call))),
  [`PATCH ${commentPath}`](call) {
    const comment = commentIn(call);
    updateComment(call.world, call.who, comment, textIn(call.body, 'body') ?? '');
    return reply(200, formatComment(call.world.store, comment));
  },
  [`DELETE ${commentPath}`](call) {
    deleteComment(call.world, call.who, commentIn(call));
    return reply(204, null);
  },
};

function commentIn(call: Call): Comment {
  const { store } = call.world;
  const repository = repositoryIn(call);
  const found = store.comments.find((each) => each.databaseId === Number(call.params['comment']));
  if (found && issueOf(store, found.issue).repository === repository.id) return found;
  throw new Refusal('NOT_FOUND', 'Not Found');
}
