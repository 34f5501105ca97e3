// Made from effort-words.yml by `npm run data`.
export const effortWords = {
  numbers: {
    'half a': 0.5,
    'half an': 0.5,
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    eight: 8,
    ten: 10,
  },
  units: [
    { unit: 'minute', names: ['minute', 'minutes', 'min', 'mins'] },
    { unit: 'hour', names: ['hour', 'hours', 'hr', 'hrs', 'h'] },
    { unit: 'day', names: ['day', 'days', 'd', 'pd', 'md'] },
    { unit: 'week', names: ['week', 'weeks', 'wk', 'wks', 'w'] },
    { unit: 'month', names: ['month', 'months', 'mo', 'mos'] },
    { unit: 'sprint', names: ['sprint', 'sprints', 'iteration', 'iterations'] },
    { unit: 'point', names: ['point', 'points', 'pt', 'pts', 'sp'] },
  ],
  ambiguous: ['m'],
} as const;
