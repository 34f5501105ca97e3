import { error as logError, info, setFailed, setOutput, summary } from '@actions/core';
import type { RunTarget } from './run-target.js';
import { Client, Patience } from '../github/client/index.js';
import type { Observed } from '../incident/index.js';
import { type Environment, InputError, type Inputs, readInputs } from '../config/index.js';
import { type LogLine, type Markdown, toLogLine } from '../text/index.js';
import type { Outcome } from '../run/index.js';
import { mayStart, observeTarget } from './targets.js';

// The toolkit takes any text; from here it is handed only what was neutralised.
const log: (line: LogLine) => void = info;
const fail: (line: LogLine) => void = setFailed;
const summarise = (text: Markdown): unknown => summary.addRaw(text, true);

/** Runs the loop for a target and tells the workflow what came of it. */
export async function runAction(
  target: Exclude<RunTarget, { kind: 'none' }>,
  env: Environment,
): Promise<void> {
  const inputs = readInputs(env);
  const repository = readRepository(env);
  const client = new Client({
    token: inputs.token,
    repository,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || undefined,
  });
  // By hand a run starts what never was, so it shows first what it would do.
  const dryRun = inputs.dryRun ?? target.kind === 'start';
  // Loaded while the first request is under way, which most likely brings what the event told.
  const loop = import('../run/index.js');
  if (target.kind === 'incident') {
    // What goes wrong with it comes again in its place, and is said there.
    loop.then(({ readAhead }) => readAhead(target.body)).catch(() => undefined);
  }
  const patience = new Patience((milliseconds) => client.pause(milliseconds));
  const context = { client, inputs, dryRun, log, patience };
  const outcomes: Outcome[] = [];
  const problems: LogLine[] = [];
  try {
    const all = observeTarget(target, { client, inputs, now: new Date() });
    for await (const seen of all) {
      try {
        const { reconcile } = await loop;
        const outcome = await reconcile(seen, { ...context, mayStart: mayStart(target, seen) });
        outcomes.push(outcome);
        if (outcome.problem !== null) problems.push(sayProblem(seen, outcome.problem));
      } catch (error) {
        problems.push(sayProblem(seen, error));
      }
    }
  } catch (error) {
    problems.push(toLogLine(error instanceof Error ? error.message : String(error)));
  }
  await tell(outcomes, problems, client, inputs);
}

function sayProblem({ incident }: Observed, error: unknown): LogLine {
  const message = error instanceof Error ? error.message : String(error);
  return toLogLine(`Incident #${String(incident.number)}: ${message}`);
}

function readRepository(env: Environment): string {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (/^[^/\s]+\/[^/\s]+$/u.test(repository)) return repository;
  throw new InputError(
    `GITHUB_REPOSITORY is "${repository}", expected owner/name as GitHub's runner sets it.`,
  );
}

async function tell(
  outcomes: readonly Outcome[],
  problems: readonly LogLine[],
  client: Client,
  inputs: Inputs,
): Promise<void> {
  const [{ describeOutputs }, { renderJobSummary, renderProblem }] = await Promise.all([
    import('./outputs.js'),
    import('../render/job-summary.js'),
  ]);
  for (const [name, value] of Object.entries(describeOutputs(outcomes))) setOutput(name, value);
  for (const { plan, applied, held } of outcomes) {
    const steps = held === null ? applied : plan.steps;
    summarise(renderJobSummary(plan.report, { steps, held }));
  }
  const steps = outcomes.reduce((total, { applied }) => total + applied.length, 0);
  log(
    toLogLine(
      `Done: ${String(outcomes.length)} incident(s), ${String(steps)} step(s) taken, ` +
        `${String(client.requests)} request(s).`,
    ),
  );
  for (const problem of problems) {
    summarise(renderProblem(problem));
    fail(problem);
  }
  if (
    process.env['GITHUB_STEP_SUMMARY'] !== undefined &&
    process.env['GITHUB_STEP_SUMMARY'] !== ''
  ) {
    await summary.write();
  }
  failOnFindings(outcomes, inputs);
}

function failOnFindings(outcomes: readonly Outcome[], { failOn }: Inputs): void {
  if (failOn === 'never') return;
  const counted = outcomes
    .flatMap(({ plan }) => plan.report.findings)
    .filter(({ severity }) => failOn === 'warning' || severity === 'error');
  if (counted.length > 0) {
    logError(`${String(counted.length)} finding(s) of the severity that fail-on names.`);
    process.exitCode = 1;
  }
}
