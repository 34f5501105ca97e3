export { structureRules } from './rules.js';
