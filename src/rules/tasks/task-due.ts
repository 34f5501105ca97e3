import { findDays, isYearless } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { joinWords, quoteWords } from '../quote.js';
import { buildMarkHelp, listOpenTasks, type WrittenTask } from './written-tasks.js';

const mark = '(due: 2030-01-31)';

/** Every open task has a due date. */
export const taskDue: Rule = {
  name: 'task-due',
  description: 'Every open task has a due date.',
  severity: 'off',
  many: (count) => `${count} tasks have no valid due date.`,
  check: (postmortem) =>
    listOpenTasks(postmortem)
      .filter(({ task }) => task.due === null)
      .map(buildFinding),
};

function buildFinding({ task }: WrittenTask): RuleFinding {
  const { span, text, unknownDue } = task;
  const help = buildMarkHelp(task, mark, 'Due');
  if (unknownDue === null) return { span, message: `${quoteWords(text)} has no due date.`, help };
  return {
    span,
    message: `The due date ${quoteWords(unknownDue)} of ${quoteWords(text)} ${describeProblem(unknownDue)}.`,
    help: { ...help, text: 'Write the date as year, month and day, such as 2030-01-31.' },
  };
}

function describeProblem(words: string): string {
  const days = findDays(words);
  if (days.length > 0) return `could be ${joinWords(days, 'or')}`;
  return isYearless(words) ? 'has no year' : "isn't a date";
}
