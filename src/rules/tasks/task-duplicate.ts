import type { Task } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';

/** No task is listed twice. */
export const taskDuplicate: Rule = {
  name: 'task-duplicate',
  description: 'No task is listed twice.',
  severity: 'warning',
  many: (count) => `${count} tasks are listed twice.`,
  check: ({ tasks }) => {
    const seen = new Map<string, Task>();
    const findings: RuleFinding[] = [];
    for (const task of tasks) {
      const key = normaliseText(task.text);
      if (key === '') continue;
      const first = seen.get(key);
      if (!first) seen.set(key, task);
      else if (!task.done) findings.push(buildFinding(task, first));
    }
    return findings;
  },
};

function normaliseText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function buildFinding({ text, span }: Task, first: Task): RuleFinding {
  return {
    span,
    message: `${quoteWords(text)} is already a task on line ${first.line}.`,
    help: { text: 'Delete one of them, or say how they differ; each line gets its own issue.' },
  };
}
