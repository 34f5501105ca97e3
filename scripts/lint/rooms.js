/**
 * The house, room by room: what each part of the project may import from the others.
 *
 * - `may`    places it may import from; a room may always import from itself
 * - `types`  places it may import types from, and nothing that runs
 * - `node`   Node's own modules: `true`, or a list
 * - `github` whether @actions/* and @octokit/* are its business
 * - `lazy`   it starts with nothing but Node loaded; packages come in through `import()`
 *
 * The first entry whose `place` holds the file counts. A place is a folder, or a file without its ending.
 *
 * @typedef {{ place: string, may?: string[], types?: string[], node?: true | string[], github?: true, lazy?: true }} Room
 * @type {Room[]}
 */
export const rooms = [
  { place: 'src/text' },
  { place: 'src/postmortem' },
  { place: 'src/rules', may: ['src/postmortem'] },
  {
    place: 'src/loop',
    may: ['src/text', 'src/postmortem', 'src/rules'],
    types: ['src/config'],
    node: ['node:crypto'],
  },
  {
    place: 'src/render',
    may: ['src/text', 'src/postmortem', 'src/rules', 'src/loop'],
    types: ['src/config'],
  },
  { place: 'src/config', may: ['src/postmortem', 'src/rules'] },
  {
    place: 'src/github',
    may: ['src/postmortem', 'src/rules', 'src/loop', 'src/config'],
    node: true,
    github: true,
  },
  { place: 'src/inputs', types: ['src/config'], node: true, github: true },
  { place: 'src/index', may: ['src'], node: true, github: true, lazy: true },
  { place: 'src/main', may: ['src'], node: true, github: true },
  {
    place: 'src/cli',
    may: [
      'src/text',
      'src/postmortem',
      'src/rules',
      'src/loop',
      'src/render',
      'src/config',
      'src/config-file',
      'src/template-file',
    ],
    node: true,
  },
  { place: 'src', may: ['src'] },
  { place: 'sandbox', may: ['src', 'scripts'], node: true, github: true },
  { place: 'scripts', may: ['src', 'sandbox'], node: true, github: true },
  { place: '__tests__', may: ['src', 'sandbox', 'scripts'], node: true, github: true },
];

/** The rooms that compute and do nothing else: no clock, no environment, no log, no network, no waiting. */
export const pureRooms = ['src/text', 'src/postmortem', 'src/rules', 'src/loop', 'src/render'];
