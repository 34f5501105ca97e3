export { findDays, isYearless } from './marks/index.js';
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
export { findNoActionReason } from './tasks/index.js';
export type { FieldRole, Template, TemplateField, TemplateSection } from './template.js';
export { addAliases, defaultTemplate } from './templates/index.js';
export { findZone, parseDuration, parseMoment, shortenZone } from './time/index.js';
export {
  findMilestones,
  listMilestones,
  type Milestone,
  minutesBetween,
} from './timeline/index.js';
export {
  findInlinePlaceholder,
  isInstruction,
  isNothing,
  isPlaceholder,
  listWords,
  normaliseName,
  buildStems,
  type Stems,
} from './words/index.js';
