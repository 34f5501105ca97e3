export { factRules } from './rules.js';
