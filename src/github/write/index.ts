export { type Applied, applyWrites } from './apply.js';
export { applyCreations } from './create.js';
export { resolveIds, type NamesInSteps } from './resolve-ids.js';
