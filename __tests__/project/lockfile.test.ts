import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Package {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const path = join(import.meta.dirname, '..', '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(path, 'utf8')) as {
  packages: Record<string, Package>;
};

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved)).toEqual([]);
  });

  // A lockfile made where some of them could not be had is refused by `npm ci` everywhere.
  it('holds the binaries of every platform', () => {
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !(`node_modules/${name}` in packages));
    expect(missing).toEqual([]);
  });
});
