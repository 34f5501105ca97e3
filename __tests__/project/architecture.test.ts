import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findCircles, listImports, listSources } from '../../scripts/architecture/imports.js';

const repository = join(import.meta.dirname, '..', '..');
const folders = ['src', 'sandbox', 'contract', 'scripts', '__tests__'];
const files = listSources(repository, folders);

test('no files import each other in a circle, types included', () => {
  expect(findCircles(listImports(repository, files))).toEqual([]);
});

test('a circle is found', () => {
  const imports = ['a b', 'b c', 'c a', 'c d'].map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to };
  });
  expect(findCircles(imports)).toEqual([['a', 'b', 'c']]);
});

test('src holds index.ts and folders', () => {
  const entries = readdirSync(join(repository, 'src'), { withFileTypes: true });
  expect(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([
    'index.ts',
  ]);
});

describe('a folder has at most 15 entries', () => {
  const all = folders.flatMap((folder) => [
    folder,
    ...readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1)),
  ]);

  test.each(all)('%s', (folder) => {
    expect(readdirSync(join(repository, folder)).length).toBeLessThanOrEqual(15);
  });
});
