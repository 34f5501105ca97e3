import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileNames, roomImports } from './scripts/lint/room-imports.js';
import { pureRooms } from './scripts/lint/rooms.js';

const pure = pureRooms.map((room) => `${room}/**`);
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name.',
};
const impure = 'is not for a pure room: take the value as an argument.';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.build-*/', 'examples/', '__tests__/cases/']),
  eslint.configs.recommended,
  {
    plugins: { house: { rules: { 'room-imports': roomImports, 'file-names': fileNames } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'house/file-names': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'house/room-imports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // [...text] is how code points are counted.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  { files: ['src/**/*-data.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/cli/**', 'src/index.ts'], rules: { 'no-console': 'off' } },
  {
    files: pure,
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'console',
          'fetch',
          'performance',
          'globalThis',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
        ].map((name) => ({ name, message: `${name} ${impure}` })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: `The clock ${impure}` },
        { object: 'Math', property: 'random', message: `Chance ${impure}` },
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: `The clock ${impure}`,
        },
        { selector: 'CallExpression[callee.name="Date"]', message: `The clock ${impure}` },
        { selector: ':function[async=true]', message: 'A pure room is synchronous.' },
      ],
    },
  },
  {
    files: ['sandbox/**', '__tests__/**', 'scripts/**'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['__tests__/**'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true }] },
  },
);
