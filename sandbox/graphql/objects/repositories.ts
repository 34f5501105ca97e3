import type { Issue, Label, Milestone, Repository, User } from '../../world/entities.js';
import type { GraphQLResolveInfo } from 'graphql';
import { type PageArgs, paginate } from './connection.js';
import { type Context, type Fields, disturb } from '../context.js';
import { type IssuesArgs, selectIssues } from './select-issues.js';
import { actorOf } from './people.js';
import { findIssue } from '../../world/issues/find-issue.js';
import {
  isAssignable,
  requireContentsRead,
  requireIssuesRead,
} from '../../world/accounts/identity.js';
import { nodeId } from '../../world/ids.js';
import { findLabel } from '../../world/issues/find-label.js';
import { Refusal } from '../../world/refusal.js';
import { fullNameOf, repositoryOf, repositoryUrl } from '../../world/repositories.js';
import { ensureUser, findUser } from '../../world/accounts/users.js';
import { gitFields, objectAt } from './git-objects.js';

type Numbered = { number: number };

export const repositoryFields: Record<string, Fields> = {
  ...gitFields,
  Repository: {
    id: (repository: Repository) => repository.id,
    databaseId: (repository: Repository) => repository.databaseId,
    name: (repository: Repository) => repository.name,
    nameWithOwner: fullNameOf,
    isPrivate: (repository: Repository) => repository.private,
    isArchived: (repository: Repository) => repository.archived,
    isInOrganization: (repository: Repository, _: unknown, { world }) =>
      findUser(world.store, repository.owner)?.kind === 'Organization',
    visibility: (repository: Repository) =>
      repository.internal ? 'INTERNAL' : repository.private ? 'PRIVATE' : 'PUBLIC',
    hasIssuesEnabled: (repository: Repository) => repository.hasIssues,
    createdAt: (repository: Repository) => repository.createdAt,
    url: repositoryUrl,
    resourcePath: (repository: Repository) => `/${fullNameOf(repository)}`,
    owner: (repository: Repository, _: unknown, { world }) =>
      ensureUser(world.store, repository.owner),
    viewerPermission: permissionOfViewer,
    defaultBranchRef: (repository: Repository) => ({
      kind: 'Ref',
      repository,
      id: refId(repository),
    }),
    object: (
      repository: Repository,
      { expression }: { expression?: string | null },
      context,
      info,
    ) => {
      disturb(context, info);
      requireContentsRead(context.who);
      return objectAt(repository, expression ?? '');
    },
    label: (repository: Repository, { name }: { name: string }, { world }) =>
      findLabel(world.store, repository.id, name) ?? null,
    labels: listLabels,
    issue: (repository: Repository, { number }: Numbered, context, info) =>
      numbered(repository, number, context, info, ['Issue'], 'an Issue'),
    pullRequest: (repository: Repository, { number }: Numbered, context, info) =>
      numbered(repository, number, context, info, ['PullRequest'], 'a PullRequest'),
    issueOrPullRequest: (repository: Repository, { number }: Numbered, context, info) =>
      numbered(
        repository,
        number,
        context,
        info,
        ['Issue', 'PullRequest'],
        'an issue or pull request',
      ),
    issues(repository: Repository, args: IssuesArgs, context, info) {
      requireIssuesRead(context.who, repository);
      const { store } = context.world;
      const issues = store.issues.filter(
        (each) => each.repository === repository.id && each.kind === 'Issue',
      );
      return paginate(selectIssues(store, issues, args), args, context, info);
    },
    assignableUsers: listAssignable,
    milestones: listMilestones,
  },
  Label: {
    id: (label: Label) => label.id,
    name: (label: Label) => label.name,
    color: (label: Label) => label.color,
    description: (label: Label) => label.description,
    isDefault: () => false,
    createdAt: (label: Label) => label.createdAt,
    updatedAt: (label: Label) => label.updatedAt,
    repository: homeOf,
    url: (label: Label, _: unknown, { world }) =>
      `${repositoryUrl(homeOf(label, null, { world }))}/labels/${encodeURIComponent(label.name)}`,
    issues(label: Label, args: IssuesArgs, context, info) {
      const { store } = context.world;
      const issues = store.issues.filter(
        (each) => each.kind === 'Issue' && each.labels.includes(label.id),
      );
      return paginate(selectIssues(store, issues, args), args, context, info);
    },
  },
  Milestone: {
    id: (milestone: Milestone) => milestone.id,
    number: (milestone: Milestone) => milestone.number,
    title: (milestone: Milestone) => milestone.title,
    description: (milestone: Milestone) => milestone.description,
    state: (milestone: Milestone) => milestone.state,
    closed: (milestone: Milestone) => milestone.state === 'CLOSED',
    createdAt: (milestone: Milestone) => milestone.createdAt,
    updatedAt: (milestone: Milestone) => milestone.updatedAt,
    creator: (milestone: Milestone, _: unknown, { world }) =>
      actorOf(world.store, milestone.creator),
    repository: homeOf,
    url: (milestone: Milestone, _: unknown, { world }) =>
      `${repositoryUrl(homeOf(milestone, null, { world }))}/milestone/${milestone.number}`,
  },
};

function homeOf(
  thing: { repository: string },
  _: unknown,
  { world }: Pick<Context, 'world'>,
): Repository {
  return repositoryOf(world.store, thing.repository);
}

function numbered(
  repository: Repository,
  number: number,
  context: Context,
  info: GraphQLResolveInfo,
  kinds: readonly Issue['kind'][],
  what: string,
): Issue {
  disturb(context, info);
  requireIssuesRead(context.who, repository);
  const found = findIssue(context.world.store, repository.id, number);
  if (found && kinds.includes(found.kind)) return found;
  throw new Refusal('NOT_FOUND', `Could not resolve to ${what} with the number of ${number}.`);
}

function permissionOfViewer(_: Repository, __: unknown, { world, who }: Context): string | null {
  if (who.kind !== 'person') return null;
  const { permission } = ensureUser(world.store, who.login);
  return permission === 'none' ? 'READ' : permission.toUpperCase();
}

function listLabels(
  repository: Repository,
  args: PageArgs & { query?: string | null; orderBy?: { field: string; direction: string } | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store } = context.world;
  const labels = store.labels.filter(
    (each) =>
      each.repository === repository.id && contains([each.name, each.description], args.query),
  );
  if (args.orderBy?.field === 'NAME') labels.sort((a, b) => a.name.localeCompare(b.name));
  if (args.orderBy?.direction === 'DESC') labels.reverse();
  return paginate(labels, args, context, info);
}

function listAssignable(
  _: Repository,
  args: PageArgs & { query?: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const users = context.world.store.users.filter(
    (user: User) => isAssignable(user) && contains([user.login, user.name], args.query),
  );
  return paginate(users, args, context, info);
}

function listMilestones(
  repository: Repository,
  args: PageArgs & { query?: string | null; states?: string[] | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const milestones = context.world.store.milestones.filter(
    (each) =>
      each.repository === repository.id &&
      (!args.states || args.states.includes(each.state)) &&
      contains([each.title], args.query),
  );
  return paginate(milestones, args, context, info);
}

function contains(texts: readonly (string | null)[], query: string | null | undefined): boolean {
  const wanted = query?.toLowerCase();
  return !wanted || texts.some((text) => text?.toLowerCase().includes(wanted));
}
function refId(repository: Repository): string {
  return nodeId('REF', repository.databaseId);
}
