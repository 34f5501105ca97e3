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

/** What a person does to one issue. */
export function issueActions(scene: Actor): IssueActions {
  const { who, world, at } = scene;
  const setBody = (number: number, body: string) => updateIssue(world, who, at(number), { body });
  return {
    openIssue: (opened) => openIssue(scene, opened),
    edit: (number, body) => setBody(number, scene.typed(body)),
    tick: (number, text) => setBody(number, setBox(at(number).body, text, true)),
    untick: (number, text) => setBody(number, setBox(at(number).body, text, false)),
    retitle: (number, title) => updateIssue(world, who, at(number), { title }),
    close: (number, reason) => closeIssue(world, who, at(number), closingFor(scene, reason)),
    reopen: (number) => reopenIssue(world, who, at(number)),
    label: (number, name) => addLabels(world, who, at(number), [findOrCreateLabel(scene, name)]),
    unlabel: (number, name) =>
      removeLabels(world, who, at(number), [findOrCreateLabel(scene, name)]),
    assign: (number, ...logins) => addAssignees(world, who, at(number), findUsers(scene, logins)),
    unassign: (number, ...logins) =>
      removeAssignees(world, who, at(number), findUsers(scene, logins)),
  };
}

function openIssue(scene: Actor, opened: OpenedIssue): number {
  const { who, world, here, at } = scene;
  const { title, body = '', labels = [], assignees = [], milestone, parent } = opened;
  const issue = createIssue(world, who, here(), {
    title,
    body: scene.typed(body),
    labels: labels.map((name) => findOrCreateLabel(scene, name)),
    byForm: true,
    assignees: findUsers(scene, assignees),
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
