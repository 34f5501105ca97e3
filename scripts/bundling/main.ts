import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bundle, listFiles } from './bundle.js';

const repository = join(import.meta.dirname, '..', '..');
const dist = join(repository, 'dist');
const files = await bundle();
// Renamed into place, so that a bundle that starts meanwhile reads complete files.
const written = await mkdtemp(join(repository, '.build-'));
for (const [path, text] of files) {
  const fresh = join(written, basename(path));
  await writeFile(fresh, text);
  if (text.startsWith('#!')) await chmod(fresh, 0o755);
  await mkdir(dirname(join(dist, path)), { recursive: true });
  await rename(fresh, join(dist, path));
  console.log(`${(Buffer.byteLength(text) / 1024).toFixed(1).padStart(8)} kB  dist/${path}`);
}
await rm(written, { recursive: true });
for (const path of await listFiles(dist)) {
  if (!files.has(path)) await rm(join(dist, path));
}
