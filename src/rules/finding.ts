import type { Postmortem, Task } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';

export type Severity = 'warning' | 'error';

/** One result of checking: what is wrong, where, and how to mend it. */
export interface Finding {
  /** The rule's name, such as `section-required`. */
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based line and column (UTF-16 code units) in the postmortem; null where it speaks of the whole. */
  readonly place: { readonly line: number; readonly column: number } | null;
  /** The source line it speaks of; null where it speaks of the whole. */
  readonly quote: string | null;
  /** "Unexpected X, expected Y". Plain text. */
  readonly message: string;
  /** How to mend it, with an example to paste where one helps. Plain text. */
  readonly help: string;
}

/**
 * One rule a file: `check` is pure and gives findings without name and severity, which the list
 * adds. `converted` are the forms of tasks that become tracking issues.
 */
export interface Rule {
  readonly name: string;
  readonly description: string;
  readonly severity: Severity | 'off';
  readonly check: (
    postmortem: Postmortem,
    template: Template,
    converted: readonly Task['from'][],
  ) => readonly RuleFinding[];
}

/** What a rule says itself: `offset` into the source, null where it speaks of the whole. */
export interface RuleFinding {
  readonly offset: number | null;
  readonly message: string;
  readonly help: string;
}
