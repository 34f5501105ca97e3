import { existsSync, readFileSync } from 'node:fs';
import { Client } from '../../src/github/client/client.js';
import { readTarget } from '../../src/action/run-target.js';
import type { Inputs } from '../../src/config/inputs.js';
import { type Outcome, reconcile } from '../../src/run/reconcile.js';
import { Patience } from '../../src/github/client/patience.js';
import { mayStart, observeTarget } from '../../src/action/targets.js';
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

/** One run of the loop over the sandbox's fetch, as main.ts wires it, without a process. */
export async function runInProcess(
  sandbox: Sandbox,
  delivery: Delivery,
  given: Partial<Inputs> & {
    readonly incident?: number | 'all';
    /** Where the workflow runs; the sandbox's own repository unless told. */
    readonly repository?: string;
  } = {},
): Promise<InProcess> {
  const { repository = sandbox.repository } = given;
  const token =
    given.token ?? sandbox.token({ login: 'github-actions[bot]', repositories: [repository] });
  const all = { ...inputs, ...given, token };
  const target = readTarget(
    { name: delivery.name, payload: delivery.payload, repository },
    { ...all, incident: given.incident ?? null },
  );
  const log: string[] = [];
  const outcomes: Outcome[] = [];
  if (target.kind === 'none') return { outcomes, log: [target.why], requests: 0 };
  const client = new Client({
    token,
    repository,
    fetch: sandbox.fetch,
    pause: () => Promise.resolve(),
  });
  const say = (line: string): void => void log.push(line);
  const now = new Date(sandbox.clock.now);
  const dryRun = all.dryRun ?? target.kind === 'start';
  for await (const seen of observeTarget(target, { client, inputs: all, now })) {
    const outcome = await reconcile(seen, {
      client,
      inputs: all,
      dryRun,
      log: say,
      patience: new Patience(() => Promise.resolve()),
      mayStart: mayStart(target, seen),
    });
    if (outcome.problem !== null) throw outcome.problem;
    outcomes.push(outcome);
  }
  return { outcomes, log, requests: client.requests };
}

/** Runs the loop for every delivery that waits, as the workflow would, one after another. */
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
/** The first real postmortem; null where it isn't beside the project. */
export const seed = existsSync(seedAt) ? readFileSync(seedAt, 'utf8') : null;

/** A sandbox with one incident, labelled and taken up. */
export async function startIncident(
  body = example,
  options: Parameters<typeof createSandbox>[0] = {},
): Promise<{ readonly sandbox: Sandbox; readonly number: number }> {
  const sandbox = createSandbox(options);
  const number = sandbox.as('ana').openIssue({ title: 'Shop is down', body, labels: ['incident'] });
  await settle(sandbox);
  return { sandbox, number };
}

export function lastStatus(sandbox: Sandbox, number = 1): string {
  return (
    sandbox
      .state()
      .find((issue) => issue.number === number)
      ?.comments.at(-1)?.body ?? ''
  );
}

export function bodyOf(sandbox: Sandbox, number = 1): string {
  return sandbox.state().find((issue) => issue.number === number)?.body ?? '';
}

export function issueOf(sandbox: Sandbox, number: number) {
  const issue = sandbox.state().find((one) => one.number === number);
  if (issue === undefined) throw new Error(`The sandbox has no #${String(number)}`);
  return issue;
}
