import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { rooms } from './rooms.js';

const holds = (place, path) => path === place || path.startsWith(`${place}/`);
const holdsAny = (places, path) => places.some((place) => holds(place, path));
const isNodeModule = (name) => name.startsWith('node:') || builtinModules.includes(name);
const runsCode = [
  'child_process',
  'cluster',
  'inspector',
  'module',
  'repl',
  'vm',
  'worker_threads',
];
const isProduct = (path) => holds('src', path);
const isTypeOnly = (node) =>
  node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';

/** Why the file at `path` may not import `name`, or null if it may. Paths are relative to the repository, without extension. */
function checkImport(path, name, how) {
  const room = rooms.find(({ place }) => holds(place, path));
  if (!room) {
    return isProduct(path) ? `${path} is in none of the rooms of scripts/lint/rooms.js` : null;
  }
  if (!name.startsWith('.')) return checkPackage(path, name, room, how);
  const target = posix.join(posix.dirname(path), name).replace(/\.[cm]?[jt]s$/, '');
  return (
    checkRoom(target, room, how) ??
    checkFloor(path, target, room) ??
    (isProduct(path) && isProduct(target) ? checkDoor(path, target, how) : null)
  );
}

function checkRoom(target, room, { typeOnly }) {
  if (holds(room.place, target) || holdsAny(room.may ?? [], target)) return null;
  // What the repository keeps outside its rooms (action.yml, package.json) is open to all.
  if (!rooms.some(({ place }) => holds(place, target))) return null;
  if (!holdsAny(room.types ?? [], target)) return `${room.place} may not import ${target}`;
  return typeOnly ? null : `${room.place} may import only types from ${target}`;
}

/** Inside a room, imports go down: from a folder to the floors below its own. */
function checkFloor(path, target, { place, floors = [] }) {
  const folderOf = (file) => (holds(place, file) ? file.slice(place.length + 1).split('/')[0] : '');
  const floorOf = (file) => floors.findIndex((floor) => floor.includes(folderOf(file)));
  const [from, to] = [floorOf(path), floorOf(target)];
  if (from < 0 || to < 0 || folderOf(path) === folderOf(target) || to < from) return null;
  return `${folderOf(path)} may not import ${folderOf(target)}, which isn't below it in ${place}`;
}

/**
 * A folder is entered through its index, and one folder deep. Files see the other files of their own folder and of those
 * around it. `import()` may name the file itself, so that only what is needed loads.
 */
function checkDoor(path, target, { lazily }) {
  const own = posix.dirname(path).split('/');
  const steps = target.split('/');
  while (own.length > 0 && steps.length > 1 && own[0] === steps[0]) {
    own.shift();
    steps.shift();
  }
  if (steps.length === 1) {
    const isOwnDoor = steps[0] === 'index' && target !== 'src/index';
    return isOwnDoor ? `${path} may not import ${target}: it is behind that door itself` : null;
  }
  const start = target.slice(0, target.length - steps.join('/').length);
  const isOpen = rooms.some(({ place, open }) => open && place === start + steps[0]);
  const door = steps.slice(0, isOpen ? 2 : 1).join('/');
  if (lazily || steps.join('/') === `${door}/index`) return null;
  return `${target} is behind a door: import it from ${start}${door}/index.js`;
}

function checkPackage(path, name, room, { typeOnly, lazily }) {
  if (typeOnly && !/^@(actions|octokit)\//.test(name)) return null;
  if (isNodeModule(name)) {
    if (isProduct(path) && runsCode.includes(name.replace(/^node:/, '').split('/')[0])) {
      return `src starts no process and runs no code that it reads: it may not import ${name}`;
    }
    if (room.node === true || room.node?.includes(name)) return null;
    return `${room.place} may not import ${name}`;
  }
  if (/^@(actions|octokit)\//.test(name) && !room.github) {
    return `${room.place} may not import ${name}: GitHub is reached through src/github`;
  }
  if (room.lazy && !lazily && !typeOnly) {
    return `${room.place} loads ${name} with import(), once it is known to be needed`;
  }
  return null;
}

function describeFile({ cwd, filename }) {
  const path = filename.slice(cwd.length + 1).replaceAll('\\', '/');
  return path.replace(/\.[cm]?[jt]s$/, '');
}

/** Holds the import boundaries of rooms.js: static, dynamic and type imports, and re-exports. */
export const roomImports = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{reason}}.' } },
  create(context) {
    const path = describeFile(context);
    const check = (node, lazily = false) => {
      if (typeof node.source?.value !== 'string') {
        if (!lazily || !isProduct(path)) return;
        const reason = 'src loads only what it names, so that nothing that it reads is run';
        context.report({ node, messageId: 'refused', data: { reason } });
        return;
      }
      const reason = checkImport(path, node.source.value, { typeOnly: isTypeOnly(node), lazily });
      if (reason) context.report({ node, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node),
      ExportNamedDeclaration: (node) => check(node),
      ExportAllDeclaration: (node) => check(node),
      ImportExpression: (node) => check(node, true),
      TSImportType: (node) => check(node),
    };
  },
};

const vague = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'constant',
  'constants',
  'type',
  'types',
  'misc',
  'common',
]);

/** A file is named in kebab-case by what it is about. */
export const fileNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague: '"{{name}}" says nothing: name the file after what is in it.',
      form: '"{{name}}" is not in kebab-case.',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = (describeFile(context).split('/').pop() ?? '').replace(
        /\.(slow\.test|test|d|config)$/,
        '',
      );
      if (vague.has(name)) context.report({ node, messageId: 'vague', data: { name } });
      else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        context.report({ node, messageId: 'form', data: { name } });
    },
  }),
};
