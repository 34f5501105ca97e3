import type { Postmortem, Task } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';
import type { Finding, Level, Rule } from './finding.js';
import { blameless } from './blameless.js';
import { durationMatchesTimeline } from './duration-matches-timeline.js';
import { durationReadable } from './duration-readable.js';
import { fieldRequired } from './field-required.js';
import { impactMeasured } from './impact-measured.js';
import { placeholderLeft } from './placeholder-left.js';
import { rootCauseIsTrigger } from './root-cause-is-trigger.js';
import { sectionDuplicate } from './section-duplicate.js';
import { sectionEmpty } from './section-empty.js';
import { sectionOrder } from './section-order.js';
import { sectionRequired } from './section-required.js';
import { taskCheckbox } from './task-checkbox.js';
import { taskDue } from './task-due.js';
import { taskDuplicate } from './task-duplicate.js';
import { taskOverdueAtBirth } from './task-overdue-at-birth.js';
import { taskOwner } from './task-owner.js';
import { taskTooMany } from './task-too-many.js';
import { taskVague } from './task-vague.js';
import { tasksPresent } from './tasks-present.js';
import { timelineCovers } from './timeline-covers.js';
import { timelineOrder } from './timeline-order.js';
import { timelineReadable } from './timeline-readable.js';
import { timelineZone } from './timeline-zone.js';
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
  taskOverdueAtBirth,
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
