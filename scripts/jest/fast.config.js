import all from '../../jest.config.js';

/** What `npm test` runs: all but `*.slow.test.ts`. */
export default { ...all, testPathIgnorePatterns: ['\\.slow\\.test\\.ts$'] };
