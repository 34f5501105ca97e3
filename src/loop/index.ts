export { findElsewhere } from './elsewhere.js';
export { checkIncidentText } from './findings.js';
export { type Plan, planIncident, planOnHold, planRefused } from './plan.js';
export type { Reading, Situation } from './situation.js';
export { findUnknownTargets } from './steps/index.js';
export { judgeTrust } from './trust.js';
