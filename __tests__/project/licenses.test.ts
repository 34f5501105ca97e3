import { describe, expect, it } from '@jest/globals';
import {
  type BundledPackage,
  checkLicenses,
  listBundled,
  writeLicenses,
} from '../../scripts/bundling/licenses.js';

const doors = ['src/index.ts', 'src/cli/index.ts'];
const good: BundledPackage = { name: 'good', version: '1.0.0', license: 'MIT', text: 'The words.' };

describe('licences of what is bundled', () => {
  it.each(doors)(
    '%s: every package is under one of the list, and its words are there',
    async (door) => {
      const packages = await listBundled(door);
      expect(packages.length).toBeGreaterThan(20);
      expect(checkLicenses(packages)).toEqual([]);
      const text = writeLicenses(packages);
      for (const { name, version, license } of packages) {
        expect(text).toContain(`\n\n${name} ${version}\n${license}\n\n`);
      }
    },
  );

  it('names what only the entry of a bundle holds, and not the stand-in', async () => {
    const names = (await listBundled('src/cli/index.ts')).map(({ name }) => name);
    expect(names).toContain('fastest-levenshtein');
    expect(names).not.toContain('undici');
  });

  it.each([
    ['a licence with obligations for users', { license: 'AGPL-3.0-only' }, /"AGPL-3.0-only"/u],
    ['none at all', { license: '' }, /isn't on the list/u],
    ['a choice that nobody has made', { license: '(MIT OR GPL-2.0)' }, /isn't on the list/u],
    ['its words missing', { text: '' }, /no text of its licence/u],
  ])('refuses %s', (_, change, complaint) => {
    expect(checkLicenses([good])).toEqual([]);
    expect(checkLicenses([{ ...good, ...change }])).toEqual([expect.stringMatching(complaint)]);
  });
});
