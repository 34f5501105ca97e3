export { countTasks } from './headline.js';
export { renderStatus, renderStatusComment } from './status-comment.js';
