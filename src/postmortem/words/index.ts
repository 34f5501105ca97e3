export { countExtraWords, normaliseName, readHeadName, readNames } from './names.js';
export { isNothing } from './nothing.js';
export { findStandIn, isInstruction, isPlaceholder, normaliseLine } from './placeholder.js';
export { listWords, readStems, type Stems } from './stems.js';
