/**
 * The rooms of the project, bottom to top: what each part may import from the others. ARCHITECTURE.md shows them.
 *
 * - `may`    places it may import from; a room may always import from itself
 * - `types`  places it may import types from, and nothing that runs
 * - `floors` its folders, bottom to top: a folder may import from the floors below its own
 * - `open`   it has no door of its own: each of its folders has one
 * - `node`   Node's own modules: `true`, or a list
 * - `github` whether it may use @actions/* and @octokit/*
 * - `lazy`   it starts with nothing but Node loaded; packages come in through `import()`
 *
 * The first entry whose `place` holds the file counts. A place is a folder, or a file without its extension.
 *
 * @typedef {{ place: string, may?: string[], types?: string[], floors?: string[][], open?: true, node?: true | string[], github?: true, lazy?: true }} Room
 * @type {Room[]}
 */
export const rooms = [
  { place: 'src/text' },
  {
    place: 'src/postmortem',
    may: ['src/text'],
    floors: [
      ['words', 'markdown', 'time'],
      ['sections', 'marks'],
      ['fields', 'timeline', 'tasks', 'templates'],
    ],
  },
  {
    place: 'src/rules',
    may: ['src/text', 'src/postmortem'],
    floors: [['structure', 'facts', 'tasks', 'language']],
  },
  { place: 'src/config', may: ['src/rules'] },
  {
    place: 'src/config-files',
    may: ['src/text', 'src/postmortem', 'src/rules', 'src/config'],
  },
  {
    place: 'src/incident',
    may: ['src/text', 'src/postmortem', 'src/rules'],
    types: ['src/config'],
    floors: [['ownership', 'text-merge']],
    node: ['node:crypto'],
  },
  {
    place: 'src/render',
    may: ['src/text', 'src/postmortem', 'src/rules', 'src/incident'],
    types: ['src/config'],
    floors: [['comment']],
  },
  {
    place: 'src/loop',
    may: ['src/text', 'src/postmortem', 'src/rules', 'src/incident', 'src/render'],
    types: ['src/config'],
    floors: [['match'], ['follow'], ['steps']],
  },
  {
    place: 'src/github',
    may: ['src/text', 'src/config', 'src/incident'],
    floors: [['client'], ['observe'], ['write']],
    open: true,
    node: true,
    github: true,
  },
  {
    place: 'src/run',
    may: [
      'src/text',
      'src/postmortem',
      'src/rules',
      'src/config',
      'src/config-files',
      'src/incident',
      'src/loop',
      'src/render',
      'src/github',
    ],
  },
  {
    place: 'src/action',
    may: ['src/text', 'src/config', 'src/incident', 'src/github', 'src/run', 'src/render'],
    node: true,
    github: true,
  },
  {
    place: 'src/cli',
    may: [
      'src/text',
      'src/postmortem',
      'src/rules',
      'src/config',
      'src/config-files',
      'src/incident',
      'src/loop',
      'src/render',
    ],
    floors: [['terminal'], ['files'], ['formats']],
    node: true,
  },
  { place: 'src/index', may: ['src'], node: true, github: true, lazy: true },
  { place: 'sandbox', may: ['src'], node: true, github: true },
  { place: 'contract', may: ['src', 'sandbox'], node: true, github: true },
  { place: 'scripts', may: ['src', 'sandbox'], node: true, github: true },
  {
    place: '__tests__',
    may: ['src', 'sandbox', 'contract', 'scripts'],
    node: true,
    github: true,
  },
];

/** The rooms that compute and do nothing else: no clock, no environment, no log, no network, no waiting. */
export const pureRooms = [
  'src/text',
  'src/postmortem',
  'src/rules',
  'src/incident',
  'src/loop',
  'src/render',
];
