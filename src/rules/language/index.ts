export { languageRules } from './rules.js';
