import { parseArgs } from 'node:util';
import { lookAt, marker, refuseRepository } from './scratch/check-repository.js';
import type { Fact } from './fact.js';
import { paceFetch } from './scratch/paced-fetch.js';
import { renderReport, renderResult } from './render-report.js';
import { runFacts } from './run-facts.js';
import { type ScratchOptions, mark, newRest, newScratch } from './scratch/scratch.js';

const usage = `Usage: npm run contract -- OWNER/REPO [--beside OWNER/OTHER] [--far SOMEBODY/REPO]
Tries on a real GitHub what the loop takes for granted about it, and prints where GitHub differs.

OWNER/REPO   a scratch repository: nobody's, with a README, and with the topic
             "${marker}" or that word in its description
--beside     a second scratch repository of that owner, for transfers and sub-issues across repositories
--far        one of another owner, for what GitHub refuses there
GITHUB_TOKEN or GH_TOKEN   a token for it: issues, contents and pull requests to write

It makes issues, labels, branches and pull requests there and removes them again. docs/project/contract.md tells more.`;

/** What a run needs of the world. */
export interface Surroundings {
  readonly facts: readonly Fact[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly openPullRequest: ScratchOptions['openPullRequest'];
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs the contract and gives the exit code: 0 all as expected, 1 something differs, 2 it could not begin. */
export async function runContract(args: readonly string[], around: Surroundings): Promise<number> {
  const { env, print, complain, pause } = around;
  const asked = readArguments(args);
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
  if (asked === null) return refuse(complain, usage);
  if (token === '') return refuse(complain, `GITHUB_TOKEN and GH_TOKEN are empty.\n\n${usage}`);
  const fetch = paceFetch(around);
  const { repository, beside, far } = asked;
  for (const one of [repository, beside, far]) {
    const unfit = one === null ? null : await check(one, token, fetch);
    if (unfit !== null) return refuse(complain, `${String(one)} is left alone: ${unfit}.`);
  }
  const scratch = await newScratch({ ...around, ...asked, token, fetch, pause, reads: 5 });
  const facts = around.facts.filter(({ needs }) => needs === undefined || asked[needs] !== null);
  print(`The contract of ${String(facts.length)} facts, on ${repository}:`);
  const report = await runFacts(facts, scratch, (result) => print(renderResult(result)));
  print(`\n${renderReport(report)}`);
  return report.results.some(({ differs }) => differs) || report.tidied.left.length > 0 ? 1 : 0;
}

async function check(repository: string, token: string, fetch: typeof globalThis.fetch) {
  try {
    return refuseRepository(await lookAt(newRest({ token, fetch }), repository), mark);
  } catch (error) {
    return `it can't be looked at (${error instanceof Error ? error.message : String(error)})`;
  }
}

interface Asked {
  readonly repository: string;
  readonly beside: string | null;
  readonly far: string | null;
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const option = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { beside: option, far: option },
    });
    const [repository = ''] = positionals;
    const { beside = null, far = null } = values;
    const named = [
      repository,
      ...(beside === null ? [] : [beside]),
      ...(far === null ? [] : [far]),
    ];
    const isNamed = named.every((one) => /^[\w.-]+\/[\w.-]+$/u.test(one));
    return positionals.length === 1 && isNamed ? { repository, beside, far } : null;
  } catch {
    return null;
  }
}

function refuse(complain: Surroundings['complain'], message: string): number {
  complain(message);
  return 2;
}
