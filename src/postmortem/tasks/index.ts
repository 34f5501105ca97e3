export { findNoActionReason } from './no-action.js';
export { parseTasks } from './tasks.js';
