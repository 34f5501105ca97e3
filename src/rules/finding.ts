import type { Place, Span, Splice } from '../text/index.js';
import type { Postmortem, Task, Template } from '../postmortem/index.js';
import type { OptionValues, RuleOptions } from './options.js';

export type Severity = 'warning' | 'error';

/** A severity, or none. */
export type Level = Severity | 'off';

/** One result of checking: what is wrong, where, and how to mend it. */
export interface Finding {
  /** The rule's name, such as `section-required`. */
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based line and column (UTF-16 code units) in the postmortem; null where it speaks of the whole. */
  readonly place: Place | null;
  /** Where it ends, exclusive; null where it speaks of the whole. */
  readonly end: Place | null;
  /** The template's name of the section that it lies in; null outside of them. */
  readonly section: string | null;
  /** The source line it speaks of, or the task's words; null where it speaks of the whole. */
  readonly quote: string | null;
  /** "Unexpected X, expected Y". Plain text. */
  readonly message: string;
  /** How to mend it, with an example to paste where one helps. Plain text. */
  readonly help: string;
  /** Splices that mend it without changing what is said; null where only a person can. */
  readonly fix: readonly Splice[] | null;
}

/** What a rule may look at besides the postmortem. */
export interface CheckContext {
  readonly template: Template;
  /** The forms of tasks that become tracking issues. */
  readonly converted: readonly Task['from'][];
  /** ISO 8601 date on which the incident's issue was opened; null for a file. Never the present day. */
  readonly born: string | null;
}

/** One rule a file: `check` is pure and gives findings without name and severity, which the list adds. */
export interface Rule<O extends RuleOptions = RuleOptions> {
  readonly name: string;
  /** What it asks for, a sentence. */
  readonly description: string;
  /** The default; docs/rules says why. */
  readonly severity: Level;
  /** Whether some of its findings bring a fix. */
  readonly fixable?: true;
  readonly options?: O;
  // A method, so that a rule with options of its own fits into the list of all.
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

/** What a rule says itself. */
export interface RuleFinding {
  /** The stretch of the source that it speaks of; null for the whole. */
  readonly span: Span | null;
  readonly message: string;
  readonly help: string;
  readonly fix?: readonly Splice[];
}
