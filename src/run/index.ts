export { parseAhead } from './check-incident.js';
export { type Outcome, reconcile } from './reconcile.js';
export type { RunContext } from './run-context.js';
