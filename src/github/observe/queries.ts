import { conventionalTemplates } from '../../config/index.js';

/**
 * The queries, as documents of GitHub's GraphQL API (https://docs.github.com/graphql/reference). Every
 * connection has a limit, so that one observation stays far below the 500,000 nodes that a query may request.
 */

const actor = 'author { __typename login }';

const stateEvents = `timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`;

const trackingIssue = `fragment Tracking on Issue {
  __typename id number title url body lastEditedAt state stateReason(enableDuplicate: true)
  ${actor}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  milestone { title }
  parent { number repository { nameWithOwner } }
  stateEvents: ${stateEvents}
  duplicate: timelineItems(last: 1, itemTypes: [MARKED_AS_DUPLICATE_EVENT]) {
    nodes {
      __typename
      ... on MarkedAsDuplicateEvent {
        canonical {
          ... on Issue { number repository { nameWithOwner } }
          ... on PullRequest { number repository { nameWithOwner } }
        }
      }
    }
  }
}`;

const mostAncestors = 7;

/** The parents of an issue, one within the other: GitHub nests eight levels. */
function ancestors(levels: number): string {
  if (levels === 0) return '';
  return `parent { number repository { nameWithOwner } ${ancestors(levels - 1)} }`;
}

/** An incident as every answer holds it; only an observation adds the comments. */
const incident = `fragment Incident on Issue {
  id number title url body state createdAt closedAt lastEditedAt authorAssociation
  ${actor} editor { __typename login } includesCreatedEdit
  ${ancestors(mostAncestors)}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  stateEvents: ${stateEvents}
  transfers: timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) {
    nodes { __typename ... on TransferredEvent { createdAt } }
  }
  userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`;

const comments = `fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`;

const comment = `fragment Comment on IssueComment {
  id body createdAt lastEditedAt ${actor} editor { __typename login }
}`;

const file = '__typename ... on Blob { text isBinary isTruncated }';

const templates = conventionalTemplates.map(
  (path, index) =>
    `template${String(index)}: object(expression: ${JSON.stringify(`HEAD:${path}`)}) { ${file} }`,
);

const context = `viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url visibility
    config: object(expression: $config) { ${file} }
    ${templates.join('\n    ')}
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`;

const observed = `${incident}\n${trackingIssue}\n${comments}\n${comment}`;

/** An incident with everything that a plan needs. */
export const incidentQuery = `query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${context}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${observed}`;

/** The incident of a tracking issue: by its parent, and by its marker. */
export const trackingIssueQuery = `query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${context}
    tracking: issue(number: $number) @include(if: $withTracking) {
      parent {
        repository { nameWithOwner }
        number
        ...Incident @skip(if: $withMarked)
        ...Comments @skip(if: $withMarked)
      }
    }
    issue(number: $marked) @include(if: $withMarked) { ...Incident ...Comments }
  }
}
${observed}`;

/** One page of incidents, open ones and recently closed ones. */
export const pageQuery = `query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${context}
    open: issues(
      labels: [$label], states: OPEN, first: $size, after: $openAfter,
      orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $withOpen) { ...Page }
    closed: issues(
      labels: [$label], states: CLOSED, first: $size, after: $closedAfter,
      orderBy: { field: CREATED_AT, direction: ASC }, filterBy: { since: $since }
    ) @include(if: $withClosed) { ...Page }
  }
}
fragment Page on IssueConnection {
  pageInfo { hasNextPage endCursor }
  nodes { ...Incident ...Comments }
}
${observed}`;

/** A file at the head of the default branch. */
export const fileQuery = `query ReadFile($owner: String!, $name: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $file) { ${file} }
  }
}`;

/** The comments between the first and the last ones of an observation. */
export const commentsQuery = `query ReadComments(
  $id: ID!, $after: String, $before: String
) {
  node(id: $id) {
    ... on Issue {
      comments(first: 100, after: $after, before: $before) {
        pageInfo { hasNextPage endCursor }
        nodes { ...Comment }
      }
    }
  }
}
${comment}`;

/** The history of an incident's text, newest first. */
export const historyQuery = `query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } diff } }
    }
  }
}`;

/** What the answers to mutations hold. */
export const fragments = { incident, trackingIssue };
