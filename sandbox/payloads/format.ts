import type { Label, Repository, User } from '../world/entities.js';
import type { components } from '@octokit/openapi-types';
import { fullNameOf, repositoryOf, repositoryUrl } from '../world/repositories.js';
import type { Store } from '../world/store.js';
import { ensureUser, fullLogin } from '../world/accounts/users.js';

type Schemas = components['schemas'];
export type FormattedUser = Schemas['simple-user'];
export type FormattedLabel = Schemas['label'];
export type FormattedRepository = Pick<
  Schemas['repository'],
  | 'id'
  | 'node_id'
  | 'name'
  | 'full_name'
  | 'private'
  | 'owner'
  | 'html_url'
  | 'url'
  | 'description'
  | 'fork'
  | 'default_branch'
  | 'visibility'
  | 'has_issues'
  | 'archived'
  | 'created_at'
>;

/** The address of the API, as GitHub.com writes it into what it answers. */
export const apiUrl = 'https://api.github.com';

/** A user or bot as REST and webhooks show it. */
export function formatUser(user: User): FormattedUser {
  const login = fullLogin(user);
  const url = `${apiUrl}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: user.databaseId,
    node_id: user.id,
    avatar_url: `https://avatars.githubusercontent.com/u/${user.databaseId}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${user.kind === 'Bot' ? `apps/${user.login}` : user.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.kind,
    site_admin: false,
  };
}

/** A label as REST shows it. */
export function formatLabel(store: Store, label: Label): FormattedLabel {
  const repository = repositoryOf(store, label.repository);
  return {
    id: label.databaseId,
    node_id: label.id,
    url: `${apiOf(repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    description: label.description,
    color: label.color,
    default: false,
  };
}

/** The parts of a repository that scripts and workflows read. */
export function formatRepository(store: Store, repository: Repository): FormattedRepository {
  return {
    id: repository.databaseId,
    node_id: repository.id,
    name: repository.name,
    full_name: fullNameOf(repository),
    private: repository.private,
    owner: formatUser(ensureUser(store, repository.owner)),
    html_url: repositoryUrl(repository),
    url: apiOf(repository),
    description: null,
    fork: false,
    default_branch: 'main',
    visibility: repository.internal ? 'internal' : repository.private ? 'private' : 'public',
    has_issues: repository.hasIssues,
    archived: repository.archived,
    created_at: repository.createdAt,
  };
}

/** Who wrote or did something; null where the account is gone. */
export function formatAuthor(store: Store, login: string): FormattedUser | null {
  const user = ensureUser(store, login);
  return user.gone ? null : formatUser(user);
}

/** Where the API has a repository. */
export function apiOf(repository: Repository): string {
  return `${apiUrl}/repos/${fullNameOf(repository)}`;
}
