import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { guards } from '../guards/list.js';
import { promiseGuards } from '../guards/promises.js';

const repository = new URL('../../', import.meta.url);

// Whether a test fails without the guard takes long; `npm run guards` tells.
describe.each(guards.map((guard) => [guard.name, guard] as const))('%s', (_, guard) => {
  const { file, find, replace, tests } = guard;
  const source = readFileSync(new URL(file, repository), 'utf8');

  test('stands where the list says, once', () => {
    expect(source.split(find)).toHaveLength(2);
  });

  test('leaves something that can be run', () => {
    const without = source.replace(find, () => replace);
    expect(without).not.toBe(source);
    if (/\.[jt]s$/u.test(file)) {
      expect(() => transformSync(without, { loader: 'ts' })).not.toThrow();
    }
  });

  test('has its tests', () => {
    const [files = ''] = tests.split(' -t ');
    for (const path of files.split(' ')) {
      const all = [path, `${path}.ts`, `${path}.test.ts`, `${path}.slow.test.ts`];
      expect(all.some((name) => existsSync(new URL(name, repository)))).toBe(true);
    }
  });
});

test('no two guards have one name', () => {
  const names = guards.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('docs/project/reliability.md lists those of its promises', () => {
  const page = readFileSync(new URL('docs/project/reliability.md', repository), 'utf8');
  const cells = [...page.matchAll(/^\| ([^|]+?) +\| `([^`]+\.ts)` +\|/gmu)];
  const listed = cells.map(([, name, file]) => [name, file]);
  expect(listed).toEqual(promiseGuards.map(({ name, file }) => [name, file]));
});
