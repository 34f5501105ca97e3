/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Most of a run is the processor's; one left idle is a third of the time.
  maxWorkers: '100%',
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources name each other as `./x.js`; the file on disk is `./x.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
};
