import type { Postmortem, Task } from '../../postmortem/index.js';

/** The tasks of a form that isn't tracked, where none is of a tracked one. */
export function findPlainTasks(
  { tasks }: Postmortem,
  converted: readonly Task['from'][],
): readonly Task[] {
  return tasks.some(({ from }) => converted.includes(from)) ? [] : tasks;
}
