import type { Task } from '../../postmortem/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { quoteWords } from '../quote.js';

/** No task is there twice. */
export const taskDuplicate: Rule = {
  name: 'task-duplicate',
  description: 'No task is there twice.',
  severity: 'warning',
  check: ({ tasks }) => {
    const seen = new Map<string, Task>();
    const findings: RuleFinding[] = [];
    for (const task of tasks) {
      const key = normaliseText(task.text);
      if (key === '') continue;
      const first = seen.get(key);
      if (first) findings.push(buildFinding(task, first));
      else seen.set(key, task);
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
    message: `Unexpected second task ${quoteWords(text)}, expected it once (the first is in line ${first.line})`,
    help: 'Delete one of them, or say in each what sets it apart, such as the service or the host. Each line gets an issue of its own.',
  };
}
