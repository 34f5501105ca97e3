// Bundles index.js of the working directory into out/; started by scripts/bundle.ts as a process of
// its own, because module and chunk ids come from paths relative to the working directory.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import ncc from '@vercel/ncc';

const { code, assets } = await ncc(resolve('index.js'), {
  cache: false,
  quiet: true,
  target: 'es2022',
  license: 'licenses.txt',
  esm: true,
  // See scripts/bundling/undici.js.
  externals: { undici: './undici.js' },
});
await mkdir('out', { recursive: true });
await writeFile('out/index.js', code);
for (const [name, { source }] of Object.entries(assets)) await writeFile(`out/${name}`, source);
