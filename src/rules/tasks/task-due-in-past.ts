import type { CheckContext, Rule } from '../finding.js';
import type { Postmortem } from '../../postmortem/index.js';
import { quoteWords } from '../quote.js';

/** No open task was due before the incident was opened. */
export const taskDueInPast: Rule = {
  name: 'task-due-in-past',
  description: 'No open task was due before the incident was opened.',
  severity: 'warning',
  many: (count) => `${count} tasks have a due date in the past.`,
  check: (postmortem, context) => {
    const start = findStart(postmortem, context);
    if (start === null) return [];
    return postmortem.tasks.flatMap(({ due, done, text, span }) =>
      due === null || done || due >= start.earliest
        ? []
        : [
            {
              span,
              message: `${quoteWords(text)} is due on ${due}, before ${start.what} (${start.day}).`,
              help: { text: 'Correct the date, or tick the task if it is done.' },
            },
          ],
    );
  },
};

/** The day from which tasks may be due. */
interface Start {
  readonly day: string;
  /** The first day on which a task may be due. */
  readonly earliest: string;
  readonly what: string;
}

function findStart({ timeline }: Postmortem, { born }: CheckContext): Start | null {
  // GitHub's day is in UTC; in some time zones it is still the day before.
  if (born !== null) return { day: born, earliest: dayBefore(born), what: 'the issue was opened' };
  const day = timeline
    .map(({ time }) => time?.date ?? '')
    .reduce((last, date) => (date > last ? date : last), '');
  return day === '' ? null : { day, earliest: day, what: 'the timeline ends' };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10);
}
