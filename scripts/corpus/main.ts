import { join } from 'node:path';
import { countAll } from './count.js';
import { findShelf, readShelf } from './shelf.js';
import { renderCounts } from './table.js';

// Compares what is parsed from real postmortems with what a careful reader counts: a row for each document, then the sums.
const folder = findShelf(join(import.meta.dirname, '..', '..'));
console.log(
  folder === null
    ? 'There is no ../shared/corpus, so there is nothing to count.'
    : renderCounts(countAll(readShelf(folder))),
);
