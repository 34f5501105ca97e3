import { isPlaceholder } from '../postmortem/placeholder.js';
import type { Rule } from './finding.js';
import { reportLack } from './task-lack.js';
import { readWrittenTasks, type WrittenTask } from './task-source.js';

// A team or a full name can't be assigned, but somebody has been named.
const LABELLED =
  /\b(?:owners?|assignees?|assigned to|responsible|dri|lead|who|responsable|verantwortlich)\b[ \t]*(?:\*\*|__)?[ \t]*[:=][ \t]*(?:\*\*|__)?[ \t]*[@\p{L}[(]/iu;
const COLUMN = /owner|assign|responsib|responsab|verantwort|^who$|^dri$|^lead$|^team$/;

/** Every task names who sees to it. */
export const taskOwner: Rule = {
  name: 'task-owner',
  description: 'Every task names who sees to it.',
  severity: 'warning',
  check: (postmortem) => {
    const tasks = readWrittenTasks(postmortem);
    // Not even of done ones: that a box is ticked later must not change what is found.
    const lacking = tasks.filter((written) => !isOwned(written)).map(({ task }) => task);
    return reportLack(lacking, tasks.length, {
      what: 'an owner',
      expected: 'somebody who sees to it',
      mark: '(owner: @login)',
      help: 'Name behind its words, or in a column "Owner", who sees to it',
    });
  },
};

function isOwned({ task, written, table }: WrittenTask): boolean {
  if (task.owners.length > 0 || LABELLED.test(written)) return true;
  const column = table?.head.findIndex((title) => COLUMN.test(title)) ?? -1;
  const cell = column < 0 ? '' : (table?.cells[column] ?? '');
  return /[\p{L}\d]/u.test(cell) && !isPlaceholder(cell);
}
