import type { Rule } from '../finding.js';
import { fieldRequired } from './field-required.js';
import { placeholderLeft } from './placeholder-left.js';
import { sectionDuplicate } from './section-duplicate.js';
import { sectionEmpty } from './section-empty.js';
import { sectionOrder } from './section-order.js';
import { sectionRequired } from './section-required.js';

/** Rules about sections, fields and placeholders. */
export const structureRules: readonly Rule[] = [
  sectionRequired,
  sectionEmpty,
  sectionOrder,
  sectionDuplicate,
  fieldRequired,
  placeholderLeft,
];
