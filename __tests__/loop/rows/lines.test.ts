import { describe } from '@jest/globals';
import { beside } from './beside.js';
import { elsewhere } from './elsewhere.js';
import { playRows } from './histories.js';
import { lines } from './lines.js';
import { links } from './links.js';
import { readTable } from './page.js';

describe('lines and links', () => {
  playRows(
    readTable('Lines and links').map(([row = '']) => row),
    { ...lines, ...links, ...elsewhere, ...beside },
  );
});
