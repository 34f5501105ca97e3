export { checkPostmortem, rules, type RuleSetting } from './check-postmortem.js';
export type { Finding, Severity } from './finding.js';
export type { RuleOption } from './options.js';
