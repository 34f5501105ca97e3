export { chooseTemplate, type ConfigSource, type ReadFile } from './template-file.js';
