import type { CloseReason, OpenedIssue, Person } from './person.js';
import { type Actor, findOrCreateLabel, findUsers } from './actor.js';
import { addAssignees, removeAssignees } from '../world/issues/assignees.js';
import { addLabels, removeLabels } from '../world/issues/issue-labels.js';
import { type Closing, closeIssue, reopenIssue } from '../world/issues/issue-state.js';
import { createIssue, updateIssue } from '../world/issues/issues.js';
import { setBox } from '../world/issues/task-boxes.js';

type IssueActions = Pick<
  Person,
  | 'openIssue'
  | 'edit'
  | 'tick'
  | 'untick'
  | 'retitle'
  | 'close'
  | 'reopen'
  | 'label'
  | 'unlabel'
  | 'assign'
  | 'unassign'
>;

/** What a person can do to an issue. */
export function issueActions(actor: Actor): IssueActions {
  const { who, world, at } = actor;
  const setBody = (number: number, body: string) => updateIssue(world, who, at(number), { body });
  return {
    openIssue: (opened) => openIssue(actor, opened),
    edit: (number, body) => setBody(number, actor.typed(body)),
    tick: (number, text) => setBody(number, setBox(at(number).body, text, true)),
    untick: (number, text) => setBody(number, setBox(at(number).body, text, false)),
    retitle: (number, title) => updateIssue(world, who, at(number), { title }),
    close: (number, reason) => closeIssue(world, who, at(number), closingFor(actor, reason)),
    reopen: (number) => reopenIssue(world, who, at(number)),
    label: (number, name) => addLabels(world, who, at(number), [findOrCreateLabel(actor, name)]),
    unlabel: (number, name) =>
      removeLabels(world, who, at(number), [findOrCreateLabel(actor, name)]),
    assign: (number, ...logins) => addAssignees(world, who, at(number), findUsers(actor, logins)),
    unassign: (number, ...logins) =>
      removeAssignees(world, who, at(number), findUsers(actor, logins)),
  };
}

function openIssue(actor: Actor, opened: OpenedIssue): number {
  const { who, world, here, at } = actor;
  const { title, body = '', labels = [], assignees = [], milestone, parent } = opened;
  const issue = createIssue(world, who, here(), {
    title,
    body: actor.typed(body),
    labels: labels.map((name) => findOrCreateLabel(actor, name)),
    byForm: true,
    assignees: findUsers(actor, assignees),
    milestone: world.store.milestones.find((each) => each.title === milestone) ?? null,
    parent: parent === undefined ? null : at(parent),
  });
  return issue.number;
}

function closingFor({ at }: Actor, reason: CloseReason = 'completed'): Closing {
  if (reason === 'completed') return { reason: 'COMPLETED' };
  if (reason === 'not planned') return { reason: 'NOT_PLANNED' };
  return { reason: 'DUPLICATE', duplicateOf: at(reason.duplicateOf) };
}
