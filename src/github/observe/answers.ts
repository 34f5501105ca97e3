/** The answers to queries.ts, as GitHub's GraphQL schema types them. */

export interface Nodes<T> {
  readonly nodes: readonly (T | null)[] | null;
}

export interface ActorAnswer {
  readonly __typename: string;
  readonly login: string;
}

export interface EventAnswer {
  readonly __typename: string;
  readonly createdAt?: string;
  readonly actor?: ActorAnswer | null;
  readonly label?: { readonly name: string };
}

export interface TrackingIssueAnswer {
  readonly __typename: 'Issue';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly body: string;
  readonly lastEditedAt: string | null;
  readonly state: 'OPEN' | 'CLOSED';
  readonly stateReason: string | null;
  readonly author: ActorAnswer | null;
  readonly repository: { readonly nameWithOwner: string };
  readonly labels: Nodes<{ readonly name: string }> | null;
  readonly assignees: Nodes<{ readonly login: string }>;
  readonly milestone: { readonly title: string } | null;
  readonly parent: ParentAnswer | null;
  readonly stateEvents: Nodes<EventAnswer>;
  /** What the issue was last marked as a duplicate of. */
  readonly duplicate: Nodes<{ readonly canonical?: ParentAnswer | null }>;
}

export interface ParentAnswer {
  readonly number: number;
  readonly repository: { readonly nameWithOwner: string };
}

/** A parent with its own parents. */
export interface AncestorAnswer extends ParentAnswer {
  readonly parent?: AncestorAnswer | null;
}

export interface PullRequestAnswer {
  readonly __typename: 'PullRequest';
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly merged: boolean;
  readonly pullState: string;
  readonly repository: { readonly nameWithOwner: string };
}

export interface EditAnswer {
  readonly id: string;
  readonly editedAt: string;
  readonly editor: ActorAnswer | null;
  /** The whole text as saved; only requested after the body was written. */
  readonly diff?: string | null;
}

export interface IncidentAnswer {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly body: string;
  readonly state: 'OPEN' | 'CLOSED';
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly lastEditedAt: string | null;
  /** Who saved it last; null if it was never edited, or GitHub doesn't show it. */
  readonly editor: ActorAnswer | null;
  /** The history holds the text with which it was opened. */
  readonly includesCreatedEdit: boolean;
  readonly authorAssociation: string;
  readonly author: ActorAnswer | null;
  readonly parent: AncestorAnswer | null;
  readonly labels: Nodes<{ readonly id: string; readonly name: string }> | null;
  readonly labelled: Nodes<EventAnswer>;
  readonly stateEvents: Nodes<EventAnswer>;
  readonly transfers: Nodes<{ readonly createdAt: string }>;
  readonly userContentEdits: Nodes<EditAnswer> | null;
  readonly subIssues: Nodes<TrackingIssueAnswer>;
}

export interface CommentAnswer {
  readonly id: string;
  readonly body: string;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly editor: ActorAnswer | null;
  readonly author: ActorAnswer | null;
}

export interface CommentsAnswer {
  readonly first: Nodes<CommentAnswer> & {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null };
  };
  readonly last: Nodes<CommentAnswer> & {
    readonly pageInfo: { readonly startCursor: string | null };
  };
}

export type ObservedAnswer = IncidentAnswer & CommentsAnswer;

export interface FileAnswer {
  readonly __typename: string;
  readonly text?: string | null;
  readonly isBinary?: boolean | null;
  readonly isTruncated?: boolean;
}

export interface RepositoryAnswer {
  readonly id: string;
  readonly nameWithOwner: string;
  readonly url: string;
  readonly visibility: 'PUBLIC' | 'INTERNAL' | 'PRIVATE';
  readonly config: FileAnswer | null;
  readonly [template: `template${number}`]: FileAnswer | null;
  readonly labels:
    | (Nodes<{ readonly id: string; readonly name: string }> & {
        readonly pageInfo: { readonly hasNextPage: boolean };
      })
    | null;
}

export interface ContextAnswer<More> {
  readonly viewer: { readonly login: string };
  readonly repository: (RepositoryAnswer & More) | null;
}

/** The nodes that are there; GitHub's schema allows for a null list and null entries. */
export function listNodes<T>(connection: Nodes<T> | null | undefined): readonly T[] {
  return (connection?.nodes ?? []).filter((node): node is T & {} => node !== null);
}
