import { isNothing } from '../../postmortem/index.js';
import { defineRule, type RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';
import { reportEach, reportLack } from './task-lack.js';
import { readWrittenTasks, type WrittenTask } from './task-source.js';

const LABELLED =
  /\b(?:owners?|assignees?|assigned to|responsible|dri|lead|who|responsable|verantwortlich)\b[ \t]*(?:\*\*|__)?[ \t]*[:=][ \t]*(?:\*\*|__)?[ \t]*([@\p{L}[(][^\r\n,;|)\]*]{0,60})/giu;

/** Every task names who sees to it. */
export const taskOwner = defineRule({
  name: 'task-owner',
  description: 'Every task names who sees to it.',
  severity: 'warning',
  options: {
    accept: {
      type: 'choices',
      choices: ['login', 'name'],
      default: ['login', 'name'],
      describe: 'What names an owner. Only a login can be assigned on GitHub.',
    },
  },
  check: (postmortem, _, { accept }) => {
    const tasks = readWrittenTasks(postmortem);
    // Not even of done ones: that a box is ticked later must not change what is found.
    const lacking = tasks.filter((written) => !isOwned(written)).map(({ task }) => task);
    const lack = reportLack(lacking, tasks.length, {
      what: 'an owner',
      expected: 'somebody who sees to it',
      mark: '(owner: @login)',
      help: 'Name behind its words, or in a column "Owner", who sees to it',
    });
    return accept.includes('name') ? lack : [...lack, ...reportNames(tasks)];
  },
});

function isOwned(written: WrittenTask): boolean {
  return written.task.owners.length > 0 || readNames(written).length > 0;
}

// Behind its words, or in a line of its own below them.
function readNames({ task, written }: WrittenTask): readonly string[] {
  if (task.ownerNames.length > 0) return task.ownerNames;
  const labelled = [...written.matchAll(LABELLED)].map(([, name = '']) => name.trim());
  return labelled.filter((name) => !isNothing(name));
}

function reportNames(tasks: readonly WrittenTask[]): readonly RuleFinding[] {
  const named = tasks.flatMap((written) => {
    const [name] = written.task.owners.length > 0 ? [] : readNames(written);
    return name === undefined ? [] : [{ task: written.task, name }];
  });
  return reportEach(named, tasks.length, {
    each: ({ task, name }) =>
      `Unexpected owner ${quoteWords(name)} of ${quoteWords(task.text)}, expected a login, such as @ana, to whom the issue can be assigned`,
    all: ({ name }, many) =>
      `Unexpected ${many} tasks with names for owners, such as ${quoteWords(name)}, expected logins, such as @ana, to whom the issues can be assigned`,
    help: 'Write the login on GitHub with its @, beside the name or in its place',
    mark: '(owner: @login)',
  });
}
