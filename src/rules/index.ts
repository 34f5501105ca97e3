export {
  checkPostmortem,
  type CheckOptions,
  describeMany,
  rules,
  type RuleSetting,
} from './check-postmortem.js';
export { type Finding, formatHelp, type Help, type Severity } from './finding.js';
export type { RuleOption } from './options.js';
