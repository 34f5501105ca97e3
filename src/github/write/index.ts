export { type Applied, applyWrites } from './apply.js';
export { applyCreations } from './create.js';
export { prepare, type Wanted } from './prepare.js';
