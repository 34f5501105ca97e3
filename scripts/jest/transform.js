import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transform, version } from 'esbuild';

const own = readFileSync(new URL(import.meta.url));

/** Strips types for Jest; `npm run typecheck` checks them. */
export default {
  getCacheKey: (source, path, { configString }) =>
    createHash('sha256')
      .update([version, own, configString, path, source].join('\0'))
      .digest('hex'),
  async processAsync(source, path) {
    const { code, map } = await transform(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: path,
      sourcemap: true,
    });
    return { code, map };
  },
};
