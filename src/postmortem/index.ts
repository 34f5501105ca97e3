export { findDays, isYearless, keepServer } from './marks/index.js';
export { parsePostmortem } from './parse.js';
export type {
  Box,
  ChecklistItem,
  Duration,
  EntryTime,
  Field,
  Postmortem,
  Reference,
  Section,
  Task,
  TimelineEntry,
} from './postmortem.js';
export { findRoleSections } from './sections/index.js';
export { readNoAction } from './tasks/index.js';
export type { FieldRole, Template, TemplateField, TemplateSection } from './template.js';
export { addAliases, defaultTemplate } from './templates/index.js';
export { findZone, readDuration, readMoment, shortenZone } from './time/index.js';
export { minutesBetween, readMilestones } from './timeline/index.js';
export {
  findStandIn,
  isInstruction,
  isNothing,
  isPlaceholder,
  listWords,
  normaliseName,
  readStems,
  type Stems,
} from './words/index.js';
