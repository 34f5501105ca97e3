export { findDays, addDueYears, isYearless, parseDueCell } from './due.js';
export { parseEffort } from './effort.js';
export { addMarked, type Marked, parseMarksBelow, unmarked } from './mark-groups.js';
export { type Marks, parseMarks } from './marks.js';
export { parseOwnersCell } from './owners.js';
export { parseReferences, parseTitleLink } from './references.js';
export { dropOtherServers } from './server.js';
