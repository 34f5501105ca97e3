import { join } from 'node:path';
import { countAll } from './corpus/count.js';
import { findShelf, readShelf } from './corpus/shelf.js';
import { renderCounts } from './corpus/table.js';

// What is read in real postmortems beside what a careful reader counts: one row a document, then the sums.
const folder = findShelf(join(import.meta.dirname, '..'));
console.log(
  folder === null
    ? '../shared/corpus is absent, so there is nothing to count.'
    : renderCounts(countAll(readShelf(folder))),
);
