import { parseArgs } from 'node:util';
import { readRepository, marker, findObstacle } from './scratch/check-repository.js';
import type { Fact } from './fact.js';
import { paceFetch } from './scratch/paced-fetch.js';
import { renderReport, renderResult } from './render-report.js';
import { runFacts } from './run-facts.js';
import { type ScratchOptions, mark, createRest, createScratch } from './scratch/scratch.js';

const usage = `Usage: npm run contract -- OWNER/REPO [--same-owner OWNER/OTHER] [--other-owner OTHER/REPO]
Checks on a real GitHub what the action assumes about it, and prints the differences.

OWNER/REPO      a scratch repository that no one uses, with a README, and with "${marker}"
                as a topic or in its description
--same-owner    a second scratch repository of that owner, for transfers and sub-issues across repositories
--other-owner   a scratch repository of another owner, for what GitHub refuses there
GITHUB_TOKEN or GH_TOKEN   a token with write access to issues, contents and pull requests

It creates issues, labels, branches and pull requests there, and removes them again. See docs/project/contract.md.`;

/** What a run of the contract needs. */
export interface ContractOptions {
  readonly facts: readonly Fact[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly openPullRequest: ScratchOptions['openPullRequest'];
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** Checks the facts. Gives the exit code: 0 all as expected, 1 something differs, 2 not started. */
export async function runContract(
  args: readonly string[],
  options: ContractOptions,
): Promise<number> {
  const { env, print, printError, pause } = options;
  const asked = parseArguments(args);
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
  if (asked === null) return refuse(printError, usage);
  if (token === '')
    return refuse(printError, `GITHUB_TOKEN and GH_TOKEN are empty. Set one of them.\n\n${usage}`);
  const fetch = paceFetch(options);
  const { repository, sameOwner, otherOwner } = asked;
  for (const one of [repository, sameOwner, otherOwner]) {
    const unfit = one === null ? null : await findProblem(one, token, fetch);
    if (unfit !== null) return refuse(printError, `Not run: ${String(one)} ${unfit}.`);
  }
  const scratch = await createScratch({ ...options, ...asked, token, fetch, pause, reads: 5 });
  const facts = options.facts.filter(({ needs }) => needs === undefined || asked[needs] !== null);
  print(`Checking ${String(facts.length)} facts on ${repository}:`);
  const report = await runFacts(facts, scratch, (result) => print(renderResult(result)));
  print(`\n${renderReport(report)}`);
  return report.results.some(({ differs }) => differs) || report.tidied.left.length > 0 ? 1 : 0;
}

async function findProblem(repository: string, token: string, fetch: typeof globalThis.fetch) {
  try {
    return findObstacle(await readRepository(createRest({ token, fetch }), repository), mark);
  } catch (error) {
    return `can't be read (${error instanceof Error ? error.message : String(error)})`;
  }
}

interface Repositories {
  readonly repository: string;
  readonly sameOwner: string | null;
  readonly otherOwner: string | null;
}

function parseArguments(args: readonly string[]): Repositories | null {
  try {
    const option = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'same-owner': option, 'other-owner': option },
    });
    const [repository = ''] = positionals;
    const { 'same-owner': sameOwner = null, 'other-owner': otherOwner = null } = values;
    const named = [
      repository,
      ...(sameOwner === null ? [] : [sameOwner]),
      ...(otherOwner === null ? [] : [otherOwner]),
    ];
    const areNames = named.every((one) => /^[\w.-]+\/[\w.-]+$/u.test(one));
    return positionals.length === 1 && areNames ? { repository, sameOwner, otherOwner } : null;
  } catch {
    return null;
  }
}

function refuse(printError: ContractOptions['printError'], message: string): number {
  printError(message);
  return 2;
}
