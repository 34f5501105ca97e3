export { findZone, type Moment, parseMoment, parseUnknownTime, startsWithTime } from './clock.js';
export {
  addDays,
  countDays,
  type Day,
  type DayMatch,
  formatDay,
  monthSource,
  parseDay,
  parsePeriodEnd,
} from './dates.js';
export { parseDuration } from './duration.js';
export { shortenZone } from './zone-names.js';
export { formatInstant } from './zones.js';
