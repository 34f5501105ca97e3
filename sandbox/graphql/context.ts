import type { GraphQLResolveInfo } from 'graphql';
import type { Identity } from '../world/accounts/identity.js';
import { Refusal } from '../world/refusal.js';
import type { World } from '../world/world.js';

/** What a request carries through its resolvers. */
export interface Context {
  world: World;
  who: Identity;
  /** What is invalid in this request: see `Sandbox.refusals`. */
  complaints: string[];
  disturbance: Disturbance;
  mutationsDone: number;
  creationsDone: number;
}

/** What goes wrong inside a request that is otherwise executed. */
export interface Disturbance {
  /** Only that many top-level mutation fields are executed. */
  mutations?: number;
  /** Only that many creations are taken; the others were "submitted too quickly". */
  creations?: number;
  /** Fields whose dotted response path ends so answer null with an error. */
  brokenPath?: string;
}

export type Fields = Record<
  string,
  (source: never, args: never, context: Context, info: GraphQLResolveInfo) => unknown
>;

/** Refuses, where the request is to be disturbed there. */
export function disturb(context: Context, info: GraphQLResolveInfo): void {
  const { brokenPath } = context.disturbance;
  if (brokenPath !== undefined && pathOf(info).endsWith(`.${brokenPath}`))
    throw somethingWentWrong();
}

/** The answer to a request that GitHub could not carry out in time. */
export function somethingWentWrong(): Refusal {
  return new Refusal(
    'SERVICE_UNAVAILABLE',
    'Something went wrong while executing your query. It may have taken too long.',
  );
}

/** The place of a field in the answer, dotted, list places left out: `.repository.issue.comments.nodes`. */
function pathOf(info: GraphQLResolveInfo): string {
  let text = '';
  for (let step: typeof info.path | undefined = info.path; step; step = step.prev) {
    if (typeof step.key === 'string') text = `.${step.key}${text}`;
  }
  return text;
}
