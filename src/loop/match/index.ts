export { matchTasks } from './match.js';
export type { Duplicate, Thread } from './thread.js';
