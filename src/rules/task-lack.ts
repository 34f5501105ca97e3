import type { Task } from '../postmortem/postmortem.js';
import type { RuleFinding } from './finding.js';
import { quoteWords } from './quote.js';

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
  const [first] = lacking;
  if (!first) return [];
  // Who leaves it out mostly has a habit to change, not many lines to mend.
  if (lacking.length > 1 && lacking.length * 2 > count) {
    const many = lacking.length === count ? `${count}` : `${lacking.length} of ${count}`;
    return [build(first, `Unexpected ${many} tasks without ${lack.what}`, lack)];
  }
  return lacking.map((task) =>
    build(task, `Unexpected task ${quoteWords(task.text)} without ${lack.what}`, lack),
  );
}

function build(task: Task, unexpected: string, lack: Lack): RuleFinding {
  const text = task.text.length > 80 ? `${task.text.slice(0, 79)}…` : task.text;
  return {
    span: task.span,
    message: `${unexpected}, expected ${lack.expected}`,
    help: `${lack.help}, for example:\n\n- [ ] ${text} ${lack.mark}`,
  };
}
