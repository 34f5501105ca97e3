export { findSetting, type Setting } from './incident-day.js';
export { findMilestones, listMilestones, type Milestone, minutesBetween } from './milestones.js';
export { parseTimeline } from './timeline.js';
