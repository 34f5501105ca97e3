import { type GraphQLResolveInfo, Kind } from 'graphql';
import { type Context, type Fields, disturb } from '../context.js';
import { Refusal } from '../../world/refusal.js';

export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

interface Listed {
  databaseId: number;
}

/** A page of a list, with what GraphQL asks of connections. */
export interface Connection<T> {
  totalCount: number;
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

export const connectionFields: Fields = {
  totalCount: (page: Connection<unknown>) => page.totalCount,
  pageInfo: (page: Connection<unknown>) => page.pageInfo,
  edges: (page: Connection<unknown>) => page.edges,
  nodes(page: Connection<unknown>, _: unknown, context, info) {
    disturb(context, info);
    return page.nodes;
  },
};

export const edgeFields: Fields = {
  cursor: (edge: { cursor: string }) => edge.cursor,
  node: (edge: { node: unknown }) => edge.node,
};

/** Cuts the asked page out of a list, or refuses as GitHub does: `first` or `last` is needed, from 1 to 100. */
export function paginate<T extends Listed>(
  items: readonly T[],
  args: PageArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Connection<T> {
  disturb(context, info);
  if (asksForItems(info)) checkBounds(args, context, info);
  const from = args.after == null ? 0 : placeOf(items, args.after) + 1;
  const to = args.before == null ? items.length : placeOf(items, args.before);
  let page = items.slice(from, to);
  let start = from;
  if (args.first != null) page = page.slice(0, args.first);
  if (args.last != null && page.length > args.last) {
    start += page.length - args.last;
    page = page.slice(-args.last);
  }
  return connect(items, page, start);
}

function connect<T extends Listed>(items: readonly T[], page: T[], start: number): Connection<T> {
  const cursorAt = (place: number) => {
    const item = page[place];
    return item ? cursorOf(item, start + place) : null;
  };
  return {
    totalCount: items.length,
    nodes: page,
    get edges() {
      return page.map((node, place) => ({ cursor: cursorOf(node, start + place), node }));
    },
    get pageInfo() {
      return {
        hasPreviousPage: start > 0,
        hasNextPage: start + page.length < items.length,
        startCursor: cursorAt(0),
        endCursor: cursorAt(page.length - 1),
      };
    },
  };
}

function checkBounds({ first, last }: PageArgs, context: Context, info: GraphQLResolveInfo): void {
  const name = info.fieldName;
  if (first == null && last == null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw complain(context, new Refusal('MISSING_PAGINATION_BOUNDARIES', message));
  }
  for (const [bound, count] of Object.entries({ first, last })) {
    if (count == null || (count >= 1 && count <= 100)) continue;
    const message = `Requesting ${count} records on the \`${name}\` connection: \`${bound}\` must be from 1 to 100.`;
    throw complain(context, new Refusal('EXCESSIVE_PAGINATION', message));
  }
}

function complain(context: Context, refusal: Refusal): Refusal {
  context.complaints.push(refusal.message);
  return refusal;
}

// A connection that is only counted needs no bounds.
function asksForItems(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.some((node) =>
    node.selectionSet?.selections.some(
      (each) => each.kind !== Kind.FIELD || each.name.value !== 'totalCount',
    ),
  );
}

function cursorOf(item: Listed, place: number): string {
  return Buffer.from(`cursor:v2:${place}:${item.databaseId}`).toString('base64');
}

function placeOf(items: readonly Listed[], cursor: string): number {
  const found = /^cursor:v2:(\d+):(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!found)
    throw new Refusal(
      'INVALID_CURSOR_ARGUMENTS',
      `\`${cursor}\` does not appear to be a valid cursor.`,
    );
  const place = items.findIndex((item) => item.databaseId === Number(found[2]));
  // The item has gone since: go on from where it stood.
  return place === -1 ? Number(found[1]) - 1 : place;
}
