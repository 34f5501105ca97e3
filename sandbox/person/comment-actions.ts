import type { Person } from './person.js';
import type { Actor } from './actor.js';
import { addComment, deleteComment, updateComment } from '../world/issues/comments.js';
import type { Comment } from '../world/entities.js';
import type { World } from '../world/world.js';

type CommentActions = Pick<Person, 'comment' | 'editComment' | 'deleteComment'>;

/** What a person can do to comments. */
export function commentActions({ who, world, at, typed }: Actor): CommentActions {
  return {
    comment: (number, body) => addComment(world, who, at(number), typed(body)).databaseId,
    editComment: (id, body) => updateComment(world, who, commentWith(world, id), typed(body)),
    deleteComment: (id) => deleteComment(world, who, commentWith(world, id)),
  };
}

function commentWith({ store }: World, databaseId: number): Comment {
  const found = store.comments.find((each) => each.databaseId === databaseId);
  if (!found) throw new Error(`there is no comment ${databaseId}`);
  return found;
}
