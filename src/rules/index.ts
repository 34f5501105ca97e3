import { findPlace, readLineStarts, readSourceLine } from '../postmortem/place.js';
import type { Postmortem, Task } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';
import { fieldRequired } from './field-required.js';
import type { Finding, Level, Rule, RuleFinding } from './finding.js';
import { readOptions } from './options.js';
import { placeholderLeft } from './placeholder-left.js';
import { sectionEmpty } from './section-empty.js';
import { sectionRequired } from './section-required.js';
import { tasksPresent } from './tasks-present.js';

/** Every rule, in the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  sectionRequired,
  sectionEmpty,
  fieldRequired,
  placeholderLeft,
  tasksPresent,
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
  const starts = readLineStarts(postmortem.source);
  const found = rules.flatMap((rule) => {
    const setting = readSetting(overrides[rule.name]);
    const severity = setting.severity ?? rule.severity;
    if (severity === 'off') return [];
    const options = readOptions(rule.options ?? {}, setting);
    return rule
      .check(postmortem, { template, converted, born }, options)
      .map((finding) => ({ rule: rule.name, severity, ...finding }));
  });
  return found
    .sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
    .map((finding) => locate(finding, postmortem, starts));
}

function readSetting(setting: RuleSetting | undefined): RuleSettings {
  return typeof setting === 'string' ? { severity: setting } : (setting ?? {});
}

function locate(
  { span, fix, ...finding }: RuleFinding & Pick<Finding, 'rule' | 'severity'>,
  { source, sections }: Postmortem,
  starts: readonly number[],
): Finding {
  if (span === null) {
    return { ...finding, fix: fix ?? null, place: null, end: null, section: null, quote: null };
  }
  const { start, end } = span;
  const around = sections.filter(
    ({ name, headingSpan, contentSpan }) =>
      name !== null && start >= headingSpan.start && start < contentSpan.end,
  );
  return {
    ...finding,
    fix: fix ?? null,
    place: findPlace(starts, start),
    end: findPlace(starts, end),
    section: around.at(-1)?.name ?? null,
    quote: readQuote(source, start),
  };
}

function readQuote(source: string, offset: number): string {
  const line = readSourceLine(source, offset).trim();
  if (line.length <= 160) return line;
  // Not in the middle of a surrogate pair.
  return `${line.slice(0, 159).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
