import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { History } from './model/acts.js';
import { play } from './model/play.js';

const home = new URL('histories/', import.meta.url);
const kept = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, home), 'utf8')) as History] as const);

describe('histories that once broke a promise', () => {
  test.each(kept)('%s', async (_, history) => {
    await expect(play(history)).resolves.toBeUndefined();
  });
});
