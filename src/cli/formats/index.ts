export { renderGithub } from './github.js';
export { describeMarks, renderJson, formatReference, type TaskMarks } from './json.js';
export { renderPlan } from './plan-text.js';
export { renderText } from './text.js';
export { describePlan, type PlannedIncident } from './describe-plan.js';
