import type { Issue, User } from '../entities.js';
import type { World } from '../world.js';
import type { Store } from '../store.js';
import { tick } from '../clock.js';
import { announce } from '../deliveries.js';
import { recordEvent } from '../events.js';
import { type Identity, isAssignable, requireTriage } from '../accounts/identity.js';
import { Refusal } from '../refusal.js';
import { repositoryOf } from '../repositories.js';

/** Adds assignees, or refuses all of them when one cannot be assigned. */
export function addAssignees(
  world: World,
  who: Identity,
  issue: Issue,
  users: readonly User[],
): void {
  const { store } = world;
  requireTriage(store, who, repositoryOf(store, issue.repository), 'AddAssigneesToAssignable');
  checkAssignees(world, issue.assignees, users);
  const added = assign(store, who, issue, users, tick(store));
  for (const assignee of added) announce(world, who, issue, 'assigned', { assignee });
}

/** Takes assignees off. */
export function removeAssignees(
  world: World,
  who: Identity,
  issue: Issue,
  users: readonly User[],
): void {
  const { store } = world;
  requireTriage(store, who, repositoryOf(store, issue.repository), 'RemoveAssigneesFromAssignable');
  for (const assignee of users) {
    if (!issue.assignees.includes(assignee.login)) continue;
    issue.assignees = issue.assignees.filter((login) => login !== assignee.login);
    recordEvent(store, issue, who.login, tick(store), {
      kind: 'UnassignedEvent',
      assignee: assignee.login,
    });
    announce(world, who, issue, 'unassigned', { assignee });
  }
}

/** Refuses people who can't be assigned in the repository, and too many assignees. */
export function checkAssignees(
  world: World,
  present: readonly string[],
  users: readonly User[],
): void {
  const stranger = users.find((user) => !isAssignable(user));
  if (stranger)
    throw refuseAssignee(stranger.login, `${stranger.login} cannot be assigned to this issue`);
  const most = world.switches.maxAssignees;
  const everybody = new Set([...present, ...users.map((user) => user.login)]);
  if (everybody.size > most)
    throw refuseAssignee('', `Assignees are too many (maximum is ${most})`);
}

/** Assigns without asking for rights; gives those that are new. */
export function assign(
  store: Store,
  who: Identity,
  issue: Issue,
  users: readonly User[],
  at: string,
): User[] {
  const added = users.filter((user) => !issue.assignees.includes(user.login));
  for (const { login } of added) {
    issue.assignees.push(login);
    recordEvent(store, issue, who.login, at, { kind: 'AssignedEvent', assignee: login });
  }
  if (added.length > 0) issue.updatedAt = at;
  return added;
}

function refuseAssignee(value: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, [
    { resource: 'Issue', field: 'assignees', code: 'invalid', message: value || message },
  ]);
}
