export { countErrors } from './findings.js';
export { countBlockers } from './notes.js';
export { countTasks } from './headline.js';
export { renderStatus, renderStatusComment } from './status-comment.js';
