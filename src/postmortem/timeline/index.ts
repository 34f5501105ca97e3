export { findSetting, type Setting } from './incident-day.js';
export { minutesBetween, findMilestones } from './milestones.js';
export { parseTimeline } from './timeline.js';
