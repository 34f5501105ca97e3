import { describe } from '@jest/globals';
import { elsewhere } from './elsewhere.js';
import { playRows } from './histories.js';
import { lines } from './lines.js';
import { links } from './links.js';
import { otherRepositories } from './other-repositories.js';
import { readTable } from './page.js';

describe('lines and links', () => {
  playRows(
    readTable('Lines and links').map(([row = '']) => row),
    { ...lines, ...links, ...elsewhere, ...otherRepositories },
  );
});
