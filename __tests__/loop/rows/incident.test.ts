import { describe } from '@jest/globals';
import { circumstances } from './circumstances.js';
import { playRows } from './histories.js';
import { readTable } from './page.js';
import { phases } from './phases.js';

describe('the incident', () => {
  playRows(
    readTable('The incident').map(([row = '']) => row),
    { ...phases, ...circumstances },
  );
});
