export { readSetting, type Setting } from './incident-day.js';
export { minutesBetween, readMilestones } from './milestones.js';
export { readTimeline } from './timeline.js';
