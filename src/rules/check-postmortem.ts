import type { Postmortem, Task, Template } from '../postmortem/index.js';
import type { Finding, Level, Rule } from './finding.js';
import { blameless, rootCauseIsTrigger } from './language/index.js';
import {
  durationMatchesTimeline,
  durationReadable,
  impactMeasured,
  timelineCovers,
  timelineOrder,
  timelineReadable,
  timelineZone,
} from './facts/index.js';
import {
  fieldRequired,
  placeholderLeft,
  sectionDuplicate,
  sectionEmpty,
  sectionOrder,
  sectionRequired,
} from './structure/index.js';
import {
  taskCheckbox,
  taskDue,
  taskDuplicate,
  taskDueInPast,
  taskOwner,
  tasksPresent,
  taskTooMany,
  taskVague,
} from './tasks/index.js';
import { buildLocator } from './locate.js';
import { readOptions } from './options.js';

/** Every rule, in the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  sectionRequired,
  sectionEmpty,
  sectionOrder,
  sectionDuplicate,
  fieldRequired,
  placeholderLeft,
  durationReadable,
  timelineReadable,
  timelineOrder,
  timelineZone,
  durationMatchesTimeline,
  timelineCovers,
  impactMeasured,
  tasksPresent,
  taskCheckbox,
  taskOwner,
  taskDue,
  taskDueInPast,
  taskVague,
  taskDuplicate,
  taskTooMany,
  blameless,
  rootCauseIsTrigger,
];

/** What a configuration says of one rule: its severity, or that and values of its options. */
export type RuleSetting = Level | RuleSettings;

export interface RuleSettings {
  readonly severity?: Level | undefined;
  readonly [option: string]: unknown;
}

/** What a configuration says of rules, by name. */
export type RuleOverrides = Readonly<Record<string, RuleSetting>>;

export interface CheckOptions {
  readonly overrides?: RuleOverrides;
  /** The forms of tasks that become tracking issues. */
  readonly converted?: readonly Task['from'][];
  /** ISO 8601 date on which the incident's issue was opened; null for a file. */
  readonly born?: string | null;
}

/** Runs every rule that isn't off. Findings of the whole come first, the others in order of place. */
export function checkPostmortem(
  postmortem: Postmortem,
  template: Template,
  { overrides = {}, converted = ['checkbox', 'table'], born = null }: CheckOptions = {},
): readonly Finding[] {
  const locate = buildLocator(postmortem);
  const found = rules.flatMap((rule) => {
    const setting = readSetting(overrides[rule.name]);
    const severity = setting.severity ?? rule.severity;
    if (severity === 'off') return [];
    const options = readOptions(rule.options ?? {}, setting);
    return rule
      .check(postmortem, { template, converted, born }, options)
      .map((finding) => ({ rule: rule.name, severity, ...finding }));
  });
  return found.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1)).map(locate);
}

function readSetting(setting: RuleSetting | undefined): RuleSettings {
  return typeof setting === 'string' ? { severity: setting } : (setting ?? {});
}
