export { readNoAction } from './no-action.js';
export { readTasks } from './tasks.js';
