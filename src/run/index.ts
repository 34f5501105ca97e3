export { type Outcome, readAhead, reconcile } from './reconcile.js';
