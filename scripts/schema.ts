import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { configSchema } from '../src/config-files/config-schema.js';

/** The JSON schema of the configuration file, for editors: docs/postmortem.schema.json. */
const path = 'docs/postmortem.schema.json';

const schema = {
  ...z.toJSONSchema(configSchema, { io: 'input' }),
  title: 'Postmortem Loop configuration (.github/postmortem.yml)',
};
const options = await resolveConfig(path);
const text = await format(JSON.stringify(schema), { ...options, filepath: path });

if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} isn't what the code says; run npm run schema.`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, text);
}
