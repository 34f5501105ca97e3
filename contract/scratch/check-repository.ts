import type { Octokit } from '@octokit/rest';

/** The topic, or word in the description, that marks a scratch repository: everything in it may be deleted. */
export const marker = 'postmortem-loop-scratch';

/** What decides whether a repository is a scratch repository. */
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

/** Why the contract must not run in a repository; null if it may. */
export function findObstacle(looked: RepositoryFacts, mark: string): string | null {
  const { description, topics = [] } = looked;
  const words = (description ?? '').split(/[\s,.;:()]+/u);
  if (!topics.includes(marker) && !words.includes(marker)) {
    return `isn't marked as a scratch repository: add "${marker}" as a topic or to its description`;
  }
  if (looked.archived) return 'is archived';
  if (!looked.hasIssues) return 'has issues turned off';
  if (looked.stars > 0 || looked.forks > 0) return 'has stars or forks, so someone uses it';
  const foreign = looked.open.filter((title) => !title.startsWith(mark));
  if (foreign.length > 0) {
    return `isn't empty: the contract didn't create ${String(foreign.length)} of its open issues and pull requests`;
  }
  return null;
}

/** Reads a repository; writes nothing. */
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
