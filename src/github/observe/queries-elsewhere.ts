import { fragments } from './queries.js';

/** Queries beyond the incident: issues that its lines link to, and other repositories. */

/** The issues with the tracking label, newest first; those that the action created are among them. */
function labelled(after: string): string {
  return `issues(
      labels: [$label], first: 100${after}, filterBy: { since: $since },
      orderBy: { field: CREATED_AT, direction: DESC }
    ) { pageInfo { hasNextPage endCursor } nodes { ...Tracking } }`;
}

const searched = '$label: String!, $since: DateTime!';

/** Issues and pull requests that lines link to, and possible tracking issues in some repositories, one alias each. */
export function linkedQuery(links: number, repositories: number): string {
  const linked = numbers(links).map(
    (index) => `linked${index}: repository(owner: $owner${index}, name: $name${index}) {
    issueOrPullRequest(number: $number${index}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`,
  );
  const own = numbers(repositories).map(
    (index) => `own${index}: repository(owner: $ownOwner${index}, name: $ownName${index}) {
    ${labelled('')}
  }`,
  );
  const variables = [
    ...numbers(links).map(
      (index) => `$owner${index}: String!, $name${index}: String!, $number${index}: Int!`,
    ),
    ...numbers(repositories).map(
      (index) => `$ownOwner${index}: String!, $ownName${index}: String!`,
    ),
    ...(repositories === 0 ? [] : [searched]),
  ];
  return `query ReadLinked(${variables.join(', ')}) {\n${[...linked, ...own].join('\n')}\n}\n${fragments.trackingIssue}`;
}

/** What it takes to create issues in other repositories, with possible tracking issues there, one alias each. */
export function targetsQuery(count: number): string {
  const variables = numbers(count).map(
    (index) => `$owner${index}: String!, $name${index}: String!`,
  );
  const aliases = numbers(count).map(
    (index) => `place${index}: repository(owner: $owner${index}, name: $name${index}) {
    id nameWithOwner url visibility
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }
    ${labelled('')}
  }`,
  );
  return `query ReadPlaces(${[...variables, searched].join(', ')}) {\n${aliases.join('\n')}\n}\n${fragments.trackingIssue}`;
}

/** A page of possible tracking issues in another repository. */
export const trackedQuery = `query ReadTracked(
  $owner: String!, $name: String!, ${searched}, $after: String
) {
  repository(owner: $owner, name: $name) {
    ${labelled(', after: $after')}
  }
}
${fragments.trackingIssue}`;

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index));
}
