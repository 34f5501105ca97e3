import { defineRule } from '../finding.js';

/** There are no more tasks than somebody will do. */
export const taskTooMany = defineRule({
  name: 'task-too-many',
  description: 'There are no more tasks than a team will do.',
  severity: 'warning',
  options: {
    most: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 12,
      describe: 'The most tasks of one postmortem.',
    },
  },
  check: ({ tasks }, _, { most }) => {
    const beyond = tasks[most];
    if (!beyond) return [];
    return [
      {
        span: beyond.span,
        message: `Unexpected ${tasks.length} tasks, expected ${most} at most`,
        help: 'Keep those that would have prevented or shortened this incident, put small steps under one task as its checklist, and move the rest to your backlog with "(no issue)" or out of the postmortem.',
      },
    ];
  },
});
