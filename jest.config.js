// graphql looks at each value for a second copy of itself unless it runs in production.
process.env.NODE_ENV = 'production';

/** Every test. `npm test` takes those of scripts/jest/fast.config.js, `npm run test:slow` the others. @type {import('jest').Config} */
export default {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  maxWorkers: '100%',
  // A test never fails because a machine is slow: a hundred times Jest's five seconds.
  testTimeout: 500_000,
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import each other as `./x.js`; the file on disk is `./x.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': '<rootDir>/scripts/jest/transform.js' },
};
