export { taskCheckbox } from './task-checkbox.js';
export { taskDue } from './task-due.js';
export { taskDuplicate } from './task-duplicate.js';
export { taskDueInPast } from './task-due-in-past.js';
export { taskOwner } from './task-owner.js';
export { taskTooMany } from './task-too-many.js';
export { taskVague } from './task-vague.js';
export { tasksPresent } from './tasks-present.js';
