import { isNothing } from '../../postmortem/index.js';
import { defineRule, type RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import { buildMarkHelp, listOpenTasks, type WrittenTask } from './written-tasks.js';

const mark = '(owner: @login)';
const labelledOwner =
  /\b(?:owners?|assignees?|assigned to|responsible|dri|lead|who|responsable|verantwortlich)\b[ \t]*(?:\*\*|__)?[ \t]*[:=][ \t]*(?:\*\*|__)?[ \t]*([@\p{L}[(][^\r\n,;|)\]*]{0,60})/giu;

/** Every open task has an owner. */
export const taskOwner = defineRule({
  name: 'task-owner',
  description: 'Every open task has an owner.',
  severity: 'warning',
  many: (count) => `${count} tasks have no owner.`,
  options: {
    accept: {
      type: 'choices',
      choices: ['login', 'name'],
      default: ['login', 'name'],
      describe: 'What counts as an owner. Only a login can be assigned on GitHub.',
    },
  },
  check: (postmortem, _, { accept }) =>
    listOpenTasks(postmortem)
      .filter(({ task }) => task.owners.length === 0)
      .flatMap((written) => {
        const [name] = listNames(written);
        if (name === undefined) return [buildFinding(written)];
        return accept.includes('name') ? [] : [buildNameFinding(written, name)];
      }),
});

// At the end of the task's line, or on a line below it.
function listNames({ task, written }: WrittenTask): readonly string[] {
  if (task.ownerNames.length > 0) return task.ownerNames;
  const labelled = [...written.matchAll(labelledOwner)].map(([, name = '']) => name.trim());
  return labelled.filter((name) => !isNothing(name));
}

function buildFinding({ task }: WrittenTask): RuleFinding {
  return {
    span: task.span,
    message: `${quoteWords(task.text)} has no owner.`,
    help: buildMarkHelp(task, mark, 'Owner'),
  };
}

function buildNameFinding({ task }: WrittenTask, name: string): RuleFinding {
  return {
    span: task.span,
    message: `The owner ${quoteWords(name)} of ${quoteWords(task.text)} isn't a GitHub login.`,
    help: {
      ...buildMarkHelp(task, mark, 'Owner'),
      text: 'Write the login, such as @ana, next to the name or instead of it.',
    },
  };
}
