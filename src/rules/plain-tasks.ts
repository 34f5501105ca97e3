import type { Postmortem, Task } from '../postmortem/postmortem.js';

const NONE = /^\W*no (?:\p{L}{1,20} )?(?:actions?|tasks?|measures?)\b/iu;

/** The tasks of a form that isn't tracked, where none is of a tracked one. */
export function findPlainTasks(
  { tasks }: Postmortem,
  converted: readonly Task['from'][],
): readonly Task[] {
  if (tasks.some(({ from }) => converted.includes(from))) return [];
  // "No action." is no task, but the lack of a reason.
  return tasks.filter(({ text }) => !NONE.test(text));
}
