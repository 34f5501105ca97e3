export { findZone, type Moment, readMoment, readUnknownTime, startsWithTime } from './clock.js';
export {
  addDays,
  countDays,
  type Day,
  type DayMatch,
  formatDay,
  MONTH,
  readDay,
  readPeriodEnd,
} from './dates.js';
export { readDuration } from './duration.js';
export { shortenZone } from './zone-names.js';
export { readInstant } from './zones.js';
