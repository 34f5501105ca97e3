import type { Task } from '../../postmortem/index.js';
import type { RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';

/** What a task may lack, in words. */
export interface Lack {
  /** Such as "an owner". */
  readonly what: string;
  /** What stands behind "expected". */
  readonly expected: string;
  /** What an example has behind its words. */
  readonly mark: string;
  readonly help: string;
}

/** Findings for tasks that lack something: one where most of them do, else one for each. */
export function reportLack(
  lacking: readonly Task[],
  count: number,
  lack: Lack,
): readonly RuleFinding[] {
  const { what, expected, mark, help } = lack;
  const found = lacking.map((task) => ({ task }));
  return reportEach(found, count, {
    each: ({ task }) =>
      `Unexpected task ${quoteWords(task.text)} without ${what}, expected ${expected}`,
    all: (_, many) => `Unexpected ${many} tasks without ${what}, expected ${expected}`,
    help,
    mark,
  });
}

/** What is said of tasks that are found alike. */
export interface Wording<F> {
  readonly each: (found: F) => string;
  /** Of most tasks at once; `many` is their count, such as `3 of 4`. */
  readonly all: (first: F, many: string) => string;
  readonly help: string;
  /** What an example has behind its words. */
  readonly mark: string;
}

/** Findings for tasks that are found alike: one where most of them are, else one for each. */
export function reportEach<F extends { readonly task: Task }>(
  found: readonly F[],
  count: number,
  words: Wording<F>,
): readonly RuleFinding[] {
  const [first] = found;
  if (!first) return [];
  // Who does it mostly has a habit to change, not many lines to mend.
  if (found.length > 1 && found.length * 2 > count) {
    const many = found.length === count ? `${count}` : `${found.length} of ${count}`;
    return [build(first.task, words.all(first, many), words)];
  }
  return found.map((one) => build(one.task, words.each(one), words));
}

function build(
  { text, span }: Task,
  message: string,
  { help, mark }: Pick<Lack, 'help' | 'mark'>,
): RuleFinding {
  const words = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return { span, message, help: `${help}, for example:\n\n- [ ] ${words} ${mark}` };
}
