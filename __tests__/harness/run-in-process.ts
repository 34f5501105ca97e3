import { existsSync, readFileSync } from 'node:fs';
import { findTarget } from '../../src/action/find-target.js';
import { createRunContext, runTarget } from '../../src/action/run-target.js';
import type { Inputs } from '../../src/config/inputs.js';
import type { Outcome } from '../../src/run/reconcile.js';
import { createSandbox, type Delivery, type Sandbox } from '../../sandbox/index.js';

const inputs: Inputs = {
  token: '',
  incidentLabel: 'incident',
  trackingLabel: 'postmortem task',
  config: '.github/postmortem.yml',
  dryRun: null,
  failOn: 'never',
  rulePages: null,
};

export interface InProcess {
  readonly outcomes: readonly Outcome[];
  readonly log: readonly string[];
  readonly requests: number;
}

/** One run of the action on the sandbox, as main.ts starts it but in this process. */
export async function runInProcess(
  sandbox: Sandbox,
  delivery: Delivery,
  given: Partial<Inputs> & {
    readonly incident?: number | 'all';
    /** Where the workflow runs; the sandbox's own repository by default. */
    readonly repository?: string;
  } = {},
): Promise<InProcess> {
  const { repository = sandbox.repository } = given;
  const token =
    given.token ?? sandbox.token({ login: 'github-actions[bot]', repositories: [repository] });
  const all = { ...inputs, ...given, token };
  const target = findTarget(
    { name: delivery.name, payload: delivery.payload, repository },
    { ...all, incident: given.incident ?? null },
  );
  const log: string[] = [];
  const outcomes: Outcome[] = [];
  if (target.kind === 'none') return { outcomes, log: [target.reason], requests: 0 };
  const context = createRunContext(target, {
    inputs: all,
    repository,
    fetch: sandbox.fetch,
    pause: () => Promise.resolve(),
    log: (line) => void log.push(line),
    now: new Date(sandbox.clock.now),
  });
  for await (const { outcome, problem } of runTarget(target, context)) {
    if (problem !== null) throw problem;
    if (outcome !== null) outcomes.push(outcome);
  }
  return { outcomes, log, requests: context.client.requests };
}

/** Runs the action for every waiting delivery, one after another, as the workflow would. */
export async function settle(
  sandbox: Sandbox,
  given: Partial<Inputs> = {},
): Promise<readonly InProcess[]> {
  const runs: InProcess[] = [];
  for (const delivery of sandbox.takeDeliveries()) {
    runs.push(await runInProcess(sandbox, delivery, given));
  }
  return runs;
}

export const example = readFileSync(new URL('../../examples/incident.md', import.meta.url), 'utf8');

const seedAt = new URL('../../../shared/seed/postmortem.md', import.meta.url);
/** The first real postmortem; null if it isn't next to the project. */
export const seed = existsSync(seedAt) ? readFileSync(seedAt, 'utf8') : null;

/** A sandbox with one incident that the action tracks. */
export async function startIncident(
  body = example,
  options: Parameters<typeof createSandbox>[0] = {},
): Promise<{ readonly sandbox: Sandbox; readonly number: number }> {
  const sandbox = createSandbox(options);
  const number = sandbox.as('ana').openIssue({ title: 'Shop is down', body, labels: ['incident'] });
  await settle(sandbox);
  return { sandbox, number };
}

/** The status comment of an incident, with common spaces and hyphens in place of those that don't break. */
export function lastStatus(sandbox: Sandbox, number = 1): string {
  const issue = sandbox.state().find((one) => one.number === number);
  return (issue?.comments.at(-1)?.body ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
}

export function bodyOf(sandbox: Sandbox, number = 1): string {
  return sandbox.state().find((issue) => issue.number === number)?.body ?? '';
}

export function issueOf(sandbox: Sandbox, number: number) {
  const issue = sandbox.state().find((one) => one.number === number);
  if (issue === undefined) throw new Error(`The sandbox has no #${String(number)}`);
  return issue;
}
