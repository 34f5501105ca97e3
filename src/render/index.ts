export { countTasks, renderStatusComment } from './comment/index.js';
export { writeOutput } from './output-data.js';
export { renderTrackingIssue } from './tracking-issue.js';
