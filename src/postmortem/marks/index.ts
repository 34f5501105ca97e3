export { findDays, fixYears, isYearless, readCellDue } from './due.js';
export { readEffort } from './effort.js';
export { addMarked, type Marked, UNMARKED } from './mark-groups.js';
export { readMarksBelow } from './marks-below.js';
export { type Marks, readMarks } from './marks.js';
export { readCellOwners } from './owners.js';
export { readReferences, readTitled } from './references.js';
export { keepServer } from './server.js';
