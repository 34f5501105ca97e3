export { countTasks, renderStatusComment } from './comment/index.js';
export { renderJobSummary, renderProblem } from './job-summary.js';
export { describeFinding, writeOutput } from './output-data.js';
export { renderTrackingIssue } from './tracking-issue.js';
