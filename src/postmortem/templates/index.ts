export { addAliases, defaultTemplate } from './default-template.js';
