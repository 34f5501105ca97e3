import { join } from 'node:path';

import { findShelf, readShelf } from '../../scripts/corpus/shelf.js';
import { example, seed } from './samples.js';

const folder = findShelf(join(import.meta.dirname, '..', '..'));

/** The real postmortems next to the repository; null if there are none. */
export const shelf = folder === null ? null : readShelf(folder);

/** Why tests that need them are skipped, for their names. */
export const shelfReason = shelf === null ? ' (skipped: ../shared/corpus is absent)' : '';

/** All whole postmortems and templates that there are, by name. */
export const texts: ReadonlyMap<string, string> = new Map([
  ['the example', example],
  ...(seed === null ? [] : [['the seed', seed] as const]),
  ...[...(shelf?.documents ?? []), ...(shelf?.negatives ?? []), ...(shelf?.templates ?? [])].map(
    ({ file, text }) => [file, text] as const,
  ),
]);
