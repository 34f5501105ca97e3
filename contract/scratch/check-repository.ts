import type { Octokit } from '@octokit/rest';

/** A topic, or a word of the description, that says: anything may be made and removed here. */
export const marker = 'postmortem-loop-scratch';

/** What of a repository tells whether it is a scratch one. */
export interface RepositoryFacts {
  readonly description: string | null;
  readonly topics?: readonly string[] | undefined;
  readonly archived: boolean;
  readonly hasIssues: boolean;
  readonly stars: number;
  readonly forks: number;
  /** Titles of open issues and pull requests. */
  readonly open: readonly string[];
}

/** Why the contract must not run there; null where it may. */
export function findObstacle(looked: RepositoryFacts, mark: string): string | null {
  const { description, topics = [] } = looked;
  const words = (description ?? '').split(/[\s,.;:()]+/u);
  if (!topics.includes(marker) && !words.includes(marker)) {
    return `it isn't marked as a scratch repository: give it the topic "${marker}", or that word in its description`;
  }
  if (looked.archived) return 'it is archived';
  if (!looked.hasIssues) return 'its issues are turned off';
  if (looked.stars > 0 || looked.forks > 0) return 'it has stars or forks, so somebody uses it';
  const foreign = looked.open.filter((title) => !title.startsWith(mark));
  if (foreign.length > 0) {
    return `it isn't empty: ${String(foreign.length)} open issues or pull requests are not of the contract's making`;
  }
  return null;
}

/** Looks at a repository; nothing is written. */
export async function readRepository(rest: Octokit, repository: string): Promise<RepositoryFacts> {
  const [owner = '', repo = ''] = repository.split('/');
  const { data } = await rest.repos.get({ owner, repo });
  const open = await rest.paginate(rest.issues.listForRepo, {
    ...{ owner, repo },
    state: 'open',
    per_page: 100,
  });
  return {
    description: data.description,
    topics: data.topics,
    archived: data.archived,
    hasIssues: data.has_issues,
    stars: data.stargazers_count,
    forks: data.forks_count,
    open: open.map(({ title }) => title),
  };
}
