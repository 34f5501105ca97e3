export { blameless } from './blameless.js';
export { rootCauseIsTrigger } from './root-cause-is-trigger.js';
