export { findTarget, type RunTarget } from './find-target.js';
