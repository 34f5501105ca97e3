export { type FieldValue, readFields } from './fields.js';
