import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, listFiles } from './bundle.js';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const fresh = await bundle();
const committed = await listFiles(dist);
const differences: string[] = [];
for (const [name, text] of fresh) {
  if (!committed.includes(name)) differences.push(`${name} is missing`);
  else if ((await readFile(join(dist, name), 'utf8')) !== text) differences.push(`${name} differs`);
}
for (const name of committed) {
  if (!fresh.has(name)) differences.push(`${name} is left over`);
}
for (const difference of differences) console.error(`dist/${difference}`);
if (differences.length > 0) {
  console.error('dist is not what src builds to. Run `npm run build` and commit the result.');
  process.exitCode = 1;
} else {
  console.log(`dist is current (${String(fresh.size)} files)`);
}
