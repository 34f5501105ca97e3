export { type ClosingPlan, planClosing } from './closing.js';
export { markNotCreated, planCreations } from './creations.js';
export { type BodyPlan, planBody, planRestoring } from './edit.js';
export { findUnknownTargets, nameTarget, noteUnparented } from './target.js';
export {
  planComments,
  planDuplicates,
  planFollowing,
  planPhaseLabel,
  removePhaseLabels,
} from './writes.js';
