import type { Issue, Label, Repository, User } from '../world/entities.js';
import { type Identity, canSee } from '../world/accounts/identity.js';
import { findIssue } from '../world/issues/find-issue.js';
import { createLabel } from '../world/issues/labels.js';
import { findLabel } from '../world/issues/find-label.js';
import { Refusal } from '../world/refusal.js';
import { findRepository } from '../world/repositories.js';
import { ensureUser, findUser } from '../world/accounts/users.js';
import type { World } from '../world/world.js';

/** One parsed REST call. */
export interface Call {
  world: World;
  who: Identity;
  /** Where the API was reached, for links in the answer. */
  origin: string;
  path: string;
  /** The parts of the path that the route names. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** An answer that went well. */
export function reply(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers, body };
}

/** The repository in the path; not found if the identity may not read it. */
export function repositoryIn({ world, who, params }: Call): Repository {
  const found = findRepository(world.store, `${params['owner']}/${params['repo']}`);
  if (!found || !canSee(world.store, who, found)) throw new Refusal('NOT_FOUND', 'Not Found');
  return found;
}

/** The issue or pull request that the path names. */
export function issueIn(call: Call): Issue {
  const { store } = call.world;
  const repository = repositoryIn(call);
  const number = Number(call.params['number']);
  const found = findIssue(store, repository.id, number);
  if (found) return found;
  const vacated = store.vacated.find(
    (place) => place.repository === repository.id && place.number === number,
  );
  if (vacated?.to === null) throw new Refusal('GONE', 'This issue was deleted');
  if (vacated) throw new Moved(store.issues.find((each) => each.id === vacated.to));
  throw new Refusal('NOT_FOUND', 'Not Found');
}

/** Thrown when GitHub redirects, because the issue was transferred. */
export class Moved extends Error {
  constructor(readonly to: Issue | undefined) {
    super('Moved Permanently');
    this.name = 'Moved';
  }
}

/** A text of the body; undefined where it is missing or null. */
export function textIn(body: Call['body'], name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

/** A list of texts of the body, where labels may also be objects with a name. */
export function textsIn(body: Call['body'], name: string): string[] | undefined {
  const value = body[name];
  if (!Array.isArray(value)) return undefined;
  return value.map((each: unknown) => {
    const inner = typeof each === 'object' && each !== null && 'name' in each ? each.name : each;
    return String(inner);
  });
}

/** Labels by name; those that are missing are created, as REST does. */
export function labelsNamed(
  { world, who }: Call,
  repository: Repository,
  names: readonly string[],
): Label[] {
  return names.map(
    (name) =>
      findLabel(world.store, repository.id, name) ??
      createLabel(world, who, repository, { name, color: 'ededed' }),
  );
}

/** Users by login; one who doesn't exist cannot be assigned, so the whole call is refused. */
export function usersNamed({ world }: Call, logins: readonly string[]): User[] {
  return logins.map((login) => findUser(world.store, login) ?? ensureUser(world.store, login));
}

/** Cuts a page out of a list, with GitHub's `link` header. */
export function page<T>(call: Call, items: readonly T[], print: (item: T) => unknown): Reply {
  const size = Math.min(Number(call.query.get('per_page') ?? 30) || 30, 100);
  const at = Math.max(Number(call.query.get('page') ?? 1) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const links: string[] = [];
  const link = (number: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(number));
    links.push(`<${call.origin}${call.path}?${query.toString()}>; rel="${rel}"`);
  };
  if (at > 1) link(at - 1, 'prev');
  if (at < last) link(at + 1, 'next');
  if (at < last) link(last, 'last');
  if (at > 1) link(1, 'first');
  const shown = items.slice((at - 1) * size, at * size).map(print);
  return reply(200, shown, links.length > 0 ? { link: links.join(', ') } : {});
}
