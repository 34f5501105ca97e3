// Made from vocabulary.yml by `npm run data`.
export const vocabulary = {
  spellings: {
    preventative: 'preventive',
    followup: 'follow up',
    followups: 'follow up',
    ups: 'up',
    todo: 'to do',
    todos: 'to do',
    postmortem: 'post mortem',
  },
  placeholders: [
    'tbd',
    'tba',
    'tbc',
    'to do',
    'fixme',
    'xxx',
    'wip',
    'no response',
    'to be determined',
    'to be done',
    'to be added',
  ],
} as const;
