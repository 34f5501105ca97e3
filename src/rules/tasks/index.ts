export { taskRules } from './rules.js';
