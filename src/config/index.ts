export type { ConfigProblem } from './config-problem.js';
export {
  associations,
  type Config,
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
