import { describe } from '@jest/globals';
import { playRows } from './histories.js';
import { readTable } from './page.js';
import { surroundings } from './surroundings.js';
import { turns } from './incident.js';

describe('the incident', () => {
  playRows(
    readTable('The incident').map(([row = '']) => row),
    { ...turns, ...surroundings },
  );
});
