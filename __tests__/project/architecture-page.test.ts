import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { drawRooms } from '../../scripts/architecture/picture.js';

const repository = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8');

/** The folders in `src` and what is in them, as paths without the last slash. */
function listFolders(): readonly string[] {
  const entries = readdirSync(join(repository, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
    .sort();
}

/** The paths that the page names; `markdown/` after `src/postmortem/words/` is the folder next to it. */
function listPaths(): readonly string[] {
  const text = page.replace(/^```[\s\S]*?^```$/gmu, '');
  let parent = '';
  return [...text.matchAll(/`([\w.-]+(?:\/[\w.-]*)+)`/gu)].map(([, path = '']) => {
    if (/^(?:src|docs|scripts|sandbox|contract|__tests__|dist)\//u.test(path)) {
      parent = path.replace(/[^/]+\/?$/u, '');
      return path.replace(/\/$/u, '');
    }
    return `${parent}${path}`.replace(/\/$/u, '');
  });
}

test('the picture shows what the rooms import', () => {
  const [, picture = ''] = /^```mermaid\n([\s\S]*?)^```$/mu.exec(page) ?? [];
  expect(picture).toBe(drawRooms(repository));
});

test('every path exists', () => {
  expect(listPaths().filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});

test('every folder of src is on the map', () => {
  const named = new Set(listPaths());
  expect(listFolders().filter((folder) => !named.has(folder))).toEqual([]);
});

test('it is one page: at most 150 lines', () => {
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

describe('each room of src has a README of a few lines', () => {
  const rooms = listFolders().filter((folder) => folder.split('/').length === 2);

  test.each(rooms)('%s', (room) => {
    const lines = readFileSync(join(repository, room, 'README.md'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe(`# ${room}`);
    expect(lines.length).toBeLessThanOrEqual(12);
  });
});
