import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.js';

const repository = join(import.meta.dirname, '..');
const dist = join(repository, 'dist');
const files = await bundle();
await mkdir(dist, { recursive: true });
// Renamed into place, so that whoever starts the bundle meanwhile reads whole files.
const written = await mkdtemp(join(repository, '.build-'));
for (const [name, text] of files) {
  await writeFile(join(written, name), text);
  await rename(join(written, name), join(dist, name));
  console.log(`${(Buffer.byteLength(text) / 1024).toFixed(1).padStart(8)} kB  dist/${name}`);
}
await rm(written, { recursive: true });
for (const name of await readdir(dist)) {
  if (!files.has(name)) await rm(join(dist, name), { recursive: true });
}
