export { type FieldValue, parseFields } from './fields.js';
