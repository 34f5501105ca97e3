#!/usr/bin/env node
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from './main.js';
import { readStart } from './files/index.js';
import type { Output } from './terminal/index.js';

function openOutput(stream: NodeJS.WriteStream): Output {
  // The reader may close the pipe early, as `head` does.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : null,
    write: (text) => void stream.write(text),
  };
}

// Set, and not passed to process.exit(), which would lose what is still on its way into a pipe.
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  input: { isTerminal: process.stdin.isTTY, read: () => readStart(process.stdin) },
  output: openOutput(process.stdout),
  errors: openOutput(process.stderr),
  home: resolve(fileURLToPath(import.meta.url), '../../..'),
});
