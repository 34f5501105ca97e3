export { formatGithub } from './github.js';
export { formatJson } from './json.js';
export { formatPlan } from './plan-text.js';
export { summarizePlan, type PlannedIncident } from './planned-incident.js';
export { type CheckedFile, type CheckReport, countFindings, type FormatOptions } from './report.js';
export { formatText } from './text.js';
