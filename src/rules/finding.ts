import type { Place, Span, Splice } from '../text/index.js';
import type { Postmortem, Task, Template } from '../postmortem/index.js';
import type { OptionValues, RuleOptions } from './options.js';

export type Severity = 'warning' | 'error';

/** A severity, or `off`. */
export type Level = Severity | 'off';

/** One result of checking: what is wrong, where, and how to fix it. */
export interface Finding {
  /** The rule's name, such as `section-required`. */
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based line and column (UTF-16 code units) in the postmortem; null if it is about the whole postmortem. */
  readonly place: Place | null;
  /** Where it ends, exclusive; null if it is about the whole postmortem. */
  readonly end: Place | null;
  /** The template's name of the section around it; null outside the sections. */
  readonly section: string | null;
  /** The source line it is about, or the task's text; null if it is about the whole postmortem. */
  readonly quote: string | null;
  /** What is wrong, in one sentence. Plain text. */
  readonly message: string;
  readonly help: Help;
  /** Splices that fix it without changing the content; null if only a person can. */
  readonly fix: readonly Splice[] | null;
}

/** How to fix a finding. Plain text. */
export interface Help {
  /** What to do, in one sentence. */
  readonly text: string;
  /** Markdown to copy. */
  readonly example?: string;
}

/** Help as one text: what to do, then the example. */
export function formatHelp({ text, example }: Help): string {
  return example === undefined ? text : `${text} For example:\n\n${example}`;
}

/** What a rule may look at besides the postmortem. */
export interface CheckContext {
  readonly template: Template;
  /** The forms of tasks that become tracking issues. */
  readonly converted: readonly Task['from'][];
  /** ISO 8601 date on which the incident was opened; null for a file. Never today's date. */
  readonly born: string | null;
}

/** One rule per file: `check` is pure; `checkPostmortem` adds name and severity to its findings. */
export interface Rule<O extends RuleOptions = RuleOptions> {
  readonly name: string;
  /** What it requires, in one sentence. */
  readonly description: string;
  /** The default; the rule's page gives the reason. */
  readonly severity: Level;
  /** Whether some of its findings come with a fix. */
  readonly fixable?: true;
  readonly options?: O;
  /** One sentence for several findings, such as "3 tasks have no owner."; absent if each finding has to be read. */
  readonly many?: (count: number) => string;
  // A method, so that a rule with options fits into the list of all rules.
  check(
    postmortem: Postmortem,
    context: CheckContext,
    options: OptionValues<O>,
  ): readonly RuleFinding[];
}

/** A rule with options: their types follow from their data. */
export function defineRule<const O extends RuleOptions>(rule: Rule<O>): Rule<O> {
  return rule;
}

/** A finding as its rule reports it. */
export interface RuleFinding {
  /** The part of the source it is about; null for the whole postmortem. */
  readonly span: Span | null;
  readonly message: string;
  readonly help: Help;
  readonly fix?: readonly Splice[];
}
