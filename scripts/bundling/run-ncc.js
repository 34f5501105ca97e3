// Bundles a module of the working directory (cli/index.js) into out/ (out/cli/); started by
// scripts/bundling/bundle.ts as a process of its own, because module and chunk ids come from paths relative to
// the working directory.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import ncc from '@vercel/ncc';

const [, , entry] = process.argv;
const { code, assets } = await ncc(resolve(entry), {
  cache: false,
  quiet: true,
  target: 'es2022',
  esm: true,
  // See scripts/bundling/undici.js.
  externals: { undici: './undici.js' },
});
const folder = join('out', dirname(entry));
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'index.js'), code);
for (const [name, { source }] of Object.entries(assets))
  await writeFile(join(folder, name), source);
