import all from '../../jest.config.js';

/** What `npm run test:slow` runs; the longest takes a minute or two on an idle machine. */
export default {
  ...all,
  testMatch: ['**/__tests__/**/*.slow.test.ts'],
  testTimeout: 12_000_000,
};
