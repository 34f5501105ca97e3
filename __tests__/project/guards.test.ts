import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { guards } from '../../scripts/guards/list.js';

// Whether a test fails without the guard takes long; `npm run guards` tells.
test.each(guards.map((guard) => [guard.name, guard] as const))(
  'can be taken out: %s',
  (_, { file, find }) => {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(source.split(find)).toHaveLength(2);
  },
);
