import { error as logError, info, setFailed, setOutput, summary } from '@actions/core';
import { type Environment, InputError, type Inputs, readInputs } from '../config/index.js';
import type { Outcome, RunContext } from '../run/index.js';
import { type LogLine, type Markdown, toLogLine } from '../text/index.js';
import { type ActiveTarget, createRunContext, runTarget, type TargetResult } from './run-target.js';

// The toolkit takes any text; these take only text that was made safe.
const log: (line: LogLine) => void = info;
const fail: (line: LogLine) => void = setFailed;
const addToSummary: (text: Markdown) => unknown = (text) => summary.addRaw(text, true);

/** Brings the incidents of a target up to date, and reports to the workflow. */
export async function runAction(target: ActiveTarget, env: Environment): Promise<void> {
  const inputs = readInputs(env);
  const context = createRunContext(target, {
    inputs,
    repository: readRepository(env),
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || undefined,
    log,
    now: new Date(),
  });
  const results: TargetResult[] = [];
  for await (const result of runTarget(target, context)) results.push(result);
  await report(results, context);
}

function readRepository(env: Environment): string {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (/^[^/\s]+\/[^/\s]+$/u.test(repository)) return repository;
  throw new InputError(
    `GITHUB_REPOSITORY is "${repository}". Set it to owner/name, as GitHub's runner does.`,
  );
}

async function report(
  results: readonly TargetResult[],
  { client, inputs }: RunContext,
): Promise<void> {
  const outcomes = results.flatMap(({ outcome }) => outcome ?? []);
  const problems = results.flatMap(describeProblem);
  const { describeRun } = await import('./report.js');
  const { outputs, summary: pieces } = describeRun(outcomes, problems);
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  for (const piece of pieces) addToSummary(piece);
  log(describeEnd(outcomes, client.requests));
  for (const problem of problems) fail(problem);
  if (process.env['GITHUB_STEP_SUMMARY'] !== undefined && process.env['GITHUB_STEP_SUMMARY'] !== '')
    await summary.write();
  failOnFindings(outcomes, inputs);
}

function describeProblem({ incident, problem }: TargetResult): readonly LogLine[] {
  if (problem === null) return [];
  const place = incident === null ? '' : `Incident #${String(incident)}: `;
  return [toLogLine(`${place}${problem.message}`)];
}

function describeEnd(outcomes: readonly Outcome[], requests: number): LogLine {
  const steps = outcomes.reduce((total, { applied }) => total + applied.length, 0);
  return toLogLine(
    `Done: ${count(outcomes.length, 'incident')}, ${count(steps, 'step')} taken, ` +
      `${count(requests, 'request')} to GitHub.`,
  );
}

function failOnFindings(outcomes: readonly Outcome[], { failOn }: Inputs): void {
  if (failOn === 'never') return;
  const counted = outcomes
    .flatMap(({ plan }) => plan.report.findings)
    .filter(({ severity }) => failOn === 'warning' || severity === 'error');
  if (counted.length > 0) {
    const findings = count(counted.length, 'finding');
    logError(`The job fails because of ${findings} (input fail-on: ${failOn}).`);
    process.exitCode = 1;
  }
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
