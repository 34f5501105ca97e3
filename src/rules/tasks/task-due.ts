import { findDays, isYearless, type Task } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { joinWords, quoteWords } from '../quote.js';
import { reportEach, reportLack } from './task-lack.js';
import { readWrittenTasks } from './task-source.js';

/** Every task says by when it is to be done. */
export const taskDue: Rule = {
  name: 'task-due',
  description: 'Every task says by when it is to be done.',
  severity: 'off',
  check: (postmortem) => {
    const tasks = readWrittenTasks(postmortem).map(({ task }) => task);
    const lack = reportLack(
      tasks.filter(({ due, unknownDue }) => due === null && unknownDue === null),
      tasks.length,
      {
        what: 'a date',
        expected: 'the day by which it is to be done',
        mark: '(due: 2030-01-31)',
        help: 'Write behind its words, or in a column "Due", a day with its year',
      },
    );
    return [...lack, ...reportUnknown(tasks)];
  },
};

// Something is said, so what is wrong with it is told rather than that it is absent.
function reportUnknown(tasks: readonly Task[]): readonly RuleFinding[] {
  const unknown = tasks.flatMap((task) =>
    task.unknownDue === null ? [] : [{ task, words: task.unknownDue }],
  );
  return reportEach(unknown, tasks.length, {
    each: ({ task, words }) =>
      `Unexpected due date ${quoteWords(words)} of ${quoteWords(task.text)}, expected ${sayExpected(words)}`,
    all: ({ words }, many) =>
      `Unexpected ${many} tasks whose due date is no day, such as ${quoteWords(words)}, expected ${sayExpected(words)}`,
    help: 'Write the day with year, month and day in this order',
    mark: '(due: 2030-01-31)',
  });
}

function sayExpected(words: string): string {
  const days = findDays(words);
  if (days.length > 0) return `one day: it may be ${joinWords(days, 'or')}`;
  return isYearless(words) ? 'its year as well' : 'a day with its year';
}
