export { durationMatchesTimeline } from './duration-matches-timeline.js';
export { durationReadable } from './duration-readable.js';
export { impactMeasured } from './impact-measured.js';
export { timelineCovers } from './timeline-covers.js';
export { timelineOrder } from './timeline-order.js';
export { timelineReadable } from './timeline-readable.js';
export { timelineZone } from './timeline-zone.js';
