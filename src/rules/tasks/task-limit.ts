import { defineRule } from '../finding.js';

/** There are no more open tasks than a team can do. */
export const taskLimit = defineRule({
  name: 'task-limit',
  description: 'There are no more open tasks than a team can do.',
  severity: 'warning',
  options: {
    max: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 12,
      describe: 'The highest number of open tasks in a postmortem.',
    },
  },
  check: ({ tasks }, _, { max }) => {
    const open = tasks.filter(({ done }) => !done);
    const firstBeyond = open[max];
    if (!firstBeyond) return [];
    return [
      {
        span: firstBeyond.span,
        message: `${open.length} tasks are open, more than the limit of ${max}.`,
        help: {
          text: 'Keep the tasks that would have prevented or shortened this incident, and move the others to your backlog or mark them "(no issue)".',
        },
      },
    ];
  },
});
