import type { Person } from './deeds.js';
import { type Scene, repositoryNamed } from './scene.js';
import { createIssue, updateIssue } from '../world/issues/issues.js';
import { deleteIssue, transferIssue } from '../world/issues/removals.js';
import { addSubIssue, removeSubIssue } from '../world/issues/sub-issues.js';
import { replaceTaskText } from '../world/issues/task-boxes.js';

type LinkDeeds = Pick<
  Person,
  'addSubIssue' | 'removeSubIssue' | 'convertToIssue' | 'deleteIssue' | 'transferIssue'
>;

/** What a person does to the ties between issues, and to their being there. */
export function linkDeeds({ who, world, here, at }: Scene): LinkDeeds {
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
      transferIssue(world, who, at(number), repositoryNamed(world, target)).number,
  };
}
