import type { CheckContext, Rule } from '../finding.js';
import type { Postmortem } from '../../postmortem/index.js';
import { quoteWords } from '../quote.js';

/** No task was due before the postmortem was there. */
export const taskDueInPast: Rule = {
  name: 'task-due-in-past',
  description: 'No task was due before the postmortem was there.',
  severity: 'warning',
  check: (postmortem, context) => {
    const birth = readBirth(postmortem, context);
    if (birth === null) return [];
    return postmortem.tasks.flatMap(({ due, done, text, span }) =>
      due === null || done || due >= birth.earliest
        ? []
        : [
            {
              span,
              message: `Unexpected due date ${due} of ${quoteWords(text)}, expected a day after ${birth.day}, when ${birth.what}`,
              help: 'Mend the date, often only its year. If the task was already done by then, tick its box or say so behind it.',
            },
          ],
    );
  },
};

interface Birth {
  readonly day: string;
  /** The first day on which a task may be due. */
  readonly earliest: string;
  readonly what: string;
}

function readBirth({ timeline }: Postmortem, { born }: CheckContext): Birth | null {
  // The day is GitHub's, in UTC: for some who write it is still the day before.
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
