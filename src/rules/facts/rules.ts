import type { Rule } from '../finding.js';
import { durationMatchesTimeline } from './duration-matches-timeline.js';
import { durationReadable } from './duration-readable.js';
import { impactMeasured } from './impact-measured.js';
import { timelineMilestones } from './timeline-milestones.js';
import { timelineOrder } from './timeline-order.js';
import { timelineTimeRequired } from './timeline-time-required.js';
import { timelineZone } from './timeline-zone.js';

/** Rules about duration, timeline and impact. */
export const factRules: readonly Rule[] = [
  durationReadable,
  timelineTimeRequired,
  timelineOrder,
  timelineZone,
  durationMatchesTimeline,
  timelineMilestones,
  impactMeasured,
];
