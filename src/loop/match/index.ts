export { matchTasks } from './match.js';
export type { Matched, Thread } from './thread.js';
