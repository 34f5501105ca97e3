import type { Guard } from './guard.js';

const habits = {
  file: 'scripts/lint/workflow-habits.ts',
  tests: '__tests__/project/workflow-habits',
};
const injection = { ...habits, file: 'scripts/lint/workflow-injection.ts' };
const chain = { tests: '__tests__/project/supply-chain' };

/** The guards of what is built, downloaded and released; docs/project/threats.md names them. */
export const supplyGuards: readonly Guard[] = [
  {
    ...chain,
    name: 'supply chain: CI compares dist',
    file: '.github/workflows/ci.yml',
    find: '- run: npm run check:dist',
    replace: '- run: npm run build',
  },
  {
    ...chain,
    name: 'supply chain: a release compares dist',
    file: '.github/workflows/release.yml',
    find: '- run: npm run check:dist',
    replace: '- run: npm run build',
  },
  {
    ...chain,
    name: 'supply chain: all of dist is attested',
    file: '.github/workflows/release.yml',
    find: 'subject-path: dist/**',
    replace: 'subject-path: dist/index.js',
  },
  {
    ...chain,
    name: 'supply chain: nothing is attested that wasn’t compared',
    file: '.github/workflows/release.yml',
    find: '    needs: verify\n',
    replace: '',
  },
  {
    ...chain,
    name: 'supply chain: no cache in a release',
    file: '.github/workflows/release.yml',
    find: '          package-manager-cache: false\n',
    replace: '          cache: npm\n',
  },
  {
    ...chain,
    name: 'supply chain: exact versions',
    file: 'package.json',
    find: '"dependencies": {\n',
    replace: '"dependencies": {\n    "anything": "^1.0.0",\n',
  },
  {
    ...chain,
    name: 'supply chain: a week’s wait',
    file: '.github/dependabot.yml',
    find: '    cooldown:\n      default-days: 7\n    groups:\n      bundled:',
    replace: '    groups:\n      bundled:',
  },
  {
    ...chain,
    name: 'supply chain: advisories',
    file: '.github/workflows/ci.yml',
    find: '- run: npm audit --omit=dev',
    replace: '- run: npm ls',
  },
  {
    ...chain,
    name: 'supply chain: signatures',
    file: '.github/workflows/ci.yml',
    find: '- run: npm audit signatures',
    replace: '- run: npm ls',
  },
  {
    ...chain,
    name: 'supply chain: install scripts',
    file: '.npmrc',
    find: 'ignore-scripts=true',
    replace: 'ignore-scripts=false',
  },
  {
    name: 'supply chain: a licence that isn’t on the list',
    file: 'scripts/bundling/licenses.ts',
    find: 'if (!allowed.has(license))',
    replace: 'if (license === "nothing")',
    tests: '__tests__/project/licenses -t refuses',
  },
  {
    ...injection,
    name: 'workflows: text of an event in a script',
    find: "if (script.includes('${{')) {",
    replace: "if (script === 'nothing') {",
  },
  {
    ...injection,
    name: 'workflows: a pull request’s code next to secrets',
    find: 'if (isTrusting && takesForeignCode(step)) {',
    replace: 'if (step === null) {',
  },
  {
    ...injection,
    name: 'workflows: all secrets at once',
    find: "if (textOf(value, 'secrets') === 'inherit' &&",
    replace: "if (textOf(value, 'secrets') === 'nothing' &&",
  },
  {
    ...habits,
    name: 'workflows: an action that isn’t pinned',
    find: "if (!action.startsWith('./') && !pinned) {",
    replace: "if (action === '') {",
  },
  {
    ...habits,
    name: 'workflows: rights for all jobs',
    find: 'if (!isMap(permissions) || permissions.items.length > 0) {',
    replace: 'if (permissions === "") {',
  },
  {
    ...habits,
    name: 'workflows: a right without a reason',
    find: 'if (!commentOf(grant)) {',
    replace: 'if (grant === null) {',
  },
  {
    ...habits,
    name: 'workflows: credentials that a check-out leaves',
    find: "if (!isMap(inputs) || inputs.get('persist-credentials') !== false) {",
    replace: 'if (inputs === "") {',
  },
  {
    name: 'no code: a process, or code that is read',
    file: 'scripts/lint/room-imports.js',
    find: 'if (isProduct(path) && runsCode.includes(',
    replace: 'if (path === "" && runsCode.includes(',
    tests: '__tests__/project/boundaries -t nothing.that.is.read',
  },
  {
    name: 'no code: a module that is named by what is read',
    file: 'scripts/lint/room-imports.js',
    find: 'if (!lazily || !isProduct(path)) return;',
    replace: 'return;',
    tests: '__tests__/project/boundaries -t nothing.that.is.read',
  },
  {
    name: 'no code: text that is evaluated',
    file: 'eslint.config.js',
    find: "      'no-eval': 'error',\n      'no-new-func': 'error',\n",
    replace: '',
    tests: '__tests__/project/boundaries -t nothing.that.is.read',
  },
];
