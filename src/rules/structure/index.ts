export { fieldRequired } from './field-required.js';
export { placeholderLeft } from './placeholder-left.js';
export { sectionDuplicate } from './section-duplicate.js';
export { sectionEmpty } from './section-empty.js';
export { sectionOrder } from './section-order.js';
export { sectionRequired } from './section-required.js';
