export { markNotCreated, planCreations } from './creations.js';
export { type BodyPlan, planBody, planRestoring } from './edit.js';
export { findLastChange } from './last-change.js';
export { findUnknownTargets, nameTarget, noteUnparented } from './target.js';
export { type ClosingPlan, planClosing } from './closing.js';
export {
  planComments,
  planDoubles,
  planFollowing,
  planPhaseLabel,
  removePhaseLabels,
} from './writes.js';
