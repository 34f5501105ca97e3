import type { Rule } from './finding.js';
import { reportLack } from './task-lack.js';
import { readWrittenTasks } from './task-source.js';

/** Every task says by when it is to be done. */
export const taskDue: Rule = {
  name: 'task-due',
  description: 'Every task says by when it is to be done.',
  severity: 'off',
  check: (postmortem) => {
    const tasks = readWrittenTasks(postmortem).map(({ task }) => task);
    return reportLack(
      tasks.filter(({ due }) => due === null),
      tasks.length,
      {
        what: 'a date',
        expected: 'the day by which it is to be done',
        mark: '(due: 2030-01-31)',
        help: 'Write behind its words, or in a column "Due", a day with its year',
      },
    );
  },
};
