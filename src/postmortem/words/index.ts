export { findNamed, indexNames, listCandidates, type Named, type NameIndex } from './name-index.js';
export { countExtraWords, normaliseName, parseHeadName, parseNames } from './names.js';
export {
  findInlinePlaceholder,
  isInstruction,
  isPlaceholder,
  normaliseLine,
  isNothing,
} from './placeholder.js';
export { listWords, buildStems, type Stems } from './stems.js';
