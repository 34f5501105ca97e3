import type { Person } from './person.js';
import { type Actor, requireRepository } from './actor.js';
import { createIssue, updateIssue } from '../world/issues/issues.js';
import { deleteIssue, transferIssue } from '../world/issues/removals.js';
import { addSubIssue, removeSubIssue } from '../world/issues/sub-issues.js';
import { replaceTaskText } from '../world/issues/task-boxes.js';

type LinkActions = Pick<
  Person,
  'addSubIssue' | 'removeSubIssue' | 'convertToIssue' | 'deleteIssue' | 'transferIssue'
>;

/** What a person can do to the links between issues; converting, deleting, transferring. */
export function linkActions({ who, world, here, at }: Actor): LinkActions {
  return {
    addSubIssue: (parent, child) => addSubIssue(world, who, at(parent), at(child)),
    removeSubIssue: (parent, child) => removeSubIssue(world, who, at(parent), at(child)),
    convertToIssue(number, text) {
      const { was } = replaceTaskText(at(number).body, text, '');
      const issue = createIssue(world, who, here(), { title: was });
      updateIssue(world, who, at(number), {
        body: replaceTaskText(at(number).body, text, `#${issue.number}`).body,
      });
      return issue.number;
    },
    deleteIssue: (number) => deleteIssue(world, who, at(number)),
    transferIssue: (number, target) =>
      transferIssue(world, who, at(number), requireRepository(world, target)).number,
  };
}
