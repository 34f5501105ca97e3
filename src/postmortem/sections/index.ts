export { actionPattern, isAdvice, statePattern } from './advice.js';
export { isPristine } from './draft.js';
export { isGuide } from './guide.js';
export {
  buildHeading,
  findSection,
  isBold,
  isTitle,
  parseHeading,
  type Region,
  weakLevel,
} from './headings.js';
export { compareRoles, createTemplate, findField, findNamedField } from './lexicon.js';
export { rankCorrective } from './section-choice.js';
export { findRoleSections, parseRegions } from './sections.js';
export { isStage } from './stages.js';
