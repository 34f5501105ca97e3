export { readTarget, type RunTarget } from './run-target.js';
