import { appendFile } from 'node:fs/promises';
import { runContract } from './contract.js';
import { facts } from './facts.js';
import { openPullRequest } from './scratch/open-pull-request.js';

const printed: string[] = [];

process.exitCode = await runContract(process.argv.slice(2), {
  facts,
  env: process.env,
  fetch,
  now: () => Date.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  openPullRequest,
  print(text) {
    printed.push(text);
    console.log(text);
  },
  printError: (text) => console.error(text),
});

// In a workflow, the table becomes the job summary.
const summary = process.env['GITHUB_STEP_SUMMARY'];
const table = printed.at(-1);
if (summary !== undefined && summary !== '' && table !== undefined)
  await appendFile(summary, `${table.trim()}\n`);
