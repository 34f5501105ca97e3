export { checkIncidentText } from './findings.js';
export { type Plan, planIncident, planOnHold, planRefused } from './plan.js';
export type { Reading, Situation } from './situation.js';
export { findUnknownTargets } from './steps/index.js';
export { judgeTrust } from './trust.js';
export { findUnreadIssues } from './unread-issues.js';
