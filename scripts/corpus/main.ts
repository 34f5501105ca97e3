import { join } from 'node:path';
import { countAll } from './count.js';
import { findShelf, readShelf } from './shelf.js';
import { renderCounts } from './table.js';

// What is found in real postmortems, next to what a careful reader counts: one row per document, then the sums.
const folder = findShelf(join(import.meta.dirname, '..', '..'));
console.log(
  folder === null
    ? '../shared/corpus is absent, so there is nothing to count.'
    : renderCounts(countAll(readShelf(folder))),
);
