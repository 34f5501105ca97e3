export { addAliases } from './aliases.js';
export { defaultTemplate } from './default-template.js';
