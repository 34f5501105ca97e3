import type { Postmortem, Task, Template } from '../postmortem/index.js';
import type { Finding, Level, Rule } from './finding.js';
import { factRules } from './facts/index.js';
import { languageRules } from './language/index.js';
import { buildLocator } from './locate.js';
import { fillOptions } from './options.js';
import { structureRules } from './structure/index.js';
import { taskRules } from './tasks/index.js';

/** Every rule, by group. */
export const ruleGroups = {
  Structure: structureRules,
  Facts: factRules,
  Tasks: taskRules,
  Language: languageRules,
} as const;

/** Every rule. Findings at the same place are listed in this order. */
export const rules: readonly Rule[] = Object.values(ruleGroups).flat();

/** One rule in a configuration: its severity, or its severity and options. */
export type RuleSetting = Level | RuleSettings;

export interface RuleSettings {
  readonly severity?: Level | undefined;
  readonly [option: string]: unknown;
}

/** The rules of a configuration, by name. */
export type RuleOverrides = Readonly<Record<string, RuleSetting>>;

export interface CheckOptions {
  readonly overrides?: RuleOverrides;
  /** The forms of tasks that become tracking issues. */
  readonly converted?: readonly Task['from'][];
  /** ISO 8601 date on which the incident was opened; null for a file. */
  readonly born?: string | null;
}

/** Runs every rule that isn't off. Findings about the whole postmortem come first, then the others by place. */
export function checkPostmortem(
  postmortem: Postmortem,
  template: Template,
  { overrides = {}, converted = ['checkbox', 'table'], born = null }: CheckOptions = {},
): readonly Finding[] {
  const locate = buildLocator(postmortem);
  const found = rules.flatMap((rule) => {
    const setting = normaliseSetting(overrides[rule.name]);
    const severity = setting.severity ?? rule.severity;
    if (severity === 'off') return [];
    const options = fillOptions(rule.options ?? {}, setting);
    return rule
      .check(postmortem, { template, converted, born }, options)
      .map((finding) => ({ rule: rule.name, severity, ...finding }));
  });
  return found.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1)).map(locate);
}

function normaliseSetting(setting: RuleSetting | undefined): RuleSettings {
  return typeof setting === 'string' ? { severity: setting } : (setting ?? {});
}

/** One sentence for that many findings of a rule; null if each of them has to be shown. */
export function describeMany(ruleName: string, count: number): string | null {
  return rules.find(({ name }) => name === ruleName)?.many?.(count) ?? null;
}
