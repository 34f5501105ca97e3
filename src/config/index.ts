export {
  associations,
  type Config,
  type ConfigIssue,
  type ConfigProblem,
  conventionalTemplates,
  defaultConfig,
  type FileRead,
  taskForms,
} from './config.js';
export {
  type Address,
  type Environment,
  InputError,
  type Inputs,
  readAddress,
  readInputs,
} from './inputs.js';
