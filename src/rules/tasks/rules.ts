import type { Rule } from '../finding.js';
import { taskCheckbox } from './task-checkbox.js';
import { taskDue } from './task-due.js';
import { taskDueInPast } from './task-due-in-past.js';
import { taskDuplicate } from './task-duplicate.js';
import { taskLimit } from './task-limit.js';
import { taskOwner } from './task-owner.js';
import { taskVague } from './task-vague.js';
import { tasksPresent } from './tasks-present.js';

/** Rules about tasks. */
export const taskRules: readonly Rule[] = [
  tasksPresent,
  taskCheckbox,
  taskOwner,
  taskDue,
  taskDueInPast,
  taskVague,
  taskDuplicate,
  taskLimit,
];
